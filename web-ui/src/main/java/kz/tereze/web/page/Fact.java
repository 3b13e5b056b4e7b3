package kz.tereze.web.page;

import org.jspecify.annotations.Nullable;

/// A figure with its name, as shown in a strip of facts.
///
/// @param page where the rows behind it are, without language
public record Fact(String label, String value, @Nullable String note, @Nullable String page) {

  public Fact(String label, String value) {
    this(label, value, null, null);
  }
}
