package kz.tereze.web.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Tiyn;
import kz.tereze.projections.notice.NoticeRow;
import kz.tereze.web.language.Wording;

/// What a notice says in a reader's language, in the inbox and in a letter.
public final class NoticeWords {

  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
  private static final String MOMENT = DAY + "T[0-9:.]+Z";
  private static final String AMOUNT = "amount";

  private NoticeWords() {}

  /// The sentence with its number, dates and sums; no names.
  public static String sentence(Wording wording, NoticeRow notice) {
    List<Object> pairs = new ArrayList<>(List.of("subject", notice.subject()));
    for (Map.Entry<String, Object> value : notice.said().entrySet()) {
      pairs.add(value.getKey());
      pairs.add(said(wording, value.getKey(), value.getValue()));
    }
    // A date that ends in a point ends the sentence, too.
    return wording.t("notice.says." + notice.kind().name(), pairs.toArray()).replace("..", ".");
  }

  /// Written values have their form only: sums are whole tiyn, days and moments ISO 8601.
  private static Object said(Wording wording, String name, Object written) {
    if (name.equals(AMOUNT) && written instanceof Number sum) {
      return new Tiyn(sum.longValue());
    }
    if (written instanceof String text && text.matches(MOMENT)) {
      return wording.deadline(Instant.parse(text));
    }
    if (written instanceof String text && text.matches(DAY)) {
      return LocalDate.parse(text);
    }
    return written;
  }
}
