package kz.tereze.domain.levy;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.Role;
import kz.tereze.api.levy.LevyDates;
import kz.tereze.api.levy.ObligationCommand.DeclareDeclarationOverdue;
import kz.tereze.api.levy.ObligationCommand.DeclareObligationOverdue;
import kz.tereze.api.levy.ObligationEvent.DeclarationFellOverdue;
import kz.tereze.api.levy.ObligationEvent.ObligationFellOverdue;
import kz.tereze.api.levy.ObligationRule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

/// Tells everybody what a payer did not do by the day of the law, once a day.
final class LevyClock {

  private final Owed owed;

  LevyClock(Owed owed) {
    this.owed = owed;
  }

  @CommandHandler
  void handle(DeclareDeclarationOverdue command) {
    Acting by = command.by();
    ObligationRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
    LocalDate dueOn = LevyDates.declareBy(command.obligation());
    if (owed.assessment != null
        && owed.declaration == null
        && command.obligation().year() >= LevyDates.undeclaredToldFrom(by.day())
        && !owed.isDeclarationOverdue
        && by.day().isAfter(dueOn)) {
      AggregateLifecycle.apply(
          new DeclarationFellOverdue(command.obligation(), dueOn, by.person(), by.at()));
    }
  }

  @CommandHandler
  void handle(DeclareObligationOverdue command) {
    Acting by = command.by();
    ObligationRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
    if (owed.assessment != null
        && owed.left().isPositive()
        && !owed.isOverdue
        && by.day().isAfter(owed.payBy())) {
      AggregateLifecycle.apply(
          new ObligationFellOverdue(
              command.obligation(), owed.left(), owed.payBy(), by.person(), by.at()));
    }
  }
}
