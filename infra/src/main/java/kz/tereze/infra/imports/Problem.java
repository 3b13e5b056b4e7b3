package kz.tereze.infra.imports;

/// Why a row of a file cannot be imported.
///
/// @param row counted from 1
/// @param id the publisher's identifier, as far as it could be read
record Problem(int row, String id, String field, String reason) {

  @Override
  public String toString() {
    return "row %d (%s), %s: %s".formatted(row, id, field, reason);
  }
}
