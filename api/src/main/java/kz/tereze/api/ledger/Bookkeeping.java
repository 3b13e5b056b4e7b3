package kz.tereze.api.ledger;

import static kz.tereze.api.ledger.Account.AVAILABLE;
import static kz.tereze.api.ledger.Account.BANK;
import static kz.tereze.api.ledger.Account.COMMITTED;
import static kz.tereze.api.ledger.Account.CONTRIBUTIONS_AHEAD;
import static kz.tereze.api.ledger.Account.CONTRIBUTIONS_ASSESSED;
import static kz.tereze.api.ledger.Account.CONTRIBUTIONS_IN_KIND;
import static kz.tereze.api.ledger.Account.CONTRIBUTIONS_RECEIVABLE;
import static kz.tereze.api.ledger.Account.DISBURSED;
import static kz.tereze.api.ledger.Account.EXECUTED;
import static kz.tereze.api.ledger.Account.IN_TRANSIT;
import static kz.tereze.api.ledger.Account.ORDERED;
import static kz.tereze.api.ledger.Account.RECEIVED;
import static kz.tereze.api.ledger.Account.RETURNED;
import static kz.tereze.api.ledger.Account.RETURNS_RECEIVABLE;
import static kz.tereze.api.ledger.Account.UNEXPLAINED_DEBITS;
import static kz.tereze.api.ledger.Account.UNIDENTIFIED_RECEIPTS;

import java.util.Optional;
import kz.tereze.api.Event;
import kz.tereze.api.Scalar;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.levy.ObligationEvent;
import kz.tereze.api.payment.PaymentEvent;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineEvent;
import org.jspecify.annotations.Nullable;

/// Which posting a fact makes. A pure function of the fact, so that whoever has the facts gets the
/// same accounts; one fact makes one posting or none. A sum that passes through several facts is
/// posted by the one whose aggregate guards it.
public final class Bookkeeping {

  private Bookkeeping() {}

  public static Optional<Posting> of(Event event) {
    return Optional.ofNullable(
        switch (event) {
          case ObligationEvent obligation -> posting(obligation);
          case FundEvent fund -> posting(fund);
          case CallEvent call -> posting(call);
          case GrantEvent grant -> posting(grant);
          case PaymentEvent payment -> posting(payment);
          case LineEvent line -> posting(line);
          default -> null;
        });
  }

  private static @Nullable Posting posting(ObligationEvent event) {
    return switch (event) {
      case ObligationEvent.ObligationAssessed e ->
          // One per cent of next to nothing is nothing.
          e.due().isPositive()
              ? Posting.in(e.fund(), e.day())
                  .move(
                      e.due(),
                      CONTRIBUTIONS_RECEIVABLE.of(e.obligation().payer()),
                      CONTRIBUTIONS_ASSESSED.of(e.obligation().payer()))
                  .posted()
              : null;
      // The fund posts the receipt when it counts it; here only what goes beyond the due.
      case ObligationEvent.ReceiptRecorded e ->
          e.excess() == null || !e.excess().isPositive()
              ? null
              : Posting.in(e.fund(), e.bookedOn())
                  .move(
                      e.excess(),
                      CONTRIBUTIONS_RECEIVABLE.of(e.obligation().payer()),
                      CONTRIBUTIONS_AHEAD.of(e.obligation().payer()))
                  .posted();
      case ObligationEvent.ObligationAdjusted e -> adjusted(e);
      case ObligationEvent.SpendingAccepted e -> {
        Account.Part receivable = CONTRIBUTIONS_RECEIVABLE.of(e.obligation().payer());
        yield Posting.in(e.fund(), e.day())
            .move(e.amount(), CONTRIBUTIONS_IN_KIND.of(e.obligation().payer()), receivable)
            .move(e.excess(), receivable, CONTRIBUTIONS_AHEAD.of(e.obligation().payer()))
            .posted();
      }
      // Excess is kept by payer, so only what it meets is posted.
      case ObligationEvent.ExcessBroughtForward e ->
          e.met().isPositive()
              ? Posting.in(e.fund(), e.day())
                  .move(
                      e.met(),
                      CONTRIBUTIONS_AHEAD.of(e.obligation().payer()),
                      CONTRIBUTIONS_RECEIVABLE.of(e.obligation().payer()))
                  .posted()
              : null;
      case ObligationEvent.ExcessCarriedForward _,
          ObligationEvent.BaseDeclared _,
          ObligationEvent.PayerExempted _,
          ObligationEvent.SpendingReported _,
          ObligationEvent.SpendingRejected _,
          ObligationEvent.ObligationSettled _,
          ObligationEvent.DeclarationFellOverdue _,
          ObligationEvent.ObligationFellOverdue _ ->
          null;
    };
  }

