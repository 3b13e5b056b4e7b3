package kz.tereze.domain.grant;

import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Role;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.GrantCommand.OpenGrant;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.GrantEvent.GrantOpened;
import kz.tereze.api.grant.GrantRule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/// A grant from the award to the last tiyn that comes back. Its parts decide, each about its own:
/// the contract, its changes, the reports, the payments, the end. All look at one [Standing].
@AggregateRoot(type = "Grant")
public class Grant {

  private final Standing standing = new Standing();

  @AggregateIdentifier private String stream;
  @AggregateMember private final Contracting contracting = new Contracting(standing);
  @AggregateMember private final Amending amending = new Amending(standing);
  @AggregateMember private final Reporting reporting = new Reporting(standing);
  @AggregateMember private final Reviewing reviewing = new Reviewing(standing);
  @AggregateMember private final ReportClock reportClock = new ReportClock(standing);
  @AggregateMember private final Paying paying = new Paying(standing);
  @AggregateMember private final Closing closing = new Closing(standing);

  @SuppressWarnings("NullAway.Init") // the stream's name arrives with the first event
  protected Grant() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(OpenGrant command) {
    Acting by = command.by();
    GrantRule.OPENED_BY_THE_PLATFORM.require(by.is(Role.PLATFORM));
    GrantOpened opened =
        new GrantOpened(
            command.grant(),
            command.call(),
            command.fund(),
            command.application(),
            command.need(),
            command.recipient(),
            command.amount(),
            command.involved(),
            by.person(),
            by.at());
    if (standing.isOpenedBy(opened)) {
      return;
    }
    GrantRule.OPENED_ONCE.require(!standing.isOpened(), "grant", command.grant().irn());
    AggregateLifecycle.apply(opened);
  }

  @EventSourcingHandler
  void on(GrantEvent event) {
    CorruptHistory.unless(standing.isFollowedBy(event), event, stream);
    stream = GrantCommand.stream(event.grant());
    standing.on(event);
  }
}
