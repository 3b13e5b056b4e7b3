package kz.tereze.web.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that keeps an application from being submitted.
///
/// @param part where it is put right; null when it is a matter of time
/// @param key of its sentence
/// @param values what the sentence mentions: pairs of name and value
public record Gap(@Nullable Slice part, String key, List<Object> values) {

  static Gap of(@Nullable Slice part, String key, Object... values) {
    return new Gap(part, "application.gap." + key, List.of(values));
  }
}
