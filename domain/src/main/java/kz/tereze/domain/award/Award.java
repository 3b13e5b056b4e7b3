package kz.tereze.domain.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.OfficialTerm;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.AwardCommand;
import kz.tereze.api.award.AwardCommand.ApproveAward;
import kz.tereze.api.award.AwardCommand.ExplainDeparture;
import kz.tereze.api.award.AwardCommand.NoteMissingDecision;
import kz.tereze.api.award.AwardCommand.ProposeAward;
import kz.tereze.api.award.AwardCommand.ReturnAward;
import kz.tereze.api.award.AwardCommand.SignDeparture;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.award.AwardEvent.AwardApproved;
import kz.tereze.api.award.AwardEvent.AwardDecisionMissing;
import kz.tereze.api.award.AwardEvent.AwardProposed;
import kz.tereze.api.award.AwardEvent.AwardReturned;
import kz.tereze.api.award.AwardEvent.DepartureExplained;
import kz.tereze.api.award.AwardEvent.DepartureSigned;
import kz.tereze.api.award.AwardRule;
import kz.tereze.api.award.DepartureText;
import kz.tereze.api.call.RankedOrder;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.review.Conflicts;
import kz.tereze.api.review.ReviewRule;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.domain.Characters;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// What an official decides on a sum the council supported: approve it, or send it back.
@AggregateRoot(type = "Award")
public class Award {

  private static final Characters ORDER = new Characters(1, 60);
  private static final Characters REASON = new Characters(10, 2_000);

  @AggregateIdentifier private String stream;

  /// The latest proposal, whether it still awaits a decision or not.
  private @Nullable AwardProposed proposal;

  /// Null while the proposal awaits its decision.
  private @Nullable AwardEvent decision;

  private boolean isDecisionMissed;

  private final Set<BallotId> ballots = new HashSet<>();

  private Departure departure = Departure.NONE;

