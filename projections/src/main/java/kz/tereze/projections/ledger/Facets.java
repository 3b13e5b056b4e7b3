package kz.tereze.projections.ledger;

import java.util.List;
import java.util.Map;

/// What can be chosen in each part of the filter, with what it would find; the most found first,
/// years from the newest.
public record Facets(Map<Facet, List<FacetCount>> counts) {

  public Facets {
    counts = Map.copyOf(counts);
  }

  public List<FacetCount> of(Facet facet) {
    return counts.getOrDefault(facet, List.of());
  }
}
