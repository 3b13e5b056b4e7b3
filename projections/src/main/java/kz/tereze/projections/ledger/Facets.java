package kz.tereze.projections.ledger;

import java.util.List;

/// What can be chosen in each part of the filter, with what it would find.
public record Facets(
    List<FacetCount> years,
    List<FacetCount> regions,
    List<FacetCount> status,
    List<FacetCount> origins,
    List<FacetCount> currencies,
    List<FacetCount> calls) {}
