package kz.tereze.api.call;

/// How much of the asked sum may go into one line of the budget.
///
/// @param basisPoints share of the whole sum, 10,000 is all of it
public record Limit(BudgetLine line, int basisPoints) {}
