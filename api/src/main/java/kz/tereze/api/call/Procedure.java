package kz.tereze.api.call;

/// How applications come in.
public enum Procedure {
  /// Everybody hands in the whole application before one deadline.
  SINGLE_STAGE,
  /// First a short outline; only who is invited then writes the whole application.
  TWO_STAGE,
  /// Each application is checked, judged and put to a council as it comes.
  ALWAYS_OPEN
}
