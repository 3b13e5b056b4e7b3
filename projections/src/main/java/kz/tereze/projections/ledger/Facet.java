package kz.tereze.projections.ledger;

/// A part of the register's filter that offers values, each with what choosing it would find.
public enum Facet {
  YEAR,
  REGION,
  STATUS,
  /// The fund an award is paid from, or what another funder calls its programme.
  PROGRAMME,
  /// What the recipient is to the programme.
  KIND,
  ORIGIN,
  CURRENCY,
  CALL,
  RECIPIENT,
  /// The company whose need is solved.
  OWNER
}
