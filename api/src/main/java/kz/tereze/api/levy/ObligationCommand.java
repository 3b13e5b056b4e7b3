package kz.tereze.api.levy;

import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.statement.BankLine;

/// What can be asked of a yearly obligation.
public sealed interface ObligationCommand extends Command {

  ObligationId obligation();

  /// The stream in which the aggregate's events are kept.
  static String stream(ObligationId obligation) {
    return "obligation-" + obligation;
  }

  @Override
  default String target() {
    return stream(obligation());
  }

  /// An official assesses the obligation from the previous year's base.
  ///
  /// @param fund the programme it pays for
  /// @param productionYear which year of production the obligation's year is, counted from 1
  record AssessObligation(
      ObligationId obligation, FundId fund, Tiyn base, int productionYear, Acting by)
      implements ObligationCommand {}

  /// Somebody of the payer declares the year's base, with what proves it.
  record DeclareBase(ObligationId obligation, Declaration declaration, Acting by)
      implements ObligationCommand {}

  /// An official corrects the base, and with it what is due.
  ///
  /// @param base zero where nothing is owed after all
  record AdjustObligation(
      ObligationId obligation, Tiyn base, AdjustmentReason reason, Text explanation, Acting by)
      implements ObligationCommand {}

  /// An official finds that the payer owes nothing for the year.
  record ExemptPayer(
      ObligationId obligation, ExemptionGround ground, String legalReference, Acting by)
      implements ObligationCommand {}

  /// Somebody of the payer reports research it paid for itself, under an older contract.
  record ReportSpending(ObligationId obligation, Spending spending, Acting by)
      implements ObligationCommand {}

  /// An official counts what the payer spent itself towards the obligation.
  record AcceptSpending(ObligationId obligation, int number, Acting by)
      implements ObligationCommand {}

  /// An official does not count it, with a reason.
  record RejectSpending(ObligationId obligation, int number, Text reason, Acting by)
      implements ObligationCommand {}

  /// Clock: what was paid beyond the due counts towards a later year that is assessed by now.
  record CarryExcessForward(ObligationId obligation, ObligationId to, Acting by)
      implements ObligationCommand {}

  /// Policy: an earlier year's excess was carried forward to this one.
  ///
  /// @param total all that ever came from there
  record BringExcessForward(
      ObligationId obligation, ObligationId from, FundId fund, Tiyn total, Acting by)
      implements ObligationCommand {}

  /// Clock: the day has passed by which the base is declared.
  record DeclareDeclarationOverdue(ObligationId obligation, Acting by)
      implements ObligationCommand {}

  /// Clock: the day has passed by which the obligation is met.
  record DeclareObligationOverdue(ObligationId obligation, Acting by)
      implements ObligationCommand {}

  /// Policy: the bank booked money for the obligation.
  ///
  /// @param fund whose account it came in on
  /// @param isMatched whether a person found out what it is for
  record RecordReceipt(
      ObligationId obligation, FundId fund, BankLine booking, boolean isMatched, Acting by)
      implements ObligationCommand {}
}
