package kz.tereze.api.grant;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Command;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.payment.PaymentId;
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
  record OfferContract(ApplicationNumber grant, List<Tranche> tranches, Acting by)
      implements GrantCommand {

    public OfferContract {
      tranches = List.copyOf(tranches);
    }
  }

  /// Somebody of the recipient accepts and names the account to be paid.
  record AcceptContract(ApplicationNumber grant, Iban payee, Acting by) implements GrantCommand {}

  /// An official concludes; the term runs from this moment.
  record ConcludeContract(ApplicationNumber grant, Acting by) implements GrantCommand {}

  /// A treasurer prepares the payment of the next tranche.
  record PreparePayment(ApplicationNumber grant, int tranche, Acting by) implements GrantCommand {}

  /// Policy: the bank booked the payment.
  record RecordTranchePaid(ApplicationNumber grant, int tranche, PaymentId payment, Acting by)
      implements GrantCommand {}

  /// Policy: the second person refused the payment.
  record ReinstateTranche(ApplicationNumber grant, int tranche, PaymentId payment, Acting by)
      implements GrantCommand {}

  /// An official closes a grant that is paid in full.
  record CloseGrant(ApplicationNumber grant, String result, Acting by) implements GrantCommand {}
}
