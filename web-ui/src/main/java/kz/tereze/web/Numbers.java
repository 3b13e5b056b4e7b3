package kz.tereze.web;

/// Draws the numbers of new things: needs, calls, applications. One series for each kind and year,
/// without gaps.
public interface Numbers {

  /// The next number of a series; the same number again for the same key.
  ///
  /// @param kind for example `need`
  int draw(String kind, int year, Once once);
}
