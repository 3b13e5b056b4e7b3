package kz.tereze.projections.need;

import java.util.List;
import kz.tereze.projections.search.Comparison;

/// An earlier text that resembles a need, and where.
///
/// @param percent how much of the need stands in that text, 0 to 100
/// @param language in which the two are most alike: `kk`, `ru`, `en`
public record Similar(
    EarlierText earlier, int percent, String language, List<Comparison.Passage> passages) {

  public Similar {
    passages = List.copyOf(passages);
  }
}
