package kz.tereze.domain.levy;

import java.util.HashMap;
import java.util.Map;
import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.ObligationCommand;
import kz.tereze.api.levy.ObligationCommand.AssessObligation;
import kz.tereze.api.levy.ObligationCommand.DeclareBase;
import kz.tereze.api.levy.ObligationCommand.ExemptPayer;
import kz.tereze.api.levy.ObligationCommand.RecordReceipt;
import kz.tereze.api.levy.ObligationEvent;
import kz.tereze.api.levy.ObligationEvent.BaseDeclared;
import kz.tereze.api.levy.ObligationEvent.DeclarationFellOverdue;
import kz.tereze.api.levy.ObligationEvent.ExcessBroughtForward;
import kz.tereze.api.levy.ObligationEvent.ExcessCarriedForward;
import kz.tereze.api.levy.ObligationEvent.ObligationAdjusted;
import kz.tereze.api.levy.ObligationEvent.ObligationAssessed;
import kz.tereze.api.levy.ObligationEvent.ObligationFellOverdue;
import kz.tereze.api.levy.ObligationEvent.ObligationSettled;
import kz.tereze.api.levy.ObligationEvent.PayerExempted;
import kz.tereze.api.levy.ObligationEvent.ReceiptRecorded;
import kz.tereze.api.levy.ObligationEvent.SpendingAccepted;
import kz.tereze.api.levy.ObligationEvent.SpendingRejected;
import kz.tereze.api.levy.ObligationEvent.SpendingReported;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.api.statement.BankLine;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/// What one payer owes for one year, from the declaration to the last tiyn that meets it. Its parts
/// decide, each about its own; all look at one [Owed]. Any of the payer's and the official's first
/// steps may be the one that begins it.
@AggregateRoot(type = "Obligation")
public class Obligation {

  private final Owed owed = new Owed();

  @AggregateIdentifier private String stream;
  @AggregateMember private final Assessing assessing = new Assessing(owed);
  @AggregateMember private final Spendings spendings = new Spendings(owed);
  @AggregateMember private final CarryingForward forward = new CarryingForward(owed);
  @AggregateMember private final LevyClock clock = new LevyClock(owed);
  private final Declaring declaring = new Declaring(owed);

  /// What came in, by the bank's booking.
  private final Map<String, Tiyn> receipts = new HashMap<>();

  protected Obligation() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(AssessObligation command) {
    assessing.assess(command);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ExemptPayer command) {
    assessing.exempt(command);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(DeclareBase command) {
    declaring.declare(command);
  }

  /// Meets a missing obligation too, so that the booking is told it must be assessed first.
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RecordReceipt command) {
    Acting by = command.by();
    BankLine booking = command.booking();
    ObligationRule.FOLLOWS_FROM_THE_BANK.require(by.is(Role.PLATFORM));
    owed.requireAssessed(command.obligation());
    String reference = booking.line().key();
    Tiyn known = receipts.get(reference);
    if (booking.amount().equals(known)) {
      return;
    }
    ObligationRule.RECEIPT_RECORDED_ONCE.require(known == null, "reference", reference);
    ObligationRule.PAID_BY_THE_PAYER.require(
        command.isMatched() || command.obligation().payer().equals(booking.party()));
    owed.requireFund(command.fund());
    AggregateLifecycle.apply(
        new ReceiptRecorded(
            command.obligation(),
            command.fund(),
            booking.line(),
            booking.amount(),
            owed.excess(booking.amount()),
            reference,
            booking.bookedOn(),
            by.person(),
            by.at()));
    owed.settle(command.obligation(), by);
  }

  @EventSourcingHandler
  void on(ObligationEvent event) {
    CorruptHistory.unless(isFollowedBy(event), event, stream);
    stream = ObligationCommand.stream(event.obligation());
    switch (event) {
      case ObligationAssessed assessed -> owed.on(assessed);
      case BaseDeclared declared -> owed.declaration = declared;
      case PayerExempted exempted -> owed.exemption = exempted;
      case ObligationAdjusted adjusted -> owed.on(adjusted);
      case ReceiptRecorded recorded -> {
        receipts.put(recorded.bankReference(), recorded.amount());
        owed.count(recorded.amount());
      }
      case SpendingReported reported -> spendings.on(reported);
      case SpendingAccepted accepted -> spendings.on(accepted);
      case SpendingRejected rejected -> spendings.on(rejected);
      case ObligationSettled _ -> owed.isSettled = true;
      case ExcessCarriedForward carried -> owed.on(carried);
      case ExcessBroughtForward brought -> owed.on(brought);
      case DeclarationFellOverdue _ -> owed.isDeclarationOverdue = true;
      case ObligationFellOverdue _ -> owed.isOverdue = true;
    }
  }

  private boolean isFollowedBy(ObligationEvent event) {
    return switch (event) {
      case ObligationAssessed _ -> owed.assessment == null && owed.exemption == null;
      case PayerExempted _ -> owed.assessment == null && owed.exemption == null;
      case BaseDeclared _ -> owed.exemption == null;
      case ReceiptRecorded recorded ->
          owed.assessment != null && !receipts.containsKey(recorded.bankReference());
      case SpendingReported reported -> spendings.isFollowedBy(reported);
      case SpendingAccepted accepted -> spendings.isDecidable(accepted.number());
      case SpendingRejected rejected -> spendings.isDecidable(rejected.number());
      case ExcessCarriedForward carried -> !carried.amount().exceeds(owed.ahead());
      case ObligationAdjusted _,
          ObligationSettled _,
          ExcessBroughtForward _,
          DeclarationFellOverdue _,
          ObligationFellOverdue _ ->
          owed.assessment != null;
    };
  }
}
