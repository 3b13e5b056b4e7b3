package kz.tereze.web.award;

import java.util.List;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.DepartureText;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.projections.award.DepartureRow;
import kz.tereze.projections.award.Departures;
import kz.tereze.web.Missing;
import kz.tereze.web.signature.Signing;
import org.springframework.stereotype.Component;

/// What two officials sign when an award departs from the ranked list.
@Component
class DepartureSigning {

  static final SigningPower POWER = SigningPower.RIGHT_TO_SIGN;

  private final Departures departures;
  private final Signing signing;

  DepartureSigning(Departures departures, Signing signing) {
    this.departures = departures;
    this.signing = signing;
  }

  DepartureRow row(ApplicationNumber number) {
    return departures.find(number).orElseThrow(Missing::new);
  }

  Statement statement(ApplicationNumber number, PersonId signer) {
    return signing.statement(
        DepartureText.ACT, number.irn(), null, row(number).text().hash(), List.of(), signer);
  }
}
