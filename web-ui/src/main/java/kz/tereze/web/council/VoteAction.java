package kz.tereze.web.council;

import kz.tereze.api.council.BallotCommand;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Choice;
import kz.tereze.api.council.CouncilRule;
import kz.tereze.projections.council.Ballots;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A council member says how they vote, reads it once more in words, and votes.
@Controller
@PreAuthorize("hasRole('COUNCIL_MEMBER')")
class VoteAction {

  private static final int REASON_AT_LEAST = 10;
  private static final int REASON_AT_MOST = 2_000;

  private final VotingPage page;
  private final Ballots ballots;
  private final Subjects subjects;
  private final Dispatch dispatch;

  VoteAction(VotingPage page, Ballots ballots, Subjects subjects, Dispatch dispatch) {
    this.page = page;
    this.ballots = ballots;
    this.subjects = subjects;
    this.dispatch = dispatch;
  }

  private record Vote(Choice choice, String reason) {}

  @PostMapping("/council/desk/{ballot}/check")
  ModelAndView check(@PathVariable BallotId ballot, Entry entry, SignedIn who) {
    Vote vote = read(ballot, entry, who);
    return new ModelAndView("council/confirm")
        .addObject("ballot", ballots.find(ballot).orElseThrow(Missing::new))
        .addObject("subject", subjects.of(ballots.find(ballot).orElseThrow(Missing::new), who))
        .addObject("choice", vote.choice())
        .addObject("reason", vote.reason());
  }

  @PostMapping("/council/desk/{ballot}/vote")
  Done vote(@PathVariable BallotId ballot, Entry entry, SignedIn who) {
    Vote vote = read(ballot, entry, who);
    dispatch.send(new BallotCommand.CastVote(ballot, vote.choice(), vote.reason(), who.acting()));
    return Done.at("/council/desk/" + ballot).saying("council.done.voted", "choice", vote.choice());
  }

  private Vote read(BallotId ballot, Entry entry, SignedIn who) {
    page.seat(ballot, who);
    entry.shownAgainBy(() -> page.ballot(ballot, entry, who)).labels("council.vote");
    entry.blames(CouncilRule.REASON_GIVEN, "reason");
    Field<Choice> choice = entry.choice("choice", Choice.class).required();
    Field<String> reason = entry.text("reason", REASON_AT_MOST);
    Choice chosen = choice.orNull();
    if (chosen == Choice.AGAINST || chosen == Choice.RECUSED) {
      reason
          .required()
          .must(
              words -> words.length() >= REASON_AT_LEAST,
              "council.vote.reason.short",
              "least",
              REASON_AT_LEAST);
    }
    entry.check();
    return new Vote(choice.value(), reason.or(""));
  }
}
