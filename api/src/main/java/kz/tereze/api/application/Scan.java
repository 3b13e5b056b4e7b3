package kz.tereze.api.application;

/// Whether a document was searched for viruses. What carries one is not taken in at all.
public enum Scan {
  CLEAN,
  /// No scanner is set up here.
  NOT_SCANNED
}
