package kz.tereze.web.ledger;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Text;
import kz.tereze.api.award.Provenance;
import kz.tereze.projections.ledger.AllocationRow;
import kz.tereze.projections.ledger.Label;
import org.jspecify.annotations.Nullable;

/// The columns of every tabular download, and an award's cells in their order.
final class AwardCells {

  static final List<String> HEAD =
      List.of(
          "number",
          "origin",
          "status",
          "decided_on",
          "title_kk",
          "title_ru",
          "title_en",
          "title_as_published",
          "recipient_bin",
          "recipient_kk",
          "recipient_ru",
          "recipient_en",
          "recipient_as_published",
          "need",
          "need_owner_bin",
          "call",
          "fund",
          "programme",
          "region_kato",
          "currency",
          "awarded",
          "paid",
          "tranches",
          "tranches_paid",
          "publisher",
          "licence",
          "file",
          "file_sha256");

  private AwardCells() {}

  /// Amounts as decimals, counts and days as such, everything else as words.
  static List<@Nullable Object> of(AllocationRow row) {
    boolean imported = row.isImported();
    Provenance from = row.provenance();
    List<@Nullable Object> cells = new ArrayList<>(HEAD.size());
    add(cells, row.number(), row.origin(), row.status(), row.decidedOn());
    label(cells, row.title());
    add(cells, row.recipientBin());
    label(cells, row.recipient());
    add(cells, row.need(), row.needOwner(), row.call(), row.fund(), row.programme());
    add(cells, row.region() == null ? null : row.region().kato(), row.awarded().currency());
    add(cells, row.awarded().decimal(), imported ? null : row.paid().decimal());
    add(cells, imported ? null : row.tranches(), imported ? null : row.tranchesPaid());
    add(cells, from == null ? null : from.publisherName(), from == null ? null : from.licence());
    add(cells, from == null ? null : from.file(), from == null ? null : from.hash());
    return cells;
  }

  private static void label(List<@Nullable Object> cells, Label label) {
    Text text = label.text();
    add(cells, text == null ? null : text.kk(), text == null ? null : text.ru());
    add(cells, text == null ? null : text.en(), label.original());
  }

  private static void add(List<@Nullable Object> cells, @Nullable Object... values) {
    for (Object value : values) {
      cells.add(value);
    }
  }

  /// A spreadsheet must not take somebody's words for a formula.
  static String plain(String words) {
    return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
  }
}
