package kz.tereze.projections.calibration;

import kz.tereze.api.application.ApplicationNumber;

/// An application of the ranked list with its second opinion.
///
/// @param rank on the published list
/// @param mean of the experts, in points
/// @param calibrated as experts of the mean severity would give them
/// @param error standard error of the calibrated points
/// @param from best place that the points do not rule out, with nine chances in ten
/// @param to worst such place
public record Place(
    ApplicationNumber application,
    int rank,
    double mean,
    double calibrated,
    double error,
    int from,
    int to) {}
