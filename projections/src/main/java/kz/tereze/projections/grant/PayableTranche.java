package kz.tereze.projections.grant;

/// The next unpaid, unordered tranche of a contract in force.
public record PayableTranche(GrantRow grant, TrancheRow tranche) {}
