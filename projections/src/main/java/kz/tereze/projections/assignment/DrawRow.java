package kz.tereze.projections.assignment;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.assignment.Found;
import kz.tereze.api.call.CallId;
import org.jspecify.annotations.Nullable;

/// A draw of experts as far as it has come.
///
/// @param inputs hash of the published inputs; null before
/// @param wanted reviews to be assigned
/// @param secret told with the outcome
/// @param lacking applications that could not get their experts, when it was abandoned
public record DrawRow(
    DrawId draw,
    CallId call,
    DrawState state,
    Instant requestedAt,
    @Nullable Hash inputs,
    @Nullable Hash commitment,
    int applications,
    int experts,
    int wanted,
    @Nullable Instant publishedAt,
    @Nullable Hash secret,
    long ledgerSize,
    @Nullable Hash ledgerRoot,
    @Nullable Hash seed,
    @Nullable Hash outcome,
    @Nullable Found found,
    List<ApplicationNumber> lacking,
    @Nullable Instant endedAt) {

  public DrawRow {
    lacking = List.copyOf(lacking);
  }

  public boolean isEnded() {
    return state == DrawState.FINISHED || state == DrawState.ABANDONED;
  }
}
