package kz.tereze.projections.application;

import kz.tereze.api.Bin;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.need.NeedId;
import org.jspecify.annotations.Nullable;

/// What anybody may know of an application once its call's ranked list is published.
///
/// @param applicant named only when the application became an award
/// @param title told only when the application became an award
/// @param points sum over the experts
public record PublicApplication(
    ApplicationNumber number,
    NeedId need,
    ApplicationStatus status,
    Tiyn requested,
    int rank,
    int points,
    int experts,
    @Nullable Bin applicant,
    @Nullable Text title) {}
