package kz.tereze.web.council;

import kz.tereze.api.council.BallotCommand;
import kz.tereze.api.council.BallotId;
import kz.tereze.projections.council.BallotRow;
import kz.tereze.projections.council.Ballots;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The secretary closes a ballot; the votes are counted and published.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class SecretaryAction {

  private final Ballots ballots;
  private final Dispatch dispatch;

  SecretaryAction(Ballots ballots, Dispatch dispatch) {
    this.ballots = ballots;
    this.dispatch = dispatch;
  }

  @PostMapping("/official/ballots/{ballot}/close")
  Done close(@PathVariable BallotId ballot, SignedIn who) {
    dispatch.send(new BallotCommand.CloseBallot(ballot, who.acting()));
    boolean isOpen = ballots.find(ballot).map(BallotRow::isOpen).orElse(false);
    return Done.at("/council/ballots/" + ballot)
        .saying(isOpen ? "council.done.rescheduled" : "council.done.closed");
  }
}
