package kz.tereze.projections.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A term that runs for somebody.
///
/// @param subject number of the case
/// @param page where the case is, without language
/// @param day the last day
/// @param moment the exact end, where the term does not run to the end of its day
public record Deadline(
    Duty duty, String subject, String page, LocalDate day, @Nullable Instant moment) {}