  /// What is due more or less, and what lies beyond it more or less.
  private static Posting adjusted(ObligationEvent.ObligationAdjusted e) {
    Account.Part receivable = CONTRIBUTIONS_RECEIVABLE.of(e.obligation().payer());
    Account.Part assessed = CONTRIBUTIONS_ASSESSED.of(e.obligation().payer());
    Account.Part ahead = CONTRIBUTIONS_AHEAD.of(e.obligation().payer());
    Posting.Moves moves = Posting.in(e.fund(), e.day());
    if (e.due().exceeds(e.before())) {
      moves.move(e.due().minus(e.before()), receivable, assessed);
    } else {
      moves.move(e.before().minus(e.due()), assessed, receivable);
    }
    return (e.excess().isNegative()
            ? moves.move(Tiyn.ZERO.minus(e.excess()), ahead, receivable)
            : moves.move(e.excess(), receivable, ahead))
        .posted();
  }

  private static @Nullable Posting posting(FundEvent event) {
    FundId fund = event.fund();
    return switch (event) {
      case FundEvent.FundEstablished _ -> null;
      case FundEvent.ReceiptCredited e ->
          Posting.in(fund, e.bookedOn() == null ? e.day() : e.bookedOn())
              .move(
                  e.amount(),
                  (Boolean.TRUE.equals(e.wasAside()) ? UNIDENTIFIED_RECEIPTS : BANK)
                      .of(known(e.account(), fund)),
                  CONTRIBUTIONS_RECEIVABLE.of(e.obligation().payer()))
              .move(e.amount(), RECEIVED.of(fund), AVAILABLE.of(fund))
              .posted();
      // Counted before, under another obligation.
      case FundEvent.ReceiptSetAside _ -> null;
      case FundEvent.AppropriatedToCall e ->
          Posting.in(fund, e.day())
              .move(e.amount(), AVAILABLE.of(fund), AVAILABLE.of(e.call()))
              .posted();
      case FundEvent.AppropriationRefused _ -> null;
      case FundEvent.ReturnedFromGrant e -> returned(e);
      case FundEvent.ReturnedFromCall e ->
          Posting.in(fund, e.day())
              .move(e.amount(), AVAILABLE.of(e.call()), AVAILABLE.of(fund))
              .posted();
    };
  }

  private static Posting returned(FundEvent.ReturnedFromGrant e) {
    Posting.Moves posting = Posting.in(e.fund(), e.day());
    return switch (e.kind()) {
      case RELEASED ->
          posting.move(e.amount(), COMMITTED.of(e.grant()), AVAILABLE.of(e.fund())).posted();
      case REFUNDED ->
          posting
              .move(
                  e.amount(),
                  (Boolean.TRUE.equals(e.wasAside()) ? UNIDENTIFIED_RECEIPTS : BANK)
                      .of(known(e.account(), e.fund())),
                  RETURNS_RECEIVABLE.of(e.grant()))
              .move(e.amount(), EXECUTED.of(e.grant()), AVAILABLE.of(e.fund()))
              .posted();
    };
  }

