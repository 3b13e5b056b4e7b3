package kz.tereze.domain.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.HeldGrants;
import kz.tereze.api.payment.ListedPayees;
import kz.tereze.api.payment.PaymentCommand.BookPayment;
import kz.tereze.api.payment.PaymentCommand.ConfirmExecution;
import kz.tereze.api.payment.PaymentCommand.FreeFromBatch;
import kz.tereze.api.payment.PaymentCommand.PutIntoBatch;
import kz.tereze.api.payment.PaymentCommand.RecordRejection;
import kz.tereze.api.payment.PaymentCommand.RecordReturn;
import kz.tereze.api.payment.PaymentCommand.RecordSending;
import kz.tereze.api.payment.PaymentEvent.ExecutionConfirmed;
import kz.tereze.api.payment.PaymentEvent.PaymentBatched;
import kz.tereze.api.payment.PaymentEvent.PaymentBooked;
import kz.tereze.api.payment.PaymentEvent.PaymentFreed;
import kz.tereze.api.payment.PaymentEvent.PaymentPrepared;
import kz.tereze.api.payment.PaymentEvent.PaymentRejected;
import kz.tereze.api.payment.PaymentEvent.PaymentReturned;
import kz.tereze.api.payment.PaymentEvent.PaymentSent;
import kz.tereze.api.payment.PaymentEvent.ReturnHeld;
import kz.tereze.api.payment.PaymentRule;
import kz.tereze.api.statement.BankLine;
import kz.tereze.domain.BankReference;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/// Carrying a payment out: in one batch to the bank or the treasury, booked or rejected by it, and
/// perhaps sent back by the payee's bank.
final class Execution {

  private final Course payment;

  Execution(Course payment) {
    this.payment = payment;
  }

  @CommandHandler
  void handle(PutIntoBatch command, ListedPayees listed, HeldGrants held) {
    Acting by = command.by();
    PaymentRule.BATCHED_BY_TREASURER.require(by.is(Role.TREASURER));
    payment.requireNoPart(by);
    PaymentBatched batch = payment.batch;
    if (batch != null && batch.batch().equals(command.batch())) {
      return;
    }
    PaymentRule.IS_APPROVED.require(
        payment.approval != null && payment.refusal == null && payment.booking == null);
    PaymentRule.NOT_IN_A_BATCH.require(
        batch == null, "batch", batch == null ? "" : batch.batch().number());
    Comparing.requireClear(payment, listed, by);
    PaymentPrepared order = payment.order();
    Checking.requireNotHeld(order, held);
    AggregateLifecycle.apply(
        new PaymentBatched(
            order.payment(),
            order.grant(),
            order.fund(),
            command.batch(),
            order.amount(),
            order.recipient(),
            withMaker(order),
            by.person(),
            by.at()));
  }

  /// Who prepared a payment does not sign its batch either.
  private static List<PersonId> withMaker(PaymentPrepared order) {
    return Stream.concat(order.involved().stream(), Stream.of(order.maker())).distinct().toList();
  }

  @CommandHandler
  void handle(FreeFromBatch command) {
    Acting by = command.by();
    requireFact(by);
    PaymentBatched batch = payment.batch;
    if (batch != null && batch.batch().equals(command.batch()) && payment.sending == null) {
      AggregateLifecycle.apply(
          new PaymentFreed(
              command.payment(),
              payment.order().grant(),
              command.batch(),
              command.reason(),
              by.person(),
              by.at()));
    }
  }

