package kz.tereze.web.council;

import kz.tereze.api.council.BallotId;
import kz.tereze.projections.council.BallotRow;
import kz.tereze.projections.council.Ballots;
import kz.tereze.projections.council.Councils;
import kz.tereze.projections.council.MinutesBook;
import kz.tereze.projections.council.SeatRow;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;

/// A council member's desk: open ballots in which they hold a seat, and the page to vote on.
@Controller
@PreAuthorize("hasRole('COUNCIL_MEMBER')")
class VotingPage {

  private static final int CLOSED_SHOWN = 10;

  private final Ballots ballots;
  private final Councils councils;
  private final Subjects subjects;
  private final MinutesBook minutes;

  VotingPage(Ballots ballots, Councils councils, Subjects subjects, MinutesBook minutes) {
    this.ballots = ballots;
    this.councils = councils;
    this.subjects = subjects;
    this.minutes = minutes;
  }

  @GetMapping("/council/desk")
  ModelAndView desk(SignedIn who) {
    return new ModelAndView("council/desk")
        .addObject("councils", councils.of(who.person()))
        .addObject("minutes", minutes.toSign(who.person()))
        .addObject(
            "open",
            ballots.openFor(who.person()).stream()
                .map(
                    ballot ->
                        new OwnBallot(ballot, seat(ballot.ballot(), who), subjects.of(ballot, who)))
                .toList())
        .addObject("closed", ballots.closedFor(who.person(), CLOSED_SHOWN));
  }

  /// Also by POST, back from the confirmation, with what was typed.
  @RequestMapping(
      path = "/council/desk/{ballot}",
      method = {RequestMethod.GET, RequestMethod.POST})
  ModelAndView ballot(@PathVariable BallotId ballot, Entry entry, SignedIn who) {
    SeatRow seat = seat(ballot, who);
    BallotRow row = ballots.find(ballot).orElseThrow(Missing::new);
    entry.labels("council.vote").fill("choice", seat.choice()).fill("reason", seat.reason());
    return new ModelAndView("council/vote")
        .addObject("ballot", row)
        .addObject("takesVotes", row.takesVotesAt(who.at()))
        .addObject("seat", seat)
        .addObject("council", councils.find(row.council()))
        .addObject("subject", subjects.of(row, who));
  }

  /// A change of language on the confirmation, or a reload, begins again.
  @GetMapping({"/council/desk/{ballot}/check", "/council/desk/{ballot}/vote"})
  Done again(@PathVariable BallotId ballot) {
    return Done.at("/council/desk/" + ballot);
  }

  /// The reader's seat; a ballot without one does not exist for them.
  SeatRow seat(BallotId ballot, SignedIn who) {
    return ballots.seatOf(ballot, who.person()).orElseThrow(Missing::new);
  }
}
