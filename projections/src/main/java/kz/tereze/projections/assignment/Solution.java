package kz.tereze.projections.assignment;

/// An assignment with what is needed to prove that none is better.
///
/// @param chosen the chosen pairs by their places in the published list, ascending
public record Solution(Floor floor, int[] chosen, Prices prices) {}
