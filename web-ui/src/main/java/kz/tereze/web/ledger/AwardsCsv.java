package kz.tereze.web.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.tereze.api.Text;
import kz.tereze.api.award.Provenance;
import kz.tereze.projections.ledger.AllocationRow;
import kz.tereze.projections.ledger.Label;
import org.jspecify.annotations.Nullable;

/// Awards as comma-separated values (RFC 4180). It begins with a byte order mark, without which
/// spreadsheet programs misread Kazakh and Russian.
final class AwardsCsv {

  private static final String MARK = "\ufeff";

  private static final List<String> HEAD =
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

  private final Writer file;

  AwardsCsv(Writer file) {
    this.file = file;
  }

  void head() {
    write(MARK + String.join(",", HEAD));
  }

  void row(AllocationRow row) {
    Text title = row.title().text();
    Text recipient = row.recipient().text();
    Provenance from = row.provenance();
    boolean imported = row.isImported();
    write(
        line(
            row.number(),
            row.origin(),
            row.status(),
            row.decidedOn(),
            title == null ? null : title.kk(),
            title == null ? null : title.ru(),
            title == null ? null : title.en(),
            original(row.title()),
            row.recipientBin(),
            recipient == null ? null : recipient.kk(),
            recipient == null ? null : recipient.ru(),
            recipient == null ? null : recipient.en(),
            original(row.recipient()),
            row.need(),
            row.needOwner(),
            row.call(),
            row.fund(),
            row.programme(),
            row.region() == null ? null : row.region().kato(),
            row.awarded().currency(),
            row.awarded().decimal(),
            imported ? null : row.paid().decimal(),
            imported ? null : row.tranches(),
            imported ? null : row.tranchesPaid(),
            from == null ? null : from.publisherName(),
            from == null ? null : from.licence(),
            from == null ? null : from.file(),
            from == null ? null : from.hash()));
  }

  private static @Nullable String original(Label label) {
    return label.original();
  }

  private void write(String line) {
    try {
      file.write(line);
      file.write("\r\n");
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String line(@Nullable Object... cells) {
    return Arrays.stream(cells).map(AwardsCsv::cell).collect(Collectors.joining(","));
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal sum) {
      return sum.toPlainString();
    }
    String text = value.toString();
    // A spreadsheet must not take somebody's words for a formula.
    if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    return text.matches("[^\",\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
