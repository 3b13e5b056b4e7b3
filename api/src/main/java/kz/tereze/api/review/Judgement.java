package kz.tereze.api.review;

import kz.tereze.api.SealedText;

/// An expert's points for one criterion, with the reason.
///
/// @param criterion code of the rubric's line
public record Judgement(String criterion, int points, SealedText reason) {}
