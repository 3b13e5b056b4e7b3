package kz.tereze.web.appeal;

import kz.tereze.projections.appeal.AppealRow;
import kz.tereze.projections.appeal.Bar;
import org.jspecify.annotations.Nullable;

/// An appeal that waits for an answer, as one official sees it.
///
/// @param bar why a colleague hears it; null when the official may
public record Waiting(AppealRow row, @Nullable Bar bar) {}
