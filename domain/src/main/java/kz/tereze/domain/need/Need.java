package kz.tereze.domain.need;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.NeedRule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// A company's need: its owner writes it, a council approves the text, one call at a time serves
/// it.
@AggregateRoot(type = "Need")
public class Need {

  private enum State {
    UNKNOWN,
    POSTED,
    ON_COUNCIL,
    APPROVED,
    REJECTED,
    WITHDRAWN
  }

  @AggregateIdentifier private String stream;
  private State state = State.UNKNOWN;
  private Bin owner;
  private int version;
  private NeedContent content;
  private PersonId lastActor;
  private int attempts;
  private @Nullable CouncilId council;
  private @Nullable BallotId ballot;
  private Map<BallotId, Outcome> settled = new HashMap<>();
  private @Nullable CallId servedBy;
  private Map<CallId, Boolean> answers = new HashMap<>();

  @SuppressWarnings("NullAway.Init") // set by the first event
  Need() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(NeedCommand.PostNeed command) {
    Acting by = command.by();
    NeedRule.POSTED_BY_SUBSOIL_USER.require(by.is(Role.SUBSOIL_USER));
    Bin organisation = by.organisation();
    if (organisation == null) {
      throw new Refused(NeedRule.POSTED_FOR_OWN_ORGANISATION);
    }
    if (state != State.UNKNOWN) {
      NeedRule.POSTED_ONCE.require(
          isWritten(1, command.content(), by), "need", command.need().number());
      return;
    }
    Wording.check(command.content(), by.day());
    apply(
        new NeedEvent.NeedPosted(
            command.need(), organisation, command.content(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(NeedCommand.ReviseNeed command) {
    Acting by = command.by();
    requireOwner(by);
    if (isWritten(command.basedOn() + 1, command.content(), by)) {
      return;
    }
    NeedRule.OPEN_FOR_CHANGE.require(state == State.POSTED);
    NeedRule.NEWEST_VERSION_REVISED.require(command.basedOn() == version, "newest", version);
    Wording.check(command.content(), by.day());
    apply(
        new NeedEvent.NeedRevised(
            command.need(), version + 1, command.content(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(NeedCommand.WithdrawNeed command) {
    Acting by = command.by();
    requireOwner(by);
    if (state == State.WITHDRAWN && by.person().equals(lastActor)) {
      return;
    }
    NeedRule.OPEN_FOR_CHANGE.require(state == State.POSTED);
    Wording.checkReason(command.reason());
    apply(new NeedEvent.NeedWithdrawn(command.need(), command.reason(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(NeedCommand.PutNeedToCouncil command) {
    Acting by = command.by();
    NeedRule.PUT_TO_COUNCIL_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    NeedRule.OFFICIAL_NOT_OF_OWNER.require(!by.actsFor(owner));
    if (state == State.ON_COUNCIL
        && command.council().equals(council)
        && by.person().equals(lastActor)) {
      return;
    }
    NeedRule.AWAITS_COUNCIL.require(state == State.POSTED);
    BallotId next = BallotId.of(command.need() + "-V" + version, attempts + 1);
    apply(
        new NeedEvent.NeedPutToCouncil(
            command.need(), owner, version, command.council(), next, by.person(), by.at()));
  }

  @CommandHandler
  void handle(NeedCommand.RecordNeedBallot command) {
    Acting by = command.by();
    NeedRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
    Outcome known = settled.get(command.ballot());
    if (known != null) {
      NeedRule.FOLLOWS_FROM_A_FACT.require(known == command.outcome());
      return;
    }
    NeedRule.FOLLOWS_FROM_A_FACT.require(command.ballot().equals(ballot));
    apply(
        switch (command.outcome()) {
          case CARRIED ->
              new NeedEvent.NeedApproved(
                  command.need(), version, command.ballot(), by.person(), by.at());
          case NOT_CARRIED ->
              new NeedEvent.NeedRejected(
                  command.need(), version, command.ballot(), by.person(), by.at());
          case NO_QUORUM ->
              new NeedEvent.NeedReturnedUndecided(
                  command.need(), command.ballot(), by.person(), by.at());
        });
  }

  @CommandHandler
  void handle(NeedCommand.IncludeNeedInCall command) {
    Acting by = command.by();
    NeedRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
    if (answers.containsKey(command.call())) {
      return;
    }
    apply(
        state == State.APPROVED && servedBy == null
            ? new NeedEvent.NeedIncludedInCall(command.need(), command.call(), by.person(), by.at())
            : new NeedEvent.NeedNotIncludedInCall(
                command.need(), command.call(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(NeedCommand.ReleaseNeedFromCall command) {
    Acting by = command.by();
    NeedRule.FOLLOWS_FROM_A_FACT.require(
        by.is(Role.PLATFORM) && answers.getOrDefault(command.call(), false));
    if (command.call().equals(servedBy)) {
      apply(
          new NeedEvent.NeedReleasedFromCall(command.need(), command.call(), by.person(), by.at()));
    }
  }

  private boolean isWritten(int asVersion, NeedContent text, Acting by) {
    return version == asVersion && content.equals(text) && lastActor.equals(by.person());
  }

  private void requireOwner(Acting by) {
    NeedRule.CHANGED_BY_ITS_OWNER.require(by.is(Role.SUBSOIL_USER) && by.actsFor(owner));
  }

  @EventSourcingHandler
  void on(NeedEvent event) {
    CorruptHistory.unless(follows(event), event, state);
    switch (event) {
      case NeedEvent.NeedPosted e -> {
        stream = NeedCommand.stream(e.need());
        owner = e.owner();
        written(1, e.content(), e.by());
      }
      case NeedEvent.NeedRevised e -> written(e.version(), e.content(), e.by());
      case NeedEvent.NeedWithdrawn e -> {
        state = State.WITHDRAWN;
        lastActor = e.by();
      }
      case NeedEvent.NeedPutToCouncil e -> {
        state = State.ON_COUNCIL;
        lastActor = e.by();
        council = e.council();
        ballot = e.ballot();
        attempts++;
      }
      case NeedEvent.NeedApproved e -> settled(e.ballot(), Outcome.CARRIED, State.APPROVED);
      case NeedEvent.NeedRejected e -> settled(e.ballot(), Outcome.NOT_CARRIED, State.REJECTED);
      case NeedEvent.NeedReturnedUndecided e ->
          settled(e.ballot(), Outcome.NO_QUORUM, State.POSTED);
      case NeedEvent.NeedIncludedInCall e -> {
        servedBy = e.call();
        answers.put(e.call(), true);
      }
      case NeedEvent.NeedNotIncludedInCall e -> answers.put(e.call(), false);
      case NeedEvent.NeedReleasedFromCall e -> servedBy = null;
    }
  }

  private boolean follows(NeedEvent event) {
    return switch (event) {
      case NeedEvent.NeedPosted e -> state == State.UNKNOWN;
      case NeedEvent.NeedRevised e -> state == State.POSTED && e.version() == version + 1;
      case NeedEvent.NeedWithdrawn e -> state == State.POSTED;
      case NeedEvent.NeedPutToCouncil e -> state == State.POSTED && e.version() == version;
      case NeedEvent.NeedApproved e -> e.ballot().equals(ballot);
      case NeedEvent.NeedRejected e -> e.ballot().equals(ballot);
      case NeedEvent.NeedReturnedUndecided e -> e.ballot().equals(ballot);
      case NeedEvent.NeedIncludedInCall e -> state == State.APPROVED && servedBy == null;
      case NeedEvent.NeedNotIncludedInCall e -> state != State.UNKNOWN;
      case NeedEvent.NeedReleasedFromCall e -> e.call().equals(servedBy);
    };
  }

  private void written(int newVersion, NeedContent text, PersonId by) {
    state = State.POSTED;
    version = newVersion;
    content = text;
    lastActor = by;
    attempts = 0;
  }

  private void settled(BallotId closed, Outcome outcome, State next) {
    settled.put(closed, outcome);
    ballot = null;
    council = null;
    state = next;
  }
}
