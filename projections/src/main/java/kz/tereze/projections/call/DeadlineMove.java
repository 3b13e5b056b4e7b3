package kz.tereze.projections.call;

import java.time.Instant;
import kz.tereze.api.Text;
import kz.tereze.api.call.MoveCause;

/// One moving of a call's deadline, as everybody reads it.
///
/// @param from what the deadline was
/// @param to what it became
public record DeadlineMove(Instant from, Instant to, MoveCause cause, Text reason, Instant at) {}
