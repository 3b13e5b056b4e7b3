package kz.tereze.domain.payment;

import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Role;
import kz.tereze.api.payment.ListCommand;
import kz.tereze.api.payment.ListCommand.LoadList;
import kz.tereze.api.payment.ListEvent;
import kz.tereze.api.payment.ListEvent.ListLoaded;
import kz.tereze.api.payment.ListRule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// A list that payees are compared with, version after version.
@AggregateRoot(type = "SanctionList")
public class SanctionList {

  @AggregateIdentifier private String stream;
  private @Nullable ListLoaded newest;

  @SuppressWarnings("NullAway.Init") // the stream's name arrives with the first event
  protected SanctionList() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(LoadList command) {
    Acting by = command.by();
    ListRule.LIST_LOADED_BY_ADMINISTRATOR.require(by.is(Role.ADMINISTRATOR));
    ListLoaded known = newest;
    if (known != null && known.file().equals(command.file())) {
      return;
    }
    ListRule.LIST_IS_NOT_EMPTY.require(command.entries() > 0);
    ListRule.LIST_IS_NEWER.require(
        !command.issuedOn().isAfter(by.day())
            && (known == null || !command.issuedOn().isBefore(known.issuedOn())),
        "before",
        known == null ? by.day() : known.issuedOn());
    AggregateLifecycle.apply(
        new ListLoaded(
            command.list(),
            known == null ? 1 : known.version() + 1,
            command.issuedOn(),
            command.file(),
            command.entries(),
            by.person(),
            by.at()));
  }

  @EventSourcingHandler
  void on(ListEvent event) {
    CorruptHistory.unless(follows(event), event, stream);
    stream = ListCommand.stream(event.list());
    switch (event) {
      case ListLoaded loaded -> newest = loaded;
    }
  }

  private boolean follows(ListEvent event) {
    return switch (event) {
      case ListLoaded loaded -> loaded.version() == (newest == null ? 1 : newest.version() + 1);
    };
  }
}