  @CommandHandler
  void handle(RecordSending command, ListedPayees listed) {
    Acting by = command.by();
    requireFact(by);
    if (payment.sending != null && payment.sending.batch().equals(command.batch())) {
      return;
    }
    PaymentRule.FOLLOWS_FROM_A_FACT.require(
        payment.batch != null
            && payment.batch.batch().equals(command.batch())
            && payment.sending == null);
    Comparing.note(payment, listed, by);
    PaymentPrepared order = payment.order();
    AggregateLifecycle.apply(
        new PaymentSent(
            order.payment(),
            order.grant(),
            order.fund(),
            command.batch(),
            command.account(),
            command.channel(),
            order.tranche(),
            order.amount(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(RecordRejection command) {
    Acting by = command.by();
    requireFact(by);
    if (payment.rejection != null && payment.rejection.code().equals(command.code())) {
      return;
    }
    PaymentSent sent = sent();
    PaymentRule.IS_SENT.require(payment.isUnderWay());
    AggregateLifecycle.apply(
        new PaymentRejected(
            sent.payment(),
            sent.grant(),
            sent.fund(),
            sent.account(),
            sent.tranche(),
            sent.amount(),
            command.code(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(BookPayment command) {
    Acting by = command.by();
    requireFact(by);
    BankLine line = command.booking();
    PaymentBooked known = payment.booking;
    if (known != null && known.bankReference().equals(line.line().key())) {
      return;
    }
    PaymentSent sent = sent();
    PaymentRule.BOOKED_ONCE.require(known == null);
    PaymentRule.IS_SENT.require(payment.isUnderWay());
    PaymentRule.BOOKING_IS_OF_THE_ORDER.require(isOf(line, sent));
    book(sent, line.line().key(), line.bookedOn(), by);
    ReturnHeld held = payment.held;
    if (held != null) {
      comesBack(sent, held.bankReference(), held.bookedOn(), held.reason(), by);
    }
  }

  @CommandHandler
  void handle(RecordReturn command) {
    Acting by = command.by();
    requireFact(by);
    BankLine line = command.booking();
    PaymentReturned known = payment.comeBack;
    if (known != null && known.bankReference().equals(line.line().key())) {
      return;
    }
    PaymentSent sent = sent();
    PaymentRule.RETURN_IS_OF_THE_PAYMENT.require(
        payment.rejection == null && known == null && isOf(line, sent));
    ReturnHeld held = payment.held;
    if (payment.booking != null) {
      comesBack(sent, line.line().key(), line.bookedOn(), line.reason(), by);
    } else if (held == null) {
      // One file tells both; which is heard first is chance.
      AggregateLifecycle.apply(
          new ReturnHeld(
              sent.payment(),
              sent.grant(),
              line.line().key(),
              line.bookedOn(),
              line.reason(),
              by.person(),
              by.at()));
    } else {
      PaymentRule.RETURN_IS_OF_THE_PAYMENT.require(held.bankReference().equals(line.line().key()));
    }
  }

  private static void comesBack(
      PaymentSent sent, String reference, LocalDate day, @Nullable String reason, Acting by) {
    AggregateLifecycle.apply(
        new PaymentReturned(
            sent.payment(),
            sent.grant(),
            sent.fund(),
            sent.account(),
            sent.tranche(),
            sent.amount(),
            reference,
            day,
            reason,
            by.person(),
            by.at()));
  }

  private static boolean isOf(BankLine line, PaymentSent sent) {
    return line.amount().equals(sent.amount()) && line.line().account().equals(sent.account());
  }

  @CommandHandler
  void handle(ConfirmExecution command) {
    Acting by = command.by();
    PaymentRule.CONFIRMED_BY_FINANCE.require(by.isAnyOf(Role.TREASURER, Role.ACCOUNTANT));
    payment.requireNoPart(by);
    ExecutionConfirmed first = payment.confirmation;
    boolean agrees =
        first != null
            && first.bankReference().equals(command.reference())
            && first.bookedOn().equals(command.bookedOn());
    if (first != null && agrees && (first.by().equals(by.person()) || payment.booking != null)) {
      return;
    }
    PaymentSent sent = sent();
    PaymentRule.SENT_BY_REGISTER.require(sent.channel() == Channel.TREASURY_REGISTER);
    PaymentRule.BOOKED_ONCE.require(payment.booking == null);
    PaymentRule.BANK_REFERENCE_WELL_FORMED.require(BankReference.isWellFormed(command.reference()));
    LocalDate day = command.bookedOn();
    PaymentRule.BOOKED_BETWEEN_SENDING_AND_TODAY.require(
        !day.isBefore(sent.day()) && !day.isAfter(by.day()), "sent", sent.day(), "today", by.day());
    if (first == null) {
      AggregateLifecycle.apply(
          new ExecutionConfirmed(
              sent.payment(), sent.grant(), command.reference(), day, by.person(), by.at()));
      return;
    }
    PaymentRule.CONFIRMATIONS_AGREE.require(
        agrees, "reference", first.bankReference(), "day", first.bookedOn());
    book(sent, command.reference(), day, by);
  }

  private void book(PaymentSent sent, String reference, LocalDate day, Acting by) {
    AggregateLifecycle.apply(
        new PaymentBooked(
            sent.payment(),
            sent.grant(),
            sent.fund(),
            sent.account(),
            sent.tranche(),
            sent.amount(),
            reference,
            day,
            by.person(),
            by.at()));
  }

  private PaymentSent sent() {
    if (payment.sending == null) {
      throw new Refused(PaymentRule.IS_SENT);
    }
    return payment.sending;
  }

  private static void requireFact(Acting by) {
    PaymentRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
  }
}
