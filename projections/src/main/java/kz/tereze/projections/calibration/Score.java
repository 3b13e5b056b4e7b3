package kz.tereze.projections.calibration;

/// Points that one expert gave one application.
///
/// @param application place in the list of applications, from 0
/// @param expert place in the list of experts, from 0
public record Score(int application, int expert, int points) {}
