package kz.tereze.projections.ledger;

/// How many awards one value of a filter's part would find.
public record FacetCount(String value, long count) {}
