package kz.tereze.web.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One item of a story: what happened or will happen, who did it, in a sentence.
///
/// @param at null for what lies ahead without a date
public record Moment(
    boolean isDone,
    String title,
    @Nullable Instant at,
    @Nullable String who,
    @Nullable String sentence,
    @Nullable String proofPage) {}
