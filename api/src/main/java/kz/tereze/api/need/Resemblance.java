package kz.tereze.api.need;

/// An earlier text that a need resembles, as the screening showed it to the official.
///
/// @param reference number of the earlier need, or source and number of an imported text
/// @param percent how much of the need stands in that text, 0 to 100
public record Resemblance(String reference, int percent) {}
