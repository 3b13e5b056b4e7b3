package kz.tereze.api.payment;

/// How a batch reaches whoever carries it out.
public enum Channel {
  /// A payment file (pain.001.001.09); the bank answers and books by files.
  BANK_FILE,
  /// A register of the treasury and its paper; two persons confirm by hand what was carried out.
  TREASURY_REGISTER
}
