package kz.tereze.projections.need;

import kz.tereze.api.Region;
import org.jspecify.annotations.Nullable;

/// Which needs somebody wants to see.
///
/// @param words searched in number and title in any language; empty finds all
/// @param status null finds all but withdrawn ones
public record NeedFilter(String words, @Nullable NeedStatus status, @Nullable Region site) {

  public static NeedFilter words(String words) {
    return new NeedFilter(words, null, null);
  }
}
