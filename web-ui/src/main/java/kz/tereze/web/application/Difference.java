package kz.tereze.web.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;

/// A field in which somebody else's saved version and the writer's differ.
///
/// @param lang language of both texts; null for sums
public record Difference(String field, @Nullable String lang, String theirs, String mine) {

  public static List<Difference> ofText(Entry mine, ApplicationContent theirs) {
    Map<String, Text> texts =
        Map.of("title", theirs.title(), "summary", theirs.summary(), "promise", theirs.promise());
    List<Difference> differences = new ArrayList<>();
    for (String field : List.of("title", "summary", "promise")) {
      Text text = texts.getOrDefault(field, theirs.title());
      add(differences, field + ".kk", "kk", text.kk(), mine);
      add(differences, field + ".ru", "ru", text.ru(), mine);
      add(differences, field + ".en", "en", text.en() == null ? "" : text.en(), mine);
    }
    return differences;
  }

  public static List<Difference> ofMoney(Ui ui, Entry mine, ApplicationContent theirs) {
    List<Difference> differences = new ArrayList<>();
    add(differences, "requested", null, ui.typed(theirs.requested()), mine);
    add(differences, "coFunding", null, ui.typed(theirs.coFunding()), mine);
    add(differences, "months", null, Integer.toString(theirs.months()), mine);
    if (!theirs.region().name().equals(mine.typed("region"))) {
      differences.add(
          new Difference(
              "region", null, ui.word(theirs.region()), ui.t("Region." + mine.typed("region"))));
    }
    return differences;
  }

  private static void add(
      List<Difference> differences,
      String field,
      @Nullable String lang,
      String theirs,
      Entry mine) {
    if (!theirs.equals(mine.typed(field))) {
      differences.add(new Difference(field, lang, theirs, mine.typed(field)));
    }
  }
}
