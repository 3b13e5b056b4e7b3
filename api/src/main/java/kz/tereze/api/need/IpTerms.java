package kz.tereze.api.need;

/// Who will own what is found, in the fixed words a company chooses from.
public enum IpTerms {
  /// The authors own the result; the company may use it free of charge.
  AUTHORS_OWN_COMPANY_USES,
  /// The company and the authors' organisation own it together.
  OWNED_JOINTLY,
  /// The company owns it and pays the authors as the law demands.
  COMPANY_OWNS,
  /// The result is open to everybody.
  OPEN_TO_ALL
}
