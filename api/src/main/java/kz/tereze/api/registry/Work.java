package kz.tereze.api.registry;

/// A scholarly work of the person who lists it. Two people who list the same work are co-authors.
///
/// @param doi its DOI in small letters, without an address before it: `10.1000/xyz`
public record Work(String doi, int year) {

  private static final String DOI = "10\\.\\d{4,9}/[!-~]{1,200}";

  public boolean isPossible(int thisYear) {
    return doi.matches(DOI) && year >= 1950 && year <= thisYear;
  }
}
