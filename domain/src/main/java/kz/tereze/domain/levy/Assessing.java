package kz.tereze.domain.levy;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.Policy;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.LevyDates;
import kz.tereze.api.levy.ObligationCommand.AdjustObligation;
import kz.tereze.api.levy.ObligationCommand.AssessObligation;
import kz.tereze.api.levy.ObligationCommand.ExemptPayer;
import kz.tereze.api.levy.ObligationEvent.ObligationAdjusted;
import kz.tereze.api.levy.ObligationEvent.ObligationAssessed;
import kz.tereze.api.levy.ObligationEvent.PayerExempted;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.domain.Characters;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/// What is due: assessed once, corrected with a reason, or nothing at all.
final class Assessing {

  private static final Characters REFERENCE = new Characters(5, 300);

  private final Owed owed;

  Assessing(Owed owed) {
    this.owed = owed;
  }

  void assess(AssessObligation command) {
    Acting by = command.by();
    ObligationId obligation = command.obligation();
    Owed.requireOfficial(ObligationRule.ASSESSED_BY_OFFICIAL, obligation, by);
    ObligationAssessed before = owed.assessment;
    if (before != null
        && command.base().equals(before.base())
        && command.fund().equals(before.fund())
        && by.person().equals(before.by())) {
      return;
    }
    ObligationRule.ASSESSED_ONCE.require(before == null);
    ObligationRule.PAYER_IS_NOT_EXEMPT.require(owed.exemption == null);
    ObligationRule.BASE_IS_POSITIVE.require(command.base().isPositive());
    Policy.Dated rate = rate(obligation);
    requireProductionYear(obligation, command.productionYear());
    AggregateLifecycle.apply(
        new ObligationAssessed(
            obligation,
            command.fund(),
            command.base(),
            rate.value(),
            rate.reference(),
            command.base().share(rate.value()),
            by.person(),
            by.at()));
  }

  /// The rate that held on the first day of the obligation's year.
  static Policy.Dated rate(ObligationId obligation) {
    Policy rate =
        switch (obligation.regime()) {
          case CODE -> Policy.LEVY_RATE_BASIS_POINTS;
          case LEGACY_CONTRACT -> Policy.LEVY_LEGACY_RATE_BASIS_POINTS;
        };
    ObligationRule.RATE_IS_KNOWN_FOR_YEAR.require(
        rate.isKnownOn(begins(obligation)), "year", String.valueOf(obligation.year()));
    return rate.on(begins(obligation));
  }

  /// Laws before the first known one knew no free year.
  static void requireProductionYear(ObligationId obligation, int productionYear) {
    LocalDate begins = begins(obligation);
    int firstDue =
        Policy.LEVY_FIRST_DUE_PRODUCTION_YEAR.isKnownOn(begins)
            ? Policy.LEVY_FIRST_DUE_PRODUCTION_YEAR.on(begins).value()
            : 1;
    ObligationRule.DUE_FROM_SECOND_PRODUCTION_YEAR.require(
        productionYear >= firstDue, "year", firstDue);
  }

  private static LocalDate begins(ObligationId obligation) {
    return LocalDate.of(obligation.year(), 1, 1);
  }

  void exempt(ExemptPayer command) {
    Acting by = command.by();
    Owed.requireOfficial(ObligationRule.DECIDED_BY_OFFICIAL, command.obligation(), by);
    String reference = command.legalReference().strip();
    @Nullable PayerExempted before = owed.exemption;
    if (before != null
        && before.ground() == command.ground()
        && before.legalReference().equals(reference)
        && before.by().equals(by.person())) {
      return;
    }
    ObligationRule.EXEMPT_BEFORE_ASSESSMENT.require(owed.assessment == null && before == null);
    ObligationRule.LEGAL_REFERENCE_STATED.require(REFERENCE.fit(reference));
    AggregateLifecycle.apply(
        new PayerExempted(command.obligation(), command.ground(), reference, by.person(), by.at()));
  }

  @CommandHandler
  void handle(AdjustObligation command) {
    Acting by = command.by();
    ObligationId obligation = command.obligation();
    Owed.requireOfficial(ObligationRule.DECIDED_BY_OFFICIAL, obligation, by);
    ObligationAssessed assessment = owed.requireAssessed(obligation);
    ObligationRule.ADJUSTED_BASE_IS_NOT_NEGATIVE.require(!command.base().isNegative());
    Owed.requireReason(command.explanation());
    Tiyn due = command.base().share(assessment.rateBasisPoints());
    ObligationRule.DUE_CHANGES.require(!due.equals(owed.due()), "due", due);
    LocalDate payBy = owed.payBy();
    if (due.exceeds(owed.due())) {
      LocalDate later = LevyDates.payBy(obligation, by.day());
      payBy = later.isAfter(payBy) ? later : payBy;
    }
    AggregateLifecycle.apply(
        new ObligationAdjusted(
            obligation,
            assessment.fund(),
            command.base(),
            owed.due(),
            due,
            owed.ahead(due).minus(owed.ahead()),
            payBy,
            command.reason(),
            command.explanation(),
            by.person(),
            by.at()));
    owed.settle(obligation, by);
  }
}
