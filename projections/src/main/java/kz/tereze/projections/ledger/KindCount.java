package kz.tereze.projections.ledger;

/// How many entries of one kind the ledger has.
public record KindCount(String kind, long count) {}
