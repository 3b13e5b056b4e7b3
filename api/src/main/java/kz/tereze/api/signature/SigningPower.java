package kz.tereze.api.signature;

/// What the holder of a certificate may sign with it, as the certification authority wrote into it.
public enum SigningPower {
  /// For themselves: any certificate for signing, a person's or an employee's.
  PERSONAL,
  /// For an organisation: its head, or somebody with the right to sign.
  RIGHT_TO_SIGN,
  /// Financial documents of an organisation.
  FINANCIAL
}
