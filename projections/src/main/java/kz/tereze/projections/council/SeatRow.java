package kz.tereze.projections.council;

import java.time.Instant;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.council.Choice;
import org.jspecify.annotations.Nullable;

/// A seat in a ballot, and its vote where it may be told.
///
/// @param choice null when not voted, or not to be told yet
public record SeatRow(
    PersonId member,
    Bin employer,
    boolean recusedByRule,
    @Nullable Choice choice,
    @Nullable String reason,
    @Nullable Instant votedAt) {

  /// Recused by a rule or by the member's own word: not taken back.
  public boolean isRecused() {
    return recusedByRule || choice == Choice.RECUSED;
  }
}
