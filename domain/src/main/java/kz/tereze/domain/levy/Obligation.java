package kz.tereze.domain.levy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationCommand;
import kz.tereze.api.levy.ObligationCommand.AssessObligation;
import kz.tereze.api.levy.ObligationCommand.RecordReceipt;
import kz.tereze.api.levy.ObligationEvent;
import kz.tereze.api.levy.ObligationEvent.ObligationAssessed;
import kz.tereze.api.levy.ObligationEvent.ReceiptRecorded;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.domain.BankReference;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// What one payer owes for one year, and the receipts that met it.
@AggregateRoot(type = "Obligation")
public class Obligation {

  /// A receipt as the bank booked it.
  private record Receipt(FundId fund, Tiyn amount, LocalDate bookedOn) {}

  @AggregateIdentifier private String stream;
  private @Nullable Tiyn base;
  private @Nullable PersonId assessedBy;
  private final Map<String, Receipt> receipts = new HashMap<>();

  protected Obligation() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(AssessObligation command) {
    Acting by = command.by();
    ObligationRule.ASSESSED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    if (command.base().equals(base) && by.person().equals(assessedBy)) {
      return;
    }
    ObligationRule.ASSESSED_ONCE.require(base == null);
    ObligationRule.BASE_IS_POSITIVE.require(command.base().isPositive());
    int year = command.obligation().year();
    LocalDate yearBegins = LocalDate.of(year, 1, 1);
    ObligationRule.RATE_IS_KNOWN_FOR_YEAR.require(
        Policy.LEVY_RATE_BASIS_POINTS.isKnownOn(yearBegins)
            && Policy.LEVY_FIRST_DUE_PRODUCTION_YEAR.isKnownOn(yearBegins),
        "year",
        String.valueOf(year));
    int firstDue = Policy.LEVY_FIRST_DUE_PRODUCTION_YEAR.on(yearBegins).value();
    ObligationRule.DUE_FROM_SECOND_PRODUCTION_YEAR.require(
        command.productionYear() >= firstDue, "year", firstDue);
    Policy.Dated rate = Policy.LEVY_RATE_BASIS_POINTS.on(yearBegins);
    AggregateLifecycle.apply(
        new ObligationAssessed(
            command.obligation(),
            command.base(),
            rate.value(),
            rate.reference(),
            command.base().share(rate.value()),
            by.person(),
            by.at()));
  }

  /// Meets a missing obligation too, so that the treasurer reads that it must be assessed first.
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RecordReceipt command) {
    Acting by = command.by();
    ObligationRule.RECORDED_BY_TREASURER.require(by.is(Role.TREASURER));
    ObligationRule.IS_ASSESSED.require(base != null);
    ObligationRule.BANK_REFERENCE_WELL_FORMED.require(
        BankReference.isWellFormed(command.bankReference()));
    Receipt receipt = new Receipt(command.fund(), command.amount(), command.bookedOn());
    Receipt known = receipts.get(command.bankReference());
    if (receipt.equals(known)) {
      return;
    }
    ObligationRule.RECEIPT_RECORDED_ONCE.require(
        known == null, "reference", command.bankReference());
    ObligationRule.AMOUNT_IS_POSITIVE.require(command.amount().isPositive());
    ObligationRule.BOOKED_BY_TODAY.require(
        !command.bookedOn().isAfter(by.day()), "today", by.day());
    AggregateLifecycle.apply(
        new ReceiptRecorded(
            command.obligation(),
            command.fund(),
            command.amount(),
            command.bankReference(),
            command.bookedOn(),
            by.person(),
            by.at()));
  }

  @EventSourcingHandler
  void on(ObligationEvent event) {
    switch (event) {
      case ObligationAssessed assessed -> {
        CorruptHistory.unless(base == null, assessed, "an assessed obligation");
        stream = ObligationCommand.stream(assessed.obligation());
        base = assessed.base();
        assessedBy = assessed.by();
      }
      case ReceiptRecorded recorded -> {
        CorruptHistory.unless(
            base != null && !receipts.containsKey(recorded.bankReference()), recorded, receipts);
        receipts.put(
            recorded.bankReference(),
            new Receipt(recorded.fund(), recorded.amount(), recorded.bookedOn()));
      }
    }
  }
}
