package kz.tereze.projections.need;

import java.util.Map;
import java.util.TreeMap;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.api.award.Provenance;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Searchable;

/// A text that a need may resemble.
///
/// @param reference number of a need, or source and number of an imported text
/// @param titles by language; `und` where nobody says which it is
/// @param bodies the whole text by language, beginning with the title
public record EarlierText(
    String reference, TextKind kind, Map<String, String> titles, Map<String, String> bodies) {

  /// Stands for the language of a text of which nobody says it.
  static final String UNKNOWN = "und";

  public EarlierText {
    titles = Map.copyOf(titles);
    bodies = Map.copyOf(bodies);
  }

  static EarlierText of(NeedId need, NeedContent content) {
    Map<String, String> titles = new TreeMap<>();
    add(titles, content.title());
    Map<String, String> bodies = new TreeMap<>(titles);
    add(bodies, content.problem());
    add(bodies, content.measure());
    if (content.limits() != null) {
      add(bodies, content.limits());
    }
    return new EarlierText(need.number(), TextKind.NEED, titles, bodies);
  }

  /// @param reference of an application, its number once it has one
  public static EarlierText of(String reference, ApplicationContent content) {
    Map<String, String> titles = new TreeMap<>();
    add(titles, content.title());
    Map<String, String> bodies = new TreeMap<>(titles);
    add(bodies, content.summary());
    add(bodies, content.promise());
    return new EarlierText(reference, TextKind.PROJECT, titles, bodies);
  }

  static EarlierText of(Provenance provenance, ImportedAward award) {
    return new EarlierText(
        provenance.publisher() + "/" + award.id(),
        TextKind.IMPORTED_AWARD,
        Map.of(UNKNOWN, award.title()),
        Map.of(UNKNOWN, award.title() + "\n" + award.description()));
  }

  private static void add(Map<String, String> byLanguage, Text text) {
    append(byLanguage, "kk", text.kk());
    append(byLanguage, "ru", text.ru());
    append(byLanguage, "en", text.en() == null ? "" : text.en());
  }

  private static void append(Map<String, String> byLanguage, String language, String words) {
    if (!words.isBlank()) {
      byLanguage.merge(language, words, (before, more) -> before + "\n" + more);
    }
  }

  /// All titles as a search sees them.
  public String foldedTitles() {
    return Searchable.fold(new TreeMap<>(titles).values().toArray(String[]::new));
  }

  /// All words as a search sees them; bodies begin with their titles.
  public String foldedWords() {
    return Searchable.fold(new TreeMap<>(bodies).values().toArray(String[]::new));
  }
}
