package kz.tereze.api.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.statement.LineId;
import org.jspecify.annotations.Nullable;

/// What happened to a grant.
public sealed interface GrantEvent extends Event {

  ApplicationNumber grant();

  @Stored(value = "grant.opened", revision = 2)
  record GrantOpened(
      ApplicationNumber grant,
      CallId call,
      @Nullable FundId fund,
      ApplicationId application,
      NeedId need,
      Bin recipient,
      Tiyn amount,
      List<PersonId> involved,
      PersonId by,
      Instant at)
      implements GrantEvent {

    public GrantOpened {
      involved = List.copyOf(involved);
    }
  }

  /// @param customer the company whose need the contract answers
  @Stored(value = "grant.contract-offered", revision = 2)
  record ContractOffered(
      ApplicationNumber grant,
      @Nullable Bin customer,
      List<Milestone> milestones,
      List<Tranche> tranches,
      PersonId by,
      Instant at)
      implements GrantEvent {

    public ContractOffered {
      // Contracts offered before there were milestones have none.
      milestones = List.copyOf(Objects.requireNonNullElse(milestones, List.of()));
      tranches = List.copyOf(tranches);
    }

    public Plan plan() {
      return new Plan(milestones, tranches);
    }
  }

  /// @param payee an organisation's account; never public
  @Stored("grant.contract-accepted")
  record ContractAccepted(ApplicationNumber grant, Iban payee, PersonId by, Instant at)
      implements GrantEvent {}

  @Stored("grant.contract-signed")
  record ContractSigned(
      ApplicationNumber grant, Side side, Signature signature, PersonId by, Instant at)
      implements GrantEvent {}

  @Stored("grant.contract-concluded")
  record ContractConcluded(ApplicationNumber grant, PersonId by, Instant at)
      implements GrantEvent {}

  /// @param involved nobody of them approves the payment
  @Stored(value = "grant.payment-ordered", revision = 2)
  record PaymentOrdered(
      ApplicationNumber grant,
      @Nullable FundId fund,
      int tranche,
      PaymentId payment,
      Tiyn amount,
      Bin recipient,
      Iban payee,
      List<PersonId> involved,
      PersonId by,
      Instant at)
      implements GrantEvent {

    public PaymentOrdered {
      involved = List.copyOf(involved);
    }
  }

  @Stored("grant.tranche-paid")
  record TranchePaid(
      ApplicationNumber grant, int tranche, PaymentId payment, Tiyn amount, PersonId by, Instant at)
      implements GrantEvent {}

  @Stored("grant.tranche-reinstated")
  record TrancheReinstated(
      ApplicationNumber grant, int tranche, PaymentId payment, PersonId by, Instant at)
      implements GrantEvent {}

  /// @param attempt 1 for the first report on the milestone
  /// @param toBeSigned whether it counts only once it is signed; null before reports were signed
  @Stored(value = "grant.report-submitted", revision = 2)
  record ReportSubmitted(
      ApplicationNumber grant,
      int milestone,
      int attempt,
      Report report,
      @Nullable Boolean toBeSigned,
      PersonId by,
      Instant at)
      implements GrantEvent {

    public boolean awaitsSignature() {
      return Boolean.TRUE.equals(toBeSigned);
    }
  }

  @Stored("grant.report-signed")
  record ReportSigned(
      ApplicationNumber grant,
      int milestone,
      int attempt,
      Signature signature,
      PersonId by,
      Instant at)
      implements GrantEvent {}

  @Stored("grant.report-reminded")
  record ReportReminded(
      ApplicationNumber grant, int milestone, LocalDate dueOn, PersonId by, Instant at)
      implements GrantEvent {}

  @Stored("grant.report-overdue")
  record ReportFellOverdue(
      ApplicationNumber grant,
      Bin recipient,
      int milestone,
      LocalDate dueOn,
      PersonId by,
      Instant at)
      implements GrantEvent {}

  /// @param finding what the company saw on its site
  @Stored("grant.pilot-accepted")
  record PilotAccepted(
      ApplicationNumber grant, int milestone, Bin customer, Text finding, PersonId by, Instant at)
      implements GrantEvent {}

  /// @param attempt which report was there then
  @Stored("grant.reviewer-asked")
  record ReviewerAsked(
      ApplicationNumber grant, int milestone, int attempt, PersonId expert, PersonId by, Instant at)
      implements GrantEvent {}

