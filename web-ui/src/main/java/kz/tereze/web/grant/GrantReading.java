package kz.tereze.web.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.Iban;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.grant.HoldReason;
import kz.tereze.api.grant.Side;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.signature.Authority;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.GrantState;
import kz.tereze.projections.grant.MilestoneRow;
import kz.tereze.projections.grant.MilestoneState;
import kz.tereze.projections.grant.RefundRow;
import kz.tereze.projections.grant.SignatureRow;
import kz.tereze.projections.grant.TrancheRow;
import kz.tereze.projections.grant.TrancheState;
import org.jspecify.annotations.Nullable;

/// A grant as machines read it.
///
/// @param heldFor why it is suspended, in the public code
/// @param heldBy the code's legal reference
/// @param payee the last characters of the account only
/// @param tranches empty in lists
record GrantReading(
    ApplicationNumber grant,
    @Nullable Text title,
    CallId call,
    NeedId need,
    Bin recipient,
    Tiyn amount,
    Tiyn paid,
    GrantState state,
    @Nullable String payee,
    @Nullable String result,
    @Nullable HoldReason heldFor,
    @Nullable String heldBy,
    Instant openedAt,
    @Nullable Instant concludedAt,
    @Nullable Instant closedAt,
    List<TrancheReading> tranches,
    List<MilestoneReading> milestones,
    List<SignatureReading> signatures,
    @Nullable RefundReading refund) {

  GrantReading {
    tranches = List.copyOf(tranches);
    milestones = List.copyOf(milestones);
    signatures = List.copyOf(signatures);
  }

  /// One milestone and the newest report on it.
  record MilestoneReading(
      int number,
      LocalDate dueOn,
      Text result,
      boolean pilot,
      MilestoneState state,
      int attempt,
      @Nullable Text summary,
      @Nullable Tiyn spent,
      List<Hash> evidence,
      @Nullable Hash signature,
      @Nullable Text finding,
      @Nullable Text reason,
      boolean overdue) {

    static MilestoneReading of(MilestoneRow row) {
      return new MilestoneReading(
          row.number(),
          row.dueOn(),
          row.result(),
          row.pilot(),
          row.state(),
          row.attempt(),
          row.summary(),
          row.spent(),
          row.evidence(),
          row.signature(),
          row.finding(),
          row.reason(),
          row.isOverdue());
    }
  }

  /// A signature under the contract (change 0) or under one of its changes.
  record SignatureReading(
      int change, Side side, Hash statement, Hash signature, Authority authority, Instant at) {

    static SignatureReading of(SignatureRow row) {
      return new SignatureReading(
          row.change(), row.side(), row.statement(), row.cms(), row.authority(), row.at());
    }
  }

  /// What is due back.
  record RefundReading(Tiyn amount, Tiyn left, LocalDate dueOn, boolean overdue) {

    static RefundReading of(RefundRow row) {
      return new RefundReading(
          row.amount(), row.left(), row.dueOn(), row.overdueAt() != null && !row.isSettled());
    }
  }

  /// One tranche and the payment order that stands for it.
  record TrancheReading(
      int number,
      Tiyn amount,
      LocalDate dueOn,
      Text purpose,
      @Nullable Integer milestone,
      TrancheState state,
      @Nullable PaymentId payment) {

    static TrancheReading of(TrancheRow row) {
      return new TrancheReading(
          row.number(),
          row.amount(),
          row.dueOn(),
          row.purpose(),
          row.milestone(),
          row.state(),
          row.payment());
    }
  }

  /// Without what belongs to it, as lists show it.
  static GrantReading of(GrantRow row) {
    return of(row, List.of(), List.of(), List.of(), null);
  }

  static GrantReading of(
      GrantRow row,
      List<TrancheRow> tranches,
      List<MilestoneRow> milestones,
      List<SignatureRow> signatures,
      @Nullable RefundRow refund) {
    Iban payee = row.payee();
    return new GrantReading(
        row.grant(),
        row.title(),
        row.call(),
        row.need(),
        row.recipient(),
        row.amount(),
        row.paid(),
        row.state(),
        payee == null ? null : payee.masked(),
        row.result(),
        row.heldFor(),
        row.heldBy(),
        row.openedAt(),
        row.concludedAt(),
        row.closedAt(),
        tranches.stream().map(TrancheReading::of).toList(),
        milestones.stream().map(MilestoneReading::of).toList(),
        signatures.stream().map(SignatureReading::of).toList(),
        refund == null ? null : RefundReading.of(refund));
  }
}
