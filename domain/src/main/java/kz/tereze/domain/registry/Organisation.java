package kz.tereze.domain.registry;

import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.registry.OrganisationCommand;
import kz.tereze.api.registry.OrganisationCommand.EnterAddress;
import kz.tereze.api.registry.OrganisationCommand.RegisterOrganisation;
import kz.tereze.api.registry.OrganisationCommand.RenameOrganisation;
import kz.tereze.api.registry.OrganisationEvent;
import kz.tereze.api.registry.OrganisationEvent.AddressEntered;
import kz.tereze.api.registry.OrganisationEvent.OrganisationRegistered;
import kz.tereze.api.registry.OrganisationEvent.OrganisationRenamed;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.api.registry.OrganisationRule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// An organisation's entry in the register.
@AggregateRoot(type = "Organisation")
public class Organisation {

  private static final int NAME_AT_MOST = 300;
  private static final int ADDRESS_AT_MOST = 300;

  @AggregateIdentifier private String stream;
  private boolean registered;
  private Text registeredName;
  private Text name;
  private @Nullable Text address;
  private OrganisationKind kind;
  private Region region;
  private PersonId registeredBy;
  @AggregateMember private final Leadership leadership = new Leadership();
  @AggregateMember private final Accreditation accreditation = new Accreditation();

  @SuppressWarnings("NullAway.Init") // set by the first event
  Organisation() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RegisterOrganisation command) {
    requireKeeper(command.by());
    requireName(command.name());
    if (registered) {
      OrganisationRule.REGISTERED_ONCE.require(isRepeated(command), "bin", command.bin());
      return;
    }
    AggregateLifecycle.apply(
        new OrganisationRegistered(
            command.bin(),
            command.name(),
            command.kind(),
            command.region(),
            command.by().person(),
            command.by().at()));
  }

  private boolean isRepeated(RegisterOrganisation command) {
    return registeredName.equals(command.name())
        && kind == command.kind()
        && region == command.region()
        && registeredBy.equals(command.by().person());
  }

  @CommandHandler
  void handle(RenameOrganisation command) {
    requireKeeper(command.by());
    requireName(command.name());
    if (!name.equals(command.name())) {
      AggregateLifecycle.apply(
          new OrganisationRenamed(
              command.bin(), command.name(), command.by().person(), command.by().at()));
    }
  }

  @CommandHandler
  void handle(EnterAddress command) {
    requireKeeper(command.by());
    OrganisationRule.ADDRESS_IN_STATE_LANGUAGES.require(
        command.address().isComplete() && command.address().isAtMost(ADDRESS_AT_MOST),
        "most",
        ADDRESS_AT_MOST);
    if (!command.address().equals(address)) {
      AggregateLifecycle.apply(
          new AddressEntered(
              command.bin(), command.address(), command.by().person(), command.by().at()));
    }
  }

  static void requireKeeper(Acting by) {
    OrganisationRule.KEPT_BY_ADMINISTRATOR.require(by.is(Role.ADMINISTRATOR));
  }

  private static void requireName(Text name) {
    OrganisationRule.NAME_IN_STATE_LANGUAGES.require(
        name.isComplete() && name.isAtMost(NAME_AT_MOST), "most", NAME_AT_MOST);
  }

  @EventSourcingHandler
  void on(OrganisationEvent event) {
    boolean first = event instanceof OrganisationRegistered;
    CorruptHistory.unless(first != registered, event, registered ? "an entry" : "no entry");
    switch (event) {
      case OrganisationRegistered e -> {
        stream = OrganisationCommand.stream(e.bin());
        registered = true;
        registeredName = e.name();
        name = e.name();
        kind = e.kind();
        region = e.region();
        registeredBy = e.by();
      }
      case OrganisationRenamed e -> name = e.name();
      case AddressEntered e -> address = e.address();
      case OrganisationEvent.OfficerNamed e -> {}
      case OrganisationEvent.OfficerReleased e -> {}
      case OrganisationEvent.OrganisationAccredited e -> {}
      case OrganisationEvent.AccreditationWithdrawn e -> {}
    }
    leadership.on(event);
    accreditation.on(event);
  }
}
