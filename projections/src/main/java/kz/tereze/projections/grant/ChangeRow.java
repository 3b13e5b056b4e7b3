package kz.tereze.projections.grant;

import java.time.Instant;
import kz.tereze.api.grant.Amendment;
import org.jspecify.annotations.Nullable;

/// A change of a contract, with its public reason.
public record ChangeRow(
    Amendment amendment, ChangeState state, Instant proposedAt, @Nullable Instant concludedAt) {

  public boolean isOpen() {
    return state == ChangeState.PROPOSED || state == ChangeState.SIGNED;
  }
}