  /// @param repeated why a file that stands behind another report too proves this one; not
  // published
  @Stored(value = "grant.report-accepted", revision = 2)
  record ReportAccepted(
      ApplicationNumber grant,
      int milestone,
      int attempt,
      @Nullable String repeated,
      PersonId by,
      Instant at)
      implements GrantEvent {}

  @Stored("grant.report-returned")
  record ReportReturned(
      ApplicationNumber grant, int milestone, int attempt, Text reason, PersonId by, Instant at)
      implements GrantEvent {}

  @Stored("grant.report-failed")
  record ReportFailed(
      ApplicationNumber grant, int milestone, int attempt, Text reason, PersonId by, Instant at)
      implements GrantEvent {}

  @Stored("grant.amendment-proposed")
  record AmendmentProposed(ApplicationNumber grant, Amendment amendment, PersonId by, Instant at)
      implements GrantEvent {}

  @Stored("grant.amendment-withdrawn")
  record AmendmentWithdrawn(ApplicationNumber grant, int number, PersonId by, Instant at)
      implements GrantEvent {}

  @Stored("grant.amendment-signed")
  record AmendmentSigned(
      ApplicationNumber grant, int number, Side side, Signature signature, PersonId by, Instant at)
      implements GrantEvent {}

  @Stored("grant.contract-amended")
  record ContractAmended(ApplicationNumber grant, Amendment amendment, PersonId by, Instant at)
      implements GrantEvent {}

  /// @param code null before there were codes
  /// @param legalReference of the code on that day; null before codes had one
  @Stored(value = "grant.contract-suspended", revision = 3)
  record ContractSuspended(
      ApplicationNumber grant,
      @Nullable HoldReason code,
      @Nullable String legalReference,
      Text reason,
      PersonId by,
      Instant at)
      implements GrantEvent {}

  @Stored("grant.contract-resumed")
  record ContractResumed(ApplicationNumber grant, Text reason, PersonId by, Instant at)
      implements GrantEvent {}

  /// A payment came back after the end: its sum is no longer promised to anybody, and what was
  /// demanded back of it is due no more.
  ///
  /// @param excused by how much less is due back
  @Stored("grant.released-after-end")
  record ReleasedAfterEnd(
      ApplicationNumber grant,
      @Nullable FundId fund,
      PaymentId payment,
      Tiyn amount,
      Tiyn excused,
      Tiyn stillDue,
      PersonId by,
      Instant at)
      implements GrantEvent {}

  @Stored("grant.closed")
  record GrantClosed(ApplicationNumber grant, Tiyn paid, String result, PersonId by, Instant at)
      implements GrantEvent {}

  /// @param released awarded and never paid: no longer promised to the recipient
  @Stored("grant.terminated")
  record ContractTerminated(
      ApplicationNumber grant,
      @Nullable FundId fund,
      EndReason reason,
      Text explanation,
      Tiyn paid,
      Tiyn released,
      PersonId by,
      Instant at)
      implements GrantEvent {}

  /// @param amount unspent and disallowed together
  @Stored("grant.refund-demanded")
  record RefundDemanded(
      ApplicationNumber grant,
      @Nullable FundId fund,
      Bin recipient,
      Tiyn amount,
      Tiyn unspent,
      Tiyn disallowed,
      LocalDate dueOn,
      PersonId by,
      Instant at)
      implements GrantEvent {}

  /// @param line the bank's booking; null where a person typed it
  /// @param left still due
  @Stored(value = "grant.refund-received", revision = 2)
  record RefundReceived(
      ApplicationNumber grant,
      @Nullable FundId fund,
      @Nullable LineId line,
      Bin recipient,
      Tiyn amount,
      Tiyn left,
      String bankReference,
      LocalDate bookedOn,
      PersonId by,
      Instant at)
      implements GrantEvent {}

  @Stored("grant.refund-reminded")
  record RefundReminded(
      ApplicationNumber grant, Tiyn left, LocalDate dueOn, PersonId by, Instant at)
      implements GrantEvent {}

  @Stored("grant.refund-overdue")
  record RefundFellOverdue(
      ApplicationNumber grant, Bin recipient, Tiyn left, LocalDate dueOn, PersonId by, Instant at)
      implements GrantEvent {}
}
