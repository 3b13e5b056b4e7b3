package kz.tereze.web.application;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Text;
import kz.tereze.web.language.Language;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;

/// A text in the languages besides the one a reader is shown.
public final class Languages {

  private Languages() {}

  /// The words of one language.
  public record Words(Language language, String words) {}

  public static List<Words> besides(Ui ui, Text text) {
    String shown = ui.text(text);
    List<Words> others = new ArrayList<>();
    for (Words words : all(text)) {
      if (!words.words().equals(shown)) {
        others.add(words);
      }
    }
    return others;
  }

  /// Those that are there.
  public static List<Words> all(Text text) {
    List<Words> all = new ArrayList<>();
    add(all, Language.KK, text.kk());
    add(all, Language.RU, text.ru());
    add(all, Language.EN, text.en());
    return all;
  }

  private static void add(List<Words> all, Language language, @Nullable String words) {
    if (words != null && !words.isBlank()) {
      all.add(new Words(language, words));
    }
  }
}
