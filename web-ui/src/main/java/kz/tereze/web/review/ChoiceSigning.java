package kz.tereze.web.review;

import java.util.List;
import kz.tereze.api.PersonId;
import kz.tereze.api.review.ChoiceText;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.projections.review.ChoiceDrafts;
import kz.tereze.projections.review.ReviewRow;
import kz.tereze.web.signature.Signing;
import org.springframework.stereotype.Component;

/// What an official signs who chooses an expert past the draw.
@Component
class ChoiceSigning {

  static final SigningPower POWER = SigningPower.RIGHT_TO_SIGN;

  private final Signing signing;

  ChoiceSigning(Signing signing) {
    this.signing = signing;
  }

  Statement statement(ReviewRow review, ChoiceDrafts.Draft draft, PersonId signer) {
    ChoiceText text =
        new ChoiceText(review.number(), draft.expert(), draft.ground(), draft.reason().strip());
    return signing.statement(
        ChoiceText.ACT, review.number().irn(), null, text.hash(), List.of(), signer);
  }
}
