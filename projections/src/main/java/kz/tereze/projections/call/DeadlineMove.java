package kz.tereze.projections.call;

import java.time.Instant;
import kz.tereze.api.Text;
import kz.tereze.api.call.MoveCause;
import kz.tereze.api.call.Outage;
import org.jspecify.annotations.Nullable;

/// One moving of a call's deadline, as everybody reads it.
///
/// @param from what the deadline was
/// @param to what it became
/// @param outage that the site measured, and that moved it by the published rule; null otherwise
public record DeadlineMove(
    Instant from, Instant to, MoveCause cause, Text reason, @Nullable Outage outage, Instant at) {}
