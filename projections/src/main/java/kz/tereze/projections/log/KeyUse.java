package kz.tereze.projections.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a key signed.
///
/// @param checkpoints how many published ones
/// @param since when the first of them was published
/// @param from over how many entries the first of them is
/// @param upTo over how many the last
public record KeyUse(
    long checkpoints, @Nullable Instant since, @Nullable Instant until, long from, long upTo) {}
