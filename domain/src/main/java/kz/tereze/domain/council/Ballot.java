package kz.tereze.domain.council;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.council.BallotCommand;
import kz.tereze.api.council.BallotEvent;
import kz.tereze.api.council.BallotEvent.CountedVote;
import kz.tereze.api.council.Choice;
import kz.tereze.api.council.CouncilRule;
import kz.tereze.api.council.Seat;
import kz.tereze.api.council.Tally;
import kz.tereze.domain.Characters;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
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
  private Set<PersonId> recusedByRule = new HashSet<>();
  private Map<PersonId, CountedVote> votes = new HashMap<>();
  private @Nullable PersonId closedBy;

  @SuppressWarnings("NullAway.Init") // set by the first event
  Ballot() {}

  @SuppressWarnings("NullAway.Init") // set by the first event
  Ballot(BallotEvent.BallotOpened first) {
    apply(first);
  }

  @CommandHandler
  void handle(BallotCommand.CastVote command) {
    Acting by = command.by();
    CouncilRule.VOTER_IS_A_COUNCIL_MEMBER.require(by.is(Role.COUNCIL_MEMBER));
    CouncilRule.VOTER_HAS_A_SEAT.require(holdsSeat(by.person()));
    CountedVote vote = new CountedVote(by.person(), command.choice(), command.reason());
    if (vote.equals(votes.get(by.person()))) {
      return;
    }
    CouncilRule.BALLOT_IS_OPEN.require(closedBy == null);
    CouncilRule.VOTER_IS_NOT_RECUSED.require(!isRecused(by.person()));
    checkReason(command);
    apply(
        new BallotEvent.VoteCast(
            command.ballot(), command.choice(), command.reason(), by.person(), by.at()));
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
  void handle(BallotCommand.CloseBallot command) {
    Acting by = command.by();
    CouncilRule.CLOSED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    CouncilRule.CLOSED_BY_NO_MEMBER.require(!holdsSeat(by.person()));
    if (by.person().equals(closedBy)) {
      return;
    }
    CouncilRule.BALLOT_IS_OPEN.require(closedBy == null);
    Tally tally = tally();
    apply(
        new BallotEvent.BallotClosed(
            command.ballot(),
            opened.council(),
            opened.subject(),
            countedInOrderOfSeats(),
            tally,
            tally.outcome(opened.quorum(), opened.majority()),
            by.person(),
            by.at()));
  }

  private Tally tally() {
    int recused = (int) opened.seats().stream().filter(s -> isRecused(s.member())).count();
    return new Tally(
        opened.seats().size(),
        recused,
        count(Choice.FOR),
        count(Choice.AGAINST),
        count(Choice.ABSTAIN));
  }

  private int count(Choice choice) {
    return (int) votes.values().stream().filter(vote -> vote.choice() == choice).count();
  }

  /// Recused members leave the count, so their names are not among the votes.
  private List<CountedVote> countedInOrderOfSeats() {
    List<CountedVote> counted = new ArrayList<>();
    for (Seat seat : opened.seats()) {
      CountedVote vote = votes.get(seat.member());
      if (vote != null && vote.choice() != Choice.RECUSED) {
        counted.add(vote);
      }
    }
    return counted;
  }

  private boolean holdsSeat(PersonId person) {
    return opened.seats().stream().anyMatch(seat -> seat.member().equals(person));
  }

  private boolean isRecused(PersonId person) {
    CountedVote vote = votes.get(person);
    return recusedByRule.contains(person) || vote != null && vote.choice() == Choice.RECUSED;
  }

  @EventSourcingHandler
  void on(BallotEvent event) {
    CorruptHistory.unless(follows(event), event, closedBy == null ? "a ballot" : "a closed ballot");
    switch (event) {
      case BallotEvent.BallotOpened e -> {
        stream = BallotCommand.stream(e.ballot());
        opened = e;
        recusedByRule.addAll(e.recused());
      }
      case BallotEvent.VoteCast e ->
          votes.put(e.by(), new CountedVote(e.by(), e.choice(), e.reason()));
      case BallotEvent.BallotClosed e -> closedBy = e.by();
    }
  }

  private boolean follows(BallotEvent event) {
    return switch (event) {
      case BallotEvent.BallotOpened e -> stream == null;
      case BallotEvent.VoteCast e ->
          stream != null && closedBy == null && holdsSeat(e.by()) && !isRecused(e.by());
      case BallotEvent.BallotClosed e -> stream != null && closedBy == null;
    };
  }
}
