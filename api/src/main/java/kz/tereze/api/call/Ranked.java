package kz.tereze.api.call;

import kz.tereze.api.Bin;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;

/// One line of the ranked list.
///
/// @param rank 1 is best by the mean of the experts; equal means share a rank
/// @param points sum over the experts
/// @param experts how many scored
public record Ranked(
    int rank,
    ApplicationId application,
    ApplicationNumber number,
    Bin applicant,
    int points,
    int experts,
    Tiyn requested,
    boolean reachesThreshold) {}