  protected Award() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ProposeAward command) {
    Acting by = command.by();
    AwardRule.PROPOSED_BY_THE_PLATFORM.require(by.is(Role.PLATFORM));
    if (ballots.contains(command.ballot())) {
      return;
    }
    AwardRule.PROPOSED_ONCE.require(
        proposal == null || decision instanceof AwardReturned, "award", command.number().irn());
    AggregateLifecycle.apply(
        new AwardProposed(
            command.number(),
            command.call(),
            command.fund(),
            command.application(),
            command.need(),
            command.applicant(),
            command.amount(),
            command.ballot(),
            command.involved(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(ExplainDeparture command, RankedOrder order, Conflicts conflicts) {
    Acting by = command.by();
    AwardRule.DECIDED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    AwardProposed awaiting = awaitingDecisionOf(by, conflicts);
    List<ApplicationNumber> over = order.passedOverBy(command.number());
    AwardRule.DEPARTS_FROM_THE_RANKING.require(!over.isEmpty());
    String reason = command.reason().strip();
    AwardRule.REASON_GIVEN.require(REASON.fit(reason));
    DepartureText text =
        new DepartureText(awaiting.number(), awaiting.call(), over, command.code(), reason);
    if (!departure.isAbout(text)) {
      AwardRule.DEPARTURE_AWAITS_SIGNATURES.require(
          !departure.isComplete() || !departure.covers(over));
      AggregateLifecycle.apply(
          new DepartureExplained(awaiting.number(), text, by.person(), by.at()));
    }
  }

  @CommandHandler
  void handle(SignDeparture command, Conflicts conflicts) {
    Acting by = command.by();
    AwardRule.DECIDED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    AwardProposed awaiting = awaitingDecisionOf(by, conflicts);
    DepartureText text = departure.text();
    if (text == null) {
      throw new Refused(AwardRule.DEPARTURE_AWAITS_SIGNATURES);
    }
    if (departure.isRepeated(command.signature(), by.person())) {
      return;
    }
    AwardRule.DEPARTURE_AWAITS_SIGNATURES.require(!departure.isComplete());
    AwardRule.SIGNED_BY_ANOTHER.require(!departure.isSignedBy(by.person()));
    AwardRule.SIGNATURE_IS_UNDER_THIS_DEPARTURE.require(
        command
            .signature()
            .signs(
                DepartureText.ACT,
                awaiting.number().irn(),
                text.hash(),
                SigningPower.RIGHT_TO_SIGN));
    AggregateLifecycle.apply(
        new DepartureSigned(
            awaiting.number(),
            text,
            departure.signatures() + 1,
            command.signature(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(ApproveAward command, RankedOrder order, Conflicts conflicts) {
    Acting by = command.by();
    AwardRule.DECIDED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    String number = command.order().strip();
    if (decision instanceof AwardApproved approved
        && approved.order().equals(number)
        && approved.by().equals(by.person())) {
      return;
    }
    AwardProposed awaiting = awaitingDecisionOf(by, conflicts);
    AwardRule.ORDER_NUMBER_GIVEN.require(ORDER.fit(number));
    List<ApplicationNumber> over = order.passedOverBy(command.number());
    AwardRule.DEPARTURE_IS_SIGNED_BY_TWO.require(
        over.isEmpty() || departure.isComplete() && departure.covers(over),
        "over",
        over.stream().map(ApplicationNumber::irn).collect(Collectors.joining(", ")));
    List<PersonId> involved = new ArrayList<>(awaiting.involved());
    involved.add(by.person());
    AggregateLifecycle.apply(
        new AwardApproved(
            awaiting.number(),
            awaiting.call(),
            awaiting.fund(),
            awaiting.application(),
            awaiting.need(),
            awaiting.applicant(),
            awaiting.amount(),
            number,
            involved.stream().distinct().toList(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(ReturnAward command, Conflicts conflicts) {
    Acting by = command.by();
    AwardRule.DECIDED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    String reason = command.reason().strip();
    if (decision instanceof AwardReturned returned
        && returned.reason().equals(reason)
        && returned.by().equals(by.person())) {
      return;
    }
    AwardProposed awaiting = awaitingDecisionOf(by, conflicts);
    AwardRule.REASON_GIVEN.require(REASON.fit(reason));
    AggregateLifecycle.apply(
        new AwardReturned(
            awaiting.number(),
            awaiting.call(),
            awaiting.application(),
            reason,
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(NoteMissingDecision command) {
    Acting by = command.by();
    AwardRule.NOTED_BY_THE_PLATFORM.require(by.is(Role.PLATFORM));
    if (proposal == null || decision != null || isDecisionMissed) {
      return;
    }
    LocalDate decideBy = OfficialTerm.AWARD_DECISION.lastDay(proposal.at());
    AwardRule.DECISION_TERM_IS_OVER.require(by.day().isAfter(decideBy), "until", decideBy);
    AggregateLifecycle.apply(
        new AwardDecisionMissing(
            proposal.number(), proposal.call(), decideBy, by.person(), by.at()));
  }

  private AwardProposed awaitingDecisionOf(Acting by, Conflicts conflicts) {
    if (proposal == null || decision != null) {
      throw new Refused(AwardRule.AWAITS_DECISION);
    }
    AwardRule.APPROVER_TOOK_NO_PART.require(!proposal.involved().contains(by.person()));
    AwardRule.APPROVER_NOT_OF_APPLICANT.require(!by.actsFor(proposal.applicant()));
    ReviewRule.UNTIED.require(!conflicts.binds(proposal.application(), by.person()));
    return proposal;
  }

  @EventSourcingHandler
  void on(AwardEvent event) {
    switch (event) {
      case AwardProposed proposed -> {
        CorruptHistory.unless(
            (proposal == null || decision instanceof AwardReturned)
                && ballots.add(proposed.ballot()),
            proposed,
            decision);
        stream = AwardCommand.stream(proposed.number());
        proposal = proposed;
        decision = null;
        isDecisionMissed = false;
        departure = Departure.NONE;
      }
      case DepartureExplained explained -> {
        CorruptHistory.unless(proposal != null && decision == null, explained, decision);
        departure = Departure.explained(explained.text());
      }
      case DepartureSigned signed -> {
        CorruptHistory.unless(
            decision == null && departure.isAbout(signed.text()) && !departure.isComplete(),
            signed,
            decision);
        departure = departure.signed(signed);
      }
      case AwardDecisionMissing missing -> {
        CorruptHistory.unless(
            proposal != null && decision == null && !isDecisionMissed, missing, decision);
        isDecisionMissed = true;
      }
      case AwardApproved approved -> decide(approved);
      case AwardReturned returned -> decide(returned);
    }
  }

  private void decide(AwardEvent decided) {
    CorruptHistory.unless(proposal != null && decision == null, decided, decision);
    decision = decided;
  }
}
