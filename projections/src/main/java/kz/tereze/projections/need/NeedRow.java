package kz.tereze.projections.need;

import java.time.Instant;
import kz.tereze.api.Bin;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedId;
import org.jspecify.annotations.Nullable;

/// A need in its newest version.
public record NeedRow(
    NeedId need,
    Bin owner,
    int version,
    NeedStatus status,
    NeedContent content,
    @Nullable CallId call,
    @Nullable CouncilId council,
    @Nullable BallotId ballot,
    Instant postedAt,
    Instant changedAt) {}
