package kz.tereze.domain.levy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Policy;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.ObligationCommand;
import kz.tereze.api.levy.ObligationCommand.AssessObligation;
import kz.tereze.api.levy.ObligationCommand.RecordReceipt;
import kz.tereze.api.levy.ObligationEvent;
import kz.tereze.api.levy.ObligationEvent.ObligationAssessed;
import kz.tereze.api.levy.ObligationEvent.ReceiptRecorded;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.api.statement.BankLine;
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

  @AggregateIdentifier private String stream;
  private @Nullable ObligationAssessed assessment;
  private Tiyn received = Tiyn.ZERO;

  /// What came in, by the bank's booking.
  private final Map<String, Tiyn> receipts = new HashMap<>();

  protected Obligation() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(AssessObligation command) {
    Acting by = command.by();
    ObligationRule.ASSESSED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    if (assessment != null
        && command.base().equals(assessment.base())
        && command.fund().equals(assessment.fund())
        && by.person().equals(assessment.by())) {
      return;
    }
    ObligationRule.ASSESSED_ONCE.require(assessment == null);
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
            command.fund(),
            command.base(),
            rate.value(),
            rate.reference(),
            command.base().share(rate.value()),
            by.person(),
            by.at()));
  }

  /// Meets a missing obligation too, so that the booking is told it must be assessed first.
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RecordReceipt command) {
    Acting by = command.by();
    BankLine booking = command.booking();
    ObligationRule.FOLLOWS_FROM_THE_BANK.require(by.is(Role.PLATFORM));
    if (assessment == null) {
      throw new Refused(ObligationRule.IS_ASSESSED, "obligation", command.obligation().key());
    }
    String reference = booking.line().key();
    Tiyn known = receipts.get(reference);
    if (booking.amount().equals(known)) {
      return;
    }
    ObligationRule.RECEIPT_RECORDED_ONCE.require(known == null, "reference", reference);
    ObligationRule.PAID_BY_THE_PAYER.require(
        command.isMatched() || command.obligation().payer().equals(booking.party()));
    ObligationRule.RECEIPT_IS_OF_THE_FUND.require(
        assessment.fund() == null || assessment.fund().equals(command.fund()),
        "fund",
        command.fund().code());
    AggregateLifecycle.apply(
        new ReceiptRecorded(
            command.obligation(),
            command.fund(),
            booking.line(),
            booking.amount(),
            excess(assessment.due(), booking.amount()),
            reference,
            booking.bookedOn(),
            by.person(),
            by.at()));
  }

  /// What an amount brings beyond what is still due.
  private Tiyn excess(Tiyn due, Tiyn amount) {
    Tiyn left = received.exceeds(due) ? Tiyn.ZERO : due.minus(received);
    return amount.exceeds(left) ? amount.minus(left) : Tiyn.ZERO;
  }

  @EventSourcingHandler
  void on(ObligationEvent event) {
    switch (event) {
      case ObligationAssessed assessed -> {
        CorruptHistory.unless(assessment == null, assessed, "an assessed obligation");
        stream = ObligationCommand.stream(assessed.obligation());
        assessment = assessed;
      }
      case ReceiptRecorded recorded -> {
        Tiyn before = receipts.put(recorded.bankReference(), recorded.amount());
        CorruptHistory.unless(assessment != null && before == null, recorded, receipts);
        received = received.plus(recorded.amount());
      }
    }
  }
}