  private static @Nullable Posting posting(CallEvent event) {
    return switch (event) {
      case CallEvent.AwardReserved e ->
          Posting.in(e.fund(), e.day())
              .move(e.amount(), AVAILABLE.of(e.call()), COMMITTED.of(e.number()))
              .posted();
      case CallEvent.AwardReleased e ->
          Posting.in(e.fund(), e.day())
              .move(
                  e.amount(),
                  COMMITTED.of(known(e.number(), e.application())),
                  AVAILABLE.of(e.call()))
              .posted();
      // Posted by the fund, which gives and takes back.
      case CallEvent.CallFunded _, CallEvent.CallCompleted _ -> null;
      case CallEvent.CallPlanned _,
          CallEvent.CallFundingRefused _,
          CallEvent.CallNeedIncluded _,
          CallEvent.CallNeedRefused _,
          CallEvent.CallAnnounced _,
          CallEvent.DeadlineMoved _,
          CallEvent.CallDesigned _,
          CallEvent.OutlinesPlanned _,
          CallEvent.OutlinesDated _,
          CallEvent.OutlineReceived _,
          CallEvent.OutlineInvited _,
          CallEvent.OutlineDeclined _,
          CallEvent.DesignPublished _,
          CallEvent.ApplicationReceived _,
          CallEvent.ApplicationDropped _,
          CallEvent.ApplicationAdmitted _,
          CallEvent.ApplicationScored _,
          CallEvent.RankingPublished _,
          CallEvent.TiesPublished _,
          CallEvent.TiesDrawn _,
          CallEvent.ApplicationPutToCouncil _,
          CallEvent.AwardBeyondBudget _,
          CallEvent.AwardConfirmed _,
          CallEvent.ApplicationNotSupported _,
          CallEvent.ApplicationReturnedToCouncil _,
          CallEvent.ApplicationReturnedUndecided _ ->
          null;
    };
  }

  private static @Nullable Posting posting(GrantEvent event) {
    return switch (event) {
      case GrantEvent.RefundDemanded e ->
          Posting.in(e.fund(), e.day())
              .move(e.amount(), RETURNS_RECEIVABLE.of(e.grant()), RETURNED.of(e.grant()))
              .posted();
      // Posted by the fund, which takes it back.
      case GrantEvent.RefundReceived _, GrantEvent.ContractTerminated _ -> null;
      // The fund takes the sum back; here only what is due no more.
      case GrantEvent.ReleasedAfterEnd e ->
          e.excused().isPositive()
              ? Posting.in(e.fund(), e.day())
                  .move(e.excused(), RETURNED.of(e.grant()), RETURNS_RECEIVABLE.of(e.grant()))
                  .posted()
              : null;
      case GrantEvent.ContractSigned _,
          GrantEvent.ReportSubmitted _,
          GrantEvent.ReportSigned _,
          GrantEvent.ReportReminded _,
          GrantEvent.ReviewerAsked _,
          GrantEvent.ReportFellOverdue _,
          GrantEvent.PilotAccepted _,
          GrantEvent.ReportAccepted _,
          GrantEvent.ReportReturned _,
          GrantEvent.ReportFailed _,
          GrantEvent.AmendmentProposed _,
          GrantEvent.AmendmentWithdrawn _,
          GrantEvent.AmendmentSigned _,
          GrantEvent.ContractAmended _,
          GrantEvent.ContractSuspended _,
          GrantEvent.ContractResumed _,
          GrantEvent.RefundReminded _,
          GrantEvent.RefundFellOverdue _ ->
          null;
      // The call committed the sum; the payment moves it.
      case GrantEvent.GrantOpened _,
          GrantEvent.ContractOffered _,
          GrantEvent.ContractAccepted _,
          GrantEvent.ContractConcluded _,
          GrantEvent.PaymentOrdered _,
          GrantEvent.TranchePaid _,
          GrantEvent.TrancheReinstated _,
          GrantEvent.GrantClosed _ ->
          null;
    };
  }

