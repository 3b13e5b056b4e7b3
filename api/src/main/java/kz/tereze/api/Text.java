package kz.tereze.api;

import org.jspecify.annotations.Nullable;

/// Words in the languages of publication. Kazakh and Russian are both required by law for calls,
/// needs and decisions (equal standing); English is welcome. None is ever machine-made.
public record Text(String kk, String ru, @Nullable String en) {

  public Text {
    kk = kk.strip();
    ru = ru.strip();
    en = en == null || en.isBlank() ? null : en.strip();
  }

  /// Both state languages are there.
  public boolean isComplete() {
    return !kk.isEmpty() && !ru.isEmpty();
  }

  /// No language is longer than so many characters.
  public boolean isAtMost(int characters) {
    return kk.length() <= characters
        && ru.length() <= characters
        && (en == null || en.length() <= characters);
  }
}
