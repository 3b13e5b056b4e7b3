package kz.tereze.web.council;

import kz.tereze.api.Text;
import kz.tereze.api.need.NeedContent;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.RankedLine;
import kz.tereze.web.application.NamedClearing;
import org.jspecify.annotations.Nullable;

/// What a ballot is about, as far as its members must read it: a need's text in the version voted
/// on, or an application with its place in the ranked list.
///
/// @param party name of the need's owner, or of the applicant
/// @param clearing who answered that the application asks no money twice; null when nobody had to
public record BallotSubject(
    Text title,
    Text party,
    @Nullable NeedContent need,
    @Nullable ApplicationRow application,
    @Nullable RankedLine line,
    @Nullable CallRow call,
    @Nullable NamedClearing clearing) {}
