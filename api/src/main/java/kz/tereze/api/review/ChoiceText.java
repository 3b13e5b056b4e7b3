package kz.tereze.api.review;

import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationNumber;

/// What an official signs who chooses an expert past the draw.
///
/// @param reason public, in whole sentences
public record ChoiceText(
    ApplicationNumber number, PersonId expert, ChoiceReason ground, String reason) {

  /// What the signature does.
  public static final String ACT = "review.expert-choice";

  public Hash hash() {
    return CanonicalJson.hash(this);
  }
}
