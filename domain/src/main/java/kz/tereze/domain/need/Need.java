package kz.tereze.domain.need;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.NeedRule;
import kz.tereze.domain.need.Standing.State;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/// A company's need: its owner writes it, everybody discusses it, a council approves the text, one
/// call at a time serves it.
@AggregateRoot(type = "Need")
public class Need {

  @AggregateIdentifier private String stream;
  private final Standing standing = new Standing();
  @AggregateMember private final Hearing hearing = new Hearing(standing);
  @AggregateMember private final CouncilsWord council = new CouncilsWord(standing, hearing);
  @AggregateMember private final Serving serving = new Serving(standing);

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
    if (!standing.is(State.UNKNOWN)) {
      NeedRule.POSTED_ONCE.require(
          standing.isWritten(1, command.content(), by), "need", command.need().number());
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
    standing.requireOwner(by);
    if (standing.isWritten(command.basedOn() + 1, command.content(), by)) {
      return;
    }
    NeedRule.OPEN_FOR_CHANGE.require(standing.isOpenForChange());
    NeedRule.NEWEST_VERSION_REVISED.require(
        command.basedOn() == standing.version(), "newest", standing.version());
    Wording.check(command.content(), by.day());
    apply(
        new NeedEvent.NeedRevised(
            command.need(), standing.version() + 1, command.content(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(NeedCommand.WithdrawNeed command) {
    Acting by = command.by();
    standing.requireOwner(by);
    if (standing.is(State.WITHDRAWN) && standing.wasLastChangedBy(by)) {
      return;
    }
    NeedRule.OPEN_FOR_CHANGE.require(standing.isOpenForChange());
    Wording.checkReason(command.reason());
    apply(new NeedEvent.NeedWithdrawn(command.need(), command.reason(), by.person(), by.at()));
  }

  @EventSourcingHandler
  void on(NeedEvent event) {
    CorruptHistory.unless(standing.follows(event), event, standing);
    stream = NeedCommand.stream(event.need());
    standing.on(event);
    hearing.on(event);
    council.on(event);
    serving.on(event);
  }
}
