package kz.tereze.domain.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.identity.RoleChange;
import kz.tereze.api.identity.RoleCommand;
import kz.tereze.api.identity.RoleCommand.ConfirmRole;
import kz.tereze.api.identity.RoleCommand.ProposeRole;
import kz.tereze.api.identity.RoleCommand.RecordRoleMade;
import kz.tereze.api.identity.RoleCommand.RefuseRole;
import kz.tereze.api.identity.RoleEvent;
import kz.tereze.api.identity.RoleEvent.RoleConfirmed;
import kz.tereze.api.identity.RoleEvent.RoleMade;
import kz.tereze.api.identity.RoleEvent.RoleProposed;
import kz.tereze.api.identity.RoleEvent.RoleRefused;
import kz.tereze.api.identity.RoleRule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// A person's roles change by two administrators: one proposes, another confirms, and only then is
/// the sign-in service told. Nobody is given a role that excludes one they have.
@AggregateRoot(type = "Duties")
public class Duties {

  private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}№ ./-]{1,100}");

  @AggregateIdentifier private String stream;
  private @Nullable RoleProposed proposal;
  private @Nullable RoleConfirmed confirmation;
  private int last;

  @SuppressWarnings("NullAway.Init") // the stream's name arrives with the first event
  protected Duties() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ProposeRole command) {
    Acting by = command.by();
    RoleRule.ROLE_PROPOSED_BY_ADMINISTRATOR.require(by.is(Role.ADMINISTRATOR));
    RoleRule.ROLE_IS_NOT_ONES_OWN.require(!command.person().equals(by.person()));
    RoleRule.ROLE_IS_ONE_OF_PEOPLE.require(command.role() != Role.PLATFORM);
    String reference = command.reference().strip();
    RoleRule.ROLE_REFERENCE_WELL_FORMED.require(REFERENCE.matcher(reference).matches());
    RoleProposed proposed =
        new RoleProposed(
            command.person(),
            last + 1,
            command.account(),
            command.role(),
            command.change(),
            reference,
            by.person(),
            by.at());
    if (proposal != null && says(proposal).equals(says(proposed))) {
      return;
    }
    RoleRule.NO_ROLE_CHANGE_IS_OPEN.require(proposal == null && confirmation == null);
    boolean isHeld = command.inAccount().contains(command.role());
    RoleRule.ROLE_CHANGES_SOMETHING.require(isHeld == (command.change() == RoleChange.TAKEN));
    requireTogether(command.held(), proposed, by);
    AggregateLifecycle.apply(proposed);
  }

  /// What a proposal is about, whenever it was made.
  private static Set<Object> says(RoleProposed proposed) {
    return Set.of(
        proposed.account(),
        proposed.role(),
        proposed.change(),
        proposed.reference(),
        "by " + proposed.by());
  }

  private static void requireTogether(Set<Role> held, RoleProposed proposed, Acting by) {
    if (proposed.change() == RoleChange.GIVEN) {
      Set<Role> together = EnumSet.of(proposed.role());
      together.addAll(held);
      Separation.require(together, by.day());
    }
  }

  @CommandHandler
  void handle(ConfirmRole command) {
    Acting by = command.by();
    RoleRule.ROLE_CONFIRMED_BY_ADMINISTRATOR.require(by.is(Role.ADMINISTRATOR));
    if (confirmation != null && confirmation.number() == command.number()) {
      return;
    }
    RoleProposed open = open(command.number());
    RoleRule.ROLE_CONFIRMER_IS_NOT_PROPOSER.require(!open.by().equals(by.person()));
    RoleRule.ROLE_IS_NOT_ONES_OWN.require(!command.person().equals(by.person()));
    requireTogether(command.held(), open, by);
    AggregateLifecycle.apply(
        new RoleConfirmed(
            open.person(),
            open.number(),
            open.account(),
            open.role(),
            open.change(),
            open.reference(),
            open.by(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(RefuseRole command) {
    Acting by = command.by();
    RoleRule.ROLE_CONFIRMED_BY_ADMINISTRATOR.require(by.is(Role.ADMINISTRATOR));
    RoleProposed open = open(command.number());
    AggregateLifecycle.apply(new RoleRefused(open.person(), open.number(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(RecordRoleMade command) {
    Acting by = command.by();
    RoleRule.ROLE_FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
    if (confirmation != null && confirmation.number() == command.number()) {
      AggregateLifecycle.apply(
          new RoleMade(command.person(), command.number(), by.person(), by.at()));
    }
  }

  private RoleProposed open(int number) {
    if (proposal == null || proposal.number() != number) {
      throw new Refused(RoleRule.ROLE_CHANGE_IS_OPEN);
    }
    return proposal;
  }

  @EventSourcingHandler
  void on(RoleEvent event) {
    CorruptHistory.unless(follows(event), event, stream);
    stream = RoleCommand.stream(event.person());
    switch (event) {
      case RoleProposed proposed -> {
        proposal = proposed;
        last = proposed.number();
      }
      case RoleRefused _ -> proposal = null;
      case RoleConfirmed confirmed -> {
        proposal = null;
        confirmation = confirmed;
      }
      case RoleMade _ -> confirmation = null;
    }
  }

  private boolean follows(RoleEvent event) {
    return switch (event) {
      case RoleProposed e -> proposal == null && confirmation == null && e.number() == last + 1;
      case RoleRefused _, RoleConfirmed _ -> proposal != null && event.number() == last;
      case RoleMade _ -> confirmation != null && event.number() == last;
    };
  }
}
