package kz.tereze.domain.levy;

import kz.tereze.api.Acting;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationCommand.BringExcessForward;
import kz.tereze.api.levy.ObligationCommand.CarryExcessForward;
import kz.tereze.api.levy.ObligationEvent.ExcessBroughtForward;
import kz.tereze.api.levy.ObligationEvent.ExcessCarriedForward;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ObligationRule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

/// What was paid beyond the due counts towards later years: it leaves one obligation and meets the
/// other, whole and once.
final class CarryingForward {

  private final Owed owed;

  CarryingForward(Owed owed) {
    this.owed = owed;
  }

  @CommandHandler
  void handle(CarryExcessForward command) {
    Acting by = command.by();
    ObligationId obligation = command.obligation();
    ObligationRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
    requireLater(obligation, command.to());
    FundId fund = owed.requireAssessed(obligation).fund();
    Tiyn ahead = owed.ahead();
    // Where nobody knows the programme nobody knows whose excess it is.
    if (fund != null && ahead.isPositive()) {
      AggregateLifecycle.apply(
          new ExcessCarriedForward(
              obligation,
              fund,
              command.to(),
              ahead,
              owed.carriedTo(command.to()).plus(ahead),
              by.person(),
              by.at()));
    }
  }

  @CommandHandler
  void handle(BringExcessForward command) {
    Acting by = command.by();
    ObligationId obligation = command.obligation();
    ObligationRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
    requireLater(command.from(), obligation);
    owed.requireAssessed(obligation);
    owed.requireFund(command.fund());
    Tiyn known = owed.broughtFrom(command.from());
    if (command.total().exceeds(known)) {
      Tiyn amount = command.total().minus(known);
      AggregateLifecycle.apply(
          new ExcessBroughtForward(
              obligation,
              command.fund(),
              command.from(),
              amount,
              amount.minus(owed.excess(amount)),
              command.total(),
              by.person(),
              by.at()));
      owed.settle(obligation, by);
    }
  }

  private static void requireLater(ObligationId earlier, ObligationId later) {
    ObligationRule.CARRIED_TO_A_LATER_YEAR.require(
        earlier.payer().equals(later.payer())
            && earlier.regime() == later.regime()
            && earlier.year() < later.year());
  }
}
