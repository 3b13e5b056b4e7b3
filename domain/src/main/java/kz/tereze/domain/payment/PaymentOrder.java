package kz.tereze.domain.payment;

import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.payment.PaymentCommand;
import kz.tereze.api.payment.PaymentCommand.ApprovePayment;
import kz.tereze.api.payment.PaymentCommand.ConfirmBooking;
import kz.tereze.api.payment.PaymentCommand.OpenPayment;
import kz.tereze.api.payment.PaymentCommand.RefusePayment;
import kz.tereze.api.payment.PaymentEvent;
import kz.tereze.api.payment.PaymentEvent.PaymentApproved;
import kz.tereze.api.payment.PaymentEvent.PaymentBooked;
import kz.tereze.api.payment.PaymentEvent.PaymentPrepared;
import kz.tereze.api.payment.PaymentEvent.PaymentRefused;
import kz.tereze.api.payment.PaymentRule;
import kz.tereze.domain.BankReference;
import kz.tereze.domain.Characters;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// One payment of one tranche: one person prepares, another checks, the bank books.
@AggregateRoot(type = "PaymentOrder")
public class PaymentOrder {

  private static final Characters REASON = new Characters(10, 2_000);

  @AggregateIdentifier private String stream;
  private PaymentPrepared order;
  private @Nullable PaymentApproved approval;
  private @Nullable PaymentRefused refusal;
  private @Nullable PaymentBooked booking;

  @SuppressWarnings("NullAway.Init") // the order arrives with the first event
  protected PaymentOrder() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(OpenPayment command) {
    Acting by = command.by();
    PaymentRule.OPENED_BY_THE_PLATFORM.require(by.is(Role.PLATFORM));
    PaymentPrepared prepared =
        new PaymentPrepared(
            command.payment(),
            command.grant(),
            command.fund(),
            command.tranche(),
            command.amount(),
            command.recipient(),
            command.payee(),
            command.maker(),
            command.involved(),
            by.person(),
            by.at());
    if (prepared.equals(order)) {
      return;
    }
    PaymentRule.OPENED_ONCE.require(order == null, "payment", command.payment().key());
    AggregateLifecycle.apply(prepared);
  }

  @CommandHandler
  void handle(ApprovePayment command) {
    Acting by = command.by();
    requireSecondPerson(by);
    if (approval != null
        && approval.by().equals(by.person())
        && command.amount().equals(approval.amount())) {
      return;
    }
    PaymentRule.AWAITS_SECOND_PERSON.require(approval == null && refusal == null);
    PaymentRule.AMOUNT_IS_CONFIRMED.require(
        command.amount().equals(order.amount()), "typed", command.amount());
    AggregateLifecycle.apply(
        new PaymentApproved(order.payment(), order.grant(), order.amount(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(RefusePayment command) {
    Acting by = command.by();
    requireSecondPerson(by);
    String reason = command.reason().strip();
    if (refusal != null && refusal.by().equals(by.person()) && refusal.reason().equals(reason)) {
      return;
    }
    PaymentRule.AWAITS_SECOND_PERSON.require(approval == null && refusal == null);
    PaymentRule.REASON_GIVEN.require(REASON.fit(reason));
    AggregateLifecycle.apply(
        new PaymentRefused(
            order.payment(), order.grant(), order.tranche(), reason, by.person(), by.at()));
  }

  /// Maker and approver may confirm too: the bank's booking is evidence from outside.
  @CommandHandler
  void handle(ConfirmBooking command) {
    Acting by = command.by();
    PaymentRule.BOOKING_CONFIRMED_BY_FINANCE.require(by.isAnyOf(Role.TREASURER, Role.ACCOUNTANT));
    requireNoPart(by);
    if (approval == null) {
      throw new Refused(PaymentRule.IS_APPROVED);
    }
    if (booking != null
        && booking.bankReference().equals(command.bankReference())
        && booking.bookedOn().equals(command.bookedOn())) {
      return;
    }
    PaymentRule.BOOKED_ONCE.require(booking == null);
    PaymentRule.BANK_REFERENCE_WELL_FORMED.require(
        BankReference.isWellFormed(command.bankReference()));
    PaymentRule.BOOKED_BETWEEN_APPROVAL_AND_TODAY.require(
        !command.bookedOn().isBefore(approval.day()) && !command.bookedOn().isAfter(by.day()),
        "approved",
        approval.day(),
        "today",
        by.day());
    AggregateLifecycle.apply(
        new PaymentBooked(
            order.payment(),
            order.grant(),
            order.fund(),
            null,
            order.tranche(),
            order.amount(),
            command.bankReference(),
            command.bookedOn(),
            by.person(),
            by.at()));
  }

  private void requireSecondPerson(Acting by) {
    PaymentRule.CHECKED_BY_FINANCE.require(by.isAnyOf(Role.ACCOUNTANT, Role.TREASURER));
    PaymentRule.CHECKER_IS_NOT_MAKER.require(!by.person().equals(order.maker()));
    requireNoPart(by);
  }

  private void requireNoPart(Acting by) {
    PaymentRule.CHECKER_TOOK_NO_PART.require(!order.involved().contains(by.person()));
    PaymentRule.CHECKER_NOT_OF_RECIPIENT.require(!by.actsFor(order.recipient()));
  }

  @EventSourcingHandler
  void on(PaymentEvent event) {
    switch (event) {
      case PaymentPrepared prepared -> {
        CorruptHistory.unless(order == null, prepared, order);
        stream = PaymentCommand.stream(prepared.payment());
        order = prepared;
      }
      case PaymentApproved approved -> {
        CorruptHistory.unless(order != null && approval == null && refusal == null, event, order);
        approval = approved;
      }
      case PaymentRefused refused -> {
        CorruptHistory.unless(order != null && approval == null && refusal == null, event, order);
        refusal = refused;
      }
      case PaymentBooked booked -> {
        CorruptHistory.unless(approval != null && booking == null, event, order);
        booking = booked;
      }
    }
  }
}