  private static @Nullable Posting posting(PaymentEvent event) {
    return switch (event) {
      case PaymentEvent.PaymentSent e ->
          Posting.in(e.fund(), e.day())
              .move(e.amount(), IN_TRANSIT.of(e.account()), BANK.of(e.account()))
              .move(e.amount(), COMMITTED.of(e.grant()), ORDERED.of(e.grant()))
              .posted();
      case PaymentEvent.PaymentRejected e ->
          Posting.in(e.fund(), e.day())
              .move(e.amount(), BANK.of(e.account()), IN_TRANSIT.of(e.account()))
              .move(e.amount(), ORDERED.of(e.grant()), COMMITTED.of(e.grant()))
              .posted();
      case PaymentEvent.PaymentBooked e -> booked(e);
      case PaymentEvent.PaymentReturned e ->
          Posting.in(e.fund(), e.bookedOn())
              .move(e.amount(), BANK.of(e.account()), DISBURSED.of(e.grant()))
              .move(e.amount(), EXECUTED.of(e.grant()), COMMITTED.of(e.grant()))
              .posted();
      case PaymentEvent.PaymentPrepared _,
          PaymentEvent.PaymentScreened _,
          PaymentEvent.PaymentComparedAgain _,
          PaymentEvent.WarningCleared _,
          PaymentEvent.ApprovalGiven _,
          PaymentEvent.PaymentApproved _,
          PaymentEvent.PaymentRefused _,
          PaymentEvent.PaymentBatched _,
          PaymentEvent.PaymentFreed _,
          PaymentEvent.ExecutionConfirmed _,
          PaymentEvent.ReturnHeld _ ->
          null;
    };
  }

  /// An order that no batch carried was never in transit.
  private static Posting booked(PaymentEvent.PaymentBooked e) {
    Posting.Moves moves = Posting.in(e.fund(), e.bookedOn());
    return (e.account() == null
            ? moves
                .move(e.amount(), DISBURSED.of(e.grant()), BANK.of(known(e.fund(), e.grant())))
                .move(e.amount(), COMMITTED.of(e.grant()), EXECUTED.of(e.grant()))
            : moves
                .move(e.amount(), DISBURSED.of(e.grant()), IN_TRANSIT.of(e.account()))
                .move(e.amount(), ORDERED.of(e.grant()), EXECUTED.of(e.grant())))
        .posted();
  }

  private static @Nullable Posting posting(LineEvent event) {
    BankAccountId account = event.line().account();
    return switch (event) {
      case LineEvent.LineSetAside e -> {
        Posting.Moves moves = Posting.in(e.fund(), e.bookedOn());
        yield (e.direction() == Direction.CREDIT
                ? moves.move(e.amount(), BANK.of(account), UNIDENTIFIED_RECEIPTS.of(account))
                : moves.move(e.amount(), UNEXPLAINED_DEBITS.of(account), BANK.of(account)))
            .posted();
      }
      case LineEvent.LineSettled e -> {
        // A fund posts from where the money stands; a payment's own posting speaks of the bank.
        if (!e.wasAside() || !e.claim().isOfPayment()) {
          yield null;
        }
        Posting.Moves moves = Posting.in(e.fund(), e.bookedOn());
        yield (e.direction() == Direction.CREDIT
                ? moves.move(e.amount(), UNIDENTIFIED_RECEIPTS.of(account), BANK.of(account))
                : moves.move(e.amount(), BANK.of(account), UNEXPLAINED_DEBITS.of(account)))
            .posted();
      }
      case LineEvent.LineArrived _, LineEvent.LineMatched _, LineEvent.LineReopened _ -> null;
    };
  }

  private static Scalar known(@Nullable Scalar precise, Scalar otherwise) {
    return precise == null ? otherwise : precise;
  }
}
