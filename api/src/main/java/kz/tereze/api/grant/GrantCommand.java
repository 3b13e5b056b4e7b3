package kz.tereze.api.grant;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Command;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.statement.BankLine;
import org.jspecify.annotations.Nullable;

/// What can be asked of a grant; it keeps the application's number.
public sealed interface GrantCommand extends Command {

  ApplicationNumber grant();

  /// The stream in which the aggregate's events are kept.
  static String stream(ApplicationNumber grant) {
    return "grant-" + grant;
  }

  @Override
  default String target() {
    return stream(grant());
  }

  /// Policy: the award was approved.
  record OpenGrant(
      ApplicationNumber grant,
      CallId call,
      @Nullable FundId fund,
      ApplicationId application,
      NeedId need,
      Bin recipient,
      Tiyn amount,
      List<PersonId> involved,
      Acting by)
      implements GrantCommand {

    public OpenGrant {
      involved = List.copyOf(involved);
    }
  }

  /// An official offers a contract; its tranches add up to the award.
  ///
  /// @param customer the company whose need it answers
  record OfferContract(ApplicationNumber grant, @Nullable Bin customer, Plan plan, Acting by)
      implements GrantCommand {}

  /// Somebody of the recipient accepts and names the account to be paid.
  record AcceptContract(ApplicationNumber grant, Iban payee, Acting by) implements GrantCommand {}

  /// The recipient's head signs the contract as it was offered and accepted.
  record SignContract(ApplicationNumber grant, Signature signature, Acting by)
      implements GrantCommand {}

  /// An official signs for the state; the term runs from this moment.
  record ConcludeContract(ApplicationNumber grant, Signature signature, Acting by)
      implements GrantCommand {}

  /// An official proposes to change the contract.
  record ProposeAmendment(ApplicationNumber grant, Amendment amendment, Acting by)
      implements GrantCommand {}

  /// An official takes a proposed change back.
  record WithdrawAmendment(ApplicationNumber grant, int number, Acting by)
      implements GrantCommand {}

  /// The recipient's head signs the change.
  record SignAmendment(ApplicationNumber grant, int number, Signature signature, Acting by)
      implements GrantCommand {}

  /// An official signs the change for the state; it holds from this moment.
  record ConcludeAmendment(ApplicationNumber grant, int number, Signature signature, Acting by)
      implements GrantCommand {}

  /// An official suspends the contract: nothing is paid until it resumes.
  record SuspendContract(ApplicationNumber grant, HoldReason code, Text reason, Acting by)
      implements GrantCommand {}

  /// An official lets a suspended contract go on.
  record ResumeContract(ApplicationNumber grant, Text reason, Acting by) implements GrantCommand {}

  /// Somebody of the recipient reports on a milestone; the recipient's head signs it then.
  record SubmitReport(ApplicationNumber grant, int milestone, Report report, Acting by)
      implements GrantCommand {}

  /// The recipient's head signs a report: it is in, and can be reviewed.
  record SignReport(ApplicationNumber grant, int milestone, Signature signature, Acting by)
      implements GrantCommand {}

  /// Clock: the day of a milestone comes near and nothing was reported.
  record RemindOfReport(ApplicationNumber grant, int milestone, Acting by)
      implements GrantCommand {}

  /// Clock: the day of a milestone has passed and nothing was reported.
  record DeclareReportOverdue(ApplicationNumber grant, int milestone, Acting by)
      implements GrantCommand {}

  /// The company accepts a pilot on its site.
  ///
  /// @param finding what it saw there, for the public
  record AcceptPilot(ApplicationNumber grant, int milestone, Text finding, Acting by)
      implements GrantCommand {}

  /// An official asks an expert by name to review the reports on a milestone.
  record AskReviewer(ApplicationNumber grant, int milestone, PersonId expert, Acting by)
      implements GrantCommand {}

  /// An official or an expert accepts a report: what waits for the milestone can be paid.
  ///
  /// @param repeated why a file that stands behind another report too proves this one; null where
  ///     none does
  record AcceptReport(ApplicationNumber grant, int milestone, @Nullable String repeated, Acting by)
      implements GrantCommand {}

  /// An official or an expert returns a report to be mended.
  record ReturnReport(ApplicationNumber grant, int milestone, Text reason, Acting by)
      implements GrantCommand {}

  /// An official or an expert finds the milestone missed for good.
  record FailReport(ApplicationNumber grant, int milestone, Text reason, Acting by)
      implements GrantCommand {}

  /// A treasurer prepares the payment of the next tranche.
  record PreparePayment(ApplicationNumber grant, int tranche, Acting by) implements GrantCommand {}

  /// Policy: the bank booked the payment.
  record RecordTranchePaid(ApplicationNumber grant, int tranche, PaymentId payment, Acting by)
      implements GrantCommand {}

  /// Policy: the second person refused the payment.
  record ReinstateTranche(ApplicationNumber grant, int tranche, PaymentId payment, Acting by)
      implements GrantCommand {}

  /// An official closes a grant whose last report is accepted.
  ///
  /// @param spent of what was paid; the rest is due back
  /// @param disallowed of what was spent, not accepted as the grant's costs: due back too
  record CloseGrant(ApplicationNumber grant, String result, Tiyn spent, Tiyn disallowed, Acting by)
      implements GrantCommand {}

  /// An official ends a contract before its result is there.
  record TerminateContract(
      ApplicationNumber grant,
      EndReason reason,
      Text explanation,
      Tiyn spent,
      Tiyn disallowed,
      Acting by)
      implements GrantCommand {}

  /// Policy: the bank booked what the recipient gives back.
  record RecordRefund(ApplicationNumber grant, BankLine booking, Acting by)
      implements GrantCommand {}

  /// Clock: the day the refund is due comes near.
  record RemindOfRefund(ApplicationNumber grant, Acting by) implements GrantCommand {}

  /// Clock: the day has passed.
  record DeclareRefundOverdue(ApplicationNumber grant, Acting by) implements GrantCommand {}
}
