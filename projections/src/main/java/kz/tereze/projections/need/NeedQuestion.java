package kz.tereze.projections.need;

import java.time.Instant;
import kz.tereze.api.SealedText;
import kz.tereze.api.Written;
import org.jspecify.annotations.Nullable;

/// A public question about a need. Nobody learns from it who asked.
///
/// @param hidden why an official took it out of sight; null when it is shown
public record NeedQuestion(
    int question,
    SealedText words,
    Written in,
    Instant askedAt,
    @Nullable String answer,
    @Nullable Written answeredIn,
    @Nullable Instant answeredAt,
    @Nullable String hidden) {}
