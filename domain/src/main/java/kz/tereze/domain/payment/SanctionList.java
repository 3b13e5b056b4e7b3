package kz.tereze.domain.payment;

import java.time.LocalDate;
import java.util.Objects;
import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Hash;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.payment.ListCode;
import kz.tereze.api.payment.ListCommand;
import kz.tereze.api.payment.ListCommand.ConfirmList;
import kz.tereze.api.payment.ListCommand.LoadList;
import kz.tereze.api.payment.ListCommand.RefuseList;
import kz.tereze.api.payment.ListEvent;
import kz.tereze.api.payment.ListEvent.ListLoaded;
import kz.tereze.api.payment.ListEvent.ListProposed;
import kz.tereze.api.payment.ListEvent.ListRefused;
import kz.tereze.api.payment.ListRule;
import kz.tereze.domain.Characters;
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

  private static final Characters REASON = new Characters(10, 2_000);

  @AggregateIdentifier private String stream;
  private @Nullable ListLoaded newest;

  /// Drops somebody, and awaits a second administrator.
  private @Nullable ListProposed proposed;

  private @Nullable ListRefused refused;

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
    if (proposed != null
        && proposed.file().equals(command.file())
        && proposed.issuedOn().equals(command.issuedOn())
        && proposed.by().equals(by.person())) {
      return;
    }
    ListRule.LIST_IS_NOT_EMPTY.require(command.entries() > 0);
    ListRule.LIST_IS_NEWER.require(
        !command.issuedOn().isAfter(by.day())
            && (known == null || !command.issuedOn().isBefore(known.issuedOn())),
        "before",
        known == null ? by.day() : known.issuedOn());
    ListRule.LIST_COMPARED_WITH_THE_NEWEST.require(
        Objects.equals(command.before(), known == null ? null : known.file()));
    if (known != null && command.dropped() > 0) {
      AggregateLifecycle.apply(
          new ListProposed(
              command.list(),
              command.issuedOn(),
              command.file(),
              command.entries(),
              known.file(),
              command.dropped(),
              by.person(),
              by.at()));
    } else {
      load(command.issuedOn(), command.file(), command.entries(), command.list(), by);
    }
  }

  @CommandHandler
  void handle(ConfirmList command) {
    Acting by = command.by();
    ListRule.LIST_LOADED_BY_ADMINISTRATOR.require(by.is(Role.ADMINISTRATOR));
    if (newest != null && newest.file().equals(command.file())) {
      return;
    }
    ListProposed waiting = waiting(command.file());
    ListRule.LIST_CONFIRMED_BY_ANOTHER.require(!waiting.by().equals(by.person()));
    load(waiting.issuedOn(), waiting.file(), waiting.entries(), command.list(), by);
  }

  @CommandHandler
  void handle(RefuseList command) {
    Acting by = command.by();
    ListRule.LIST_LOADED_BY_ADMINISTRATOR.require(by.is(Role.ADMINISTRATOR));
    String reason = command.reason().strip();
    ListRefused before = refused;
    if (proposed == null
        && before != null
        && before.file().equals(command.file())
        && before.reason().equals(reason)
        && before.by().equals(by.person())) {
      return;
    }
    ListRule.LIST_REFUSED_BY_ANOTHER.require(!waiting(command.file()).by().equals(by.person()));
    ListRule.LIST_REFUSAL_HAS_REASON.require(REASON.fit(reason));
    AggregateLifecycle.apply(
        new ListRefused(command.list(), command.file(), reason, by.person(), by.at()));
  }

  private ListProposed waiting(Hash file) {
    if (proposed == null || !proposed.file().equals(file)) {
      throw new Refused(ListRule.LIST_AWAITS_CONFIRMATION);
    }
    return proposed;
  }

  private void load(LocalDate issuedOn, Hash file, int entries, ListCode list, Acting by) {
    AggregateLifecycle.apply(
        new ListLoaded(
            list,
            newest == null ? 1 : newest.version() + 1,
            issuedOn,
            file,
            entries,
            by.person(),
            by.at()));
  }

  @EventSourcingHandler
  void on(ListEvent event) {
    CorruptHistory.unless(follows(event), event, stream);
    stream = ListCommand.stream(event.list());
    switch (event) {
      case ListProposed proposal -> proposed = proposal;
      case ListLoaded loaded -> {
        newest = loaded;
        proposed = null;
      }
      case ListRefused refusal -> {
        refused = refusal;
        proposed = null;
      }
    }
  }

  private boolean follows(ListEvent event) {
    return switch (event) {
      case ListProposed proposal -> newest != null && newest.file().equals(proposal.before());
      case ListRefused refusal -> proposed != null && proposed.file().equals(refusal.file());
      case ListLoaded loaded -> loaded.version() == (newest == null ? 1 : newest.version() + 1);
    };
  }
}
