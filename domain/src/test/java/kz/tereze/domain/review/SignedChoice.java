package kz.tereze.domain.review;

import java.util.List;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.review.ChoiceText;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;

/// An official's signature under the choice of an expert.
public final class SignedChoice {

  private SignedChoice() {}

  public static Signature under(ChoiceText text) {
    Statement statement =
        new Statement(
            ChoiceText.ACT, text.number().irn(), null, text.hash(), List.of(), "commitment");
    return new Signature(
        statement,
        CanonicalJson.sha256(statement.bytes()),
        SigningPower.RIGHT_TO_SIGN,
        Authority.DEMONSTRATION);
  }
}
