package kz.tereze.web;

import java.util.Optional;

/// Draws the numbers of new things: needs, calls, applications. One series for each kind and year,
/// without gaps.
public interface Numbers {

  /// The next number of a series; the same number again for the same key.
  ///
  /// @param kind for example `need`
  int draw(String kind, int year, Once once);

  /// The number that was drawn for this key before; a form sent again finds what it made.
  Optional<Integer> drawn(String kind, int year, Once once);
}
