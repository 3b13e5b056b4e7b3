package kz.tereze.projections.log;

import java.time.Instant;

/// A checkpoint everybody can see.
///
/// @param number counts checkpoints in the order they were signed
/// @param note with all signature lines, as it is served
/// @param at when it was published
public record Published(long number, Checkpoint checkpoint, SignedNote note, Instant at) {}
