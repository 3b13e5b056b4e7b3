package kz.tereze.api.application;

/// What is wrong with the answer to a question.
///
/// @param question its key
public record Fault(String question, Kind kind) {

  /// What may be wrong.
  public enum Kind {
    /// It is demanded, and there is none.
    MISSING,
    /// The form asks no such question, or asks it only under a condition that does not hold.
    NOT_ASKED,
    /// A number where a choice is asked, or two answers to one question.
    OF_ANOTHER_KIND,
    TOO_SHORT,
    TOO_LONG,
    NOT_OFFERED,
    TOO_SMALL,
    TOO_GREAT,
    TOO_EARLY,
    TOO_LATE,
    TOO_MANY_ROWS,
    /// A row with other cells than the table has, or a cell that is not what its column says.
    CELL_NOT_READABLE,
    FILE_TOO_LARGE,
    FILE_OF_ANOTHER_TYPE
  }
}
