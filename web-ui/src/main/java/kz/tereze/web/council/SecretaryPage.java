package kz.tereze.web.council;

import java.util.List;
import kz.tereze.api.council.BallotId;
import kz.tereze.projections.council.BallotRow;
import kz.tereze.projections.council.Ballots;
import kz.tereze.projections.council.Councils;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Open ballots with their turnout, for the official who is secretary of the councils.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class SecretaryPage {

  private final Ballots ballots;
  private final Councils councils;
  private final Subjects subjects;

  SecretaryPage(Ballots ballots, Councils councils, Subjects subjects) {
    this.ballots = ballots;
    this.councils = councils;
    this.subjects = subjects;
  }

  @GetMapping("/official/ballots")
  ModelAndView open(SignedIn who) {
    List<OpenBallot> open =
        ballots.open().stream()
            .map(ballot -> new OpenBallot(ballot, subjects.of(ballot, who)))
            .toList();
    return new ModelAndView("council/open").addObject("open", open);
  }

  @GetMapping("/official/ballots/{ballot}/close")
  ModelAndView close(@PathVariable BallotId ballot, SignedIn who) {
    BallotRow row = ballots.find(ballot).orElseThrow(Missing::new);
    return new ModelAndView("council/close")
        .addObject("ballot", row)
        .addObject("isReady", row.isReadyToCount(who.at()))
        .addObject("council", councils.find(row.council()))
        .addObject("subject", subjects.of(row, who));
  }
}
