package kz.tereze.projections.ledger;

import java.util.List;
import java.util.Optional;

/// Awards as anybody may search them: those of today, or those of an earlier moment.
public interface Awards {

  /// A page of them.
  record Found(List<AllocationRow> rows, Summary summary, Facets facets) {}

  /// Somebody who takes all rows of a filter, one after another.
  interface Reader {
    /// Before the first row; what is read from the same database now is of the same moment.
    default void begin() {}

    void row(AllocationRow row);
  }

  /// What a filter finds, what that sums up to, and what each other choice would find.
  ///
  /// @param limit so many rows from `offset` on
  Found look(AllocationFilter filter, int limit, int offset);

  /// The rows of one currency, counted and summed by the values of some parts; the largest first.
  List<Group> groups(AllocationFilter filter, String currency, Facet... by);

  /// The question with its first unknown word written as a known one that looks like it.
  Optional<String> nearTo(String words);

  /// All rows of a filter, however many there are, as they stood at one moment. A connection may
  /// be held meanwhile: whoever waits for somebody slow keeps the rows elsewhere first.
  void each(AllocationFilter filter, Reader reader);
}
