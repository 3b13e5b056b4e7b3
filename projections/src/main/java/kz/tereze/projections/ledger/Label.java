package kz.tereze.projections.ledger;

import kz.tereze.api.Text;
import org.jspecify.annotations.Nullable;

/// Words in the languages of publication, or as another publisher wrote them.
public record Label(@Nullable Text text, @Nullable String original) {

  public static Label of(Text text) {
    return new Label(text, null);
  }

  public static Label asPublished(String words) {
    return new Label(null, words);
  }
}
