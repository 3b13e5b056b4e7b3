package kz.tereze.projections.open;

/// What a record is about. Codes are stored: they never change their meaning.
public enum RecordKind {
  GRANT(1),
  CALL(2),
  NEED(3),
  ORGANISATION(4),
  FUND(5),
  /// A call with all its applications, awards and payments; only its history is kept.
  PROCESS(6);

  private final int code;

  RecordKind(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
