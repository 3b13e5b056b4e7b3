package kz.tereze.projections.ledger;

/// All awards of one currency together.
public record CurrencyTotal(long awards, Sum awarded, Sum paid) {}
