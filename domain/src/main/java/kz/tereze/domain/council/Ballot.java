package kz.tereze.domain.council;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.Role;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.council.BallotCommand;
import kz.tereze.api.council.BallotEvent;
import kz.tereze.api.council.BallotEvent.CountedVote;
import kz.tereze.api.council.CouncilRule;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.council.Tally;
import kz.tereze.api.review.Conflicts;
import kz.tereze.domain.Characters;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/// An open ballot by name. Seats, quorum and majority are those of the moment it opened; votes may
/// change until it closes, a recusal never.
@AggregateRoot(type = "Ballot")
public class Ballot {

  private static final Characters REASON = new Characters(10, 2_000);
  private static final Characters REMARK = new Characters(0, REASON.atMost());

  @AggregateIdentifier private String stream;
  private BallotEvent.BallotOpened opened;
  private Votes votes = Votes.none();
  private Instant closesAt = Instant.MAX;
  private int sitting = 1;
  private @Nullable PersonId closedBy;
  @AggregateMember private final Minutes minutes = new Minutes();

  @SuppressWarnings("NullAway.Init") // set by the first event
  Ballot() {}

  @SuppressWarnings("NullAway.Init") // set by the first event
  Ballot(BallotEvent.BallotOpened first) {
    apply(first);
  }

  @CommandHandler
  void handle(BallotCommand.CastVote command, Conflicts conflicts) {
    Acting by = command.by();
    CouncilRule.VOTER_IS_A_COUNCIL_MEMBER.require(by.is(Role.COUNCIL_MEMBER));
    CouncilRule.VOTER_HAS_A_SEAT.require(votes.isSeated(by.person()));
    CountedVote vote = new CountedVote(by.person(), command.choice(), command.reason());
    if (votes.contain(vote)) {
      return;
    }
    CouncilRule.BALLOT_IS_OPEN.require(closedBy == null && by.at().isBefore(closesAt));
    CouncilRule.VOTER_IS_NOT_RECUSED.require(
        !votes.isRecused(by.person()) && !isTied(by.person(), conflicts));
    checkReason(command);
    apply(
        new BallotEvent.VoteCast(
            command.ballot(), command.choice(), command.reason(), by.person(), by.at()));
  }

  private boolean isTied(PersonId person, Conflicts conflicts) {
    ApplicationId application = opened.subject().application();
    return application != null && conflicts.binds(application, person);
  }

  private static void checkReason(BallotCommand.CastVote command) {
    Characters wanted =
        switch (command.choice()) {
          case AGAINST, RECUSED -> REASON;
          case FOR, ABSTAIN -> REMARK;
        };
    CouncilRule.REASON_GIVEN.require(
        wanted.fit(command.reason()), "least", REASON.atLeast(), "most", REASON.atMost());
  }

  @CommandHandler
  void handle(BallotCommand.CloseBallot command, Conflicts conflicts) {
    Acting by = command.by();
    CouncilRule.CLOSED_BY_OFFICIAL.require(by.isAnyOf(Role.OFFICIAL, Role.PLATFORM));
    CouncilRule.CLOSED_BY_NO_MEMBER.require(!votes.isSeated(by.person()));
    if (by.person().equals(closedBy)) {
      return;
    }
    CouncilRule.BALLOT_IS_OPEN.require(closedBy == null);
    Votes counted = votes.without(tied(conflicts));
    Tally tally = counted.tally();
    CouncilRule.READY_TO_BE_COUNTED.require(
        tally.voted() == tally.eligible() || !by.at().isBefore(closesAt),
        "voted",
        tally.voted(),
        "eligible",
        tally.eligible(),
        "until",
        Kazakhstan.day(closesAt.minusMillis(1)));
    Outcome outcome = tally.outcome(opened.quorum(), opened.majority());
    boolean isHeldAgain =
        outcome == Outcome.NO_QUORUM
            && tally.eligible() > 0
            && sitting <= Policy.COUNCIL_REPEATS.on(by.day()).value();
    apply(isHeldAgain ? rescheduled(tally, by) : closed(counted, outcome, by));
  }

  /// What became known since the ballot opened recuses too, and a vote cast before counts nowhere.
  private List<PersonId> tied(Conflicts conflicts) {
    ApplicationId application = opened.subject().application();
    return application == null ? List.of() : conflicts.bound(application);
  }

  private BallotEvent rescheduled(Tally tally, Acting by) {
    return new BallotEvent.BallotRescheduled(
        opened.ballot(),
        opened.council(),
        opened.subject(),
        sitting,
        tally,
        VotingDays.end(by.day()),
        by.person(),
        by.at());
  }

  private BallotEvent closed(Votes counted, Outcome outcome, Acting by) {
    return new BallotEvent.BallotClosed(
        opened.ballot(),
        opened.council(),
        opened.subject(),
        counted.counted(),
        counted.recused(),
        counted.tally(),
        outcome,
        by.person(),
        by.at());
  }

  @EventSourcingHandler
  void on(BallotEvent event) {
    CorruptHistory.unless(follows(event), event, closedBy == null ? "a ballot" : "a closed ballot");
    switch (event) {
      case BallotEvent.BallotOpened e -> {
        stream = BallotCommand.stream(e.ballot());
        opened = e;
        votes = Votes.in(e);
        if (e.closesAt() != null) {
          closesAt = e.closesAt();
        }
      }
      case BallotEvent.VoteCast e -> votes.add(new CountedVote(e.by(), e.choice(), e.reason()));
      case BallotEvent.BallotRescheduled e -> {
        sitting = e.sitting() + 1;
        closesAt = e.closesAt();
      }
      case BallotEvent.BallotClosed e -> closedBy = e.by();
      case BallotEvent.MinutesDrawn _,
          BallotEvent.MinutesSigned _,
          BallotEvent.MinutesMissing _ -> {}
    }
    minutes.on(event);
  }

  private boolean follows(BallotEvent event) {
    return switch (event) {
      case BallotEvent.BallotOpened e -> stream == null;
      case BallotEvent.VoteCast e ->
          stream != null && closedBy == null && votes.isSeated(e.by()) && !votes.isRecused(e.by());
      case BallotEvent.BallotRescheduled e ->
          stream != null && closedBy == null && e.sitting() == sitting;
      case BallotEvent.BallotClosed e -> stream != null && closedBy == null;
      case BallotEvent.MinutesDrawn _, BallotEvent.MinutesSigned _, BallotEvent.MinutesMissing _ ->
          minutes.isFollowedBy(event);
    };
  }
}
