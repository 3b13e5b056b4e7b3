package kz.tereze.domain.payment;

import static kz.tereze.domain.People.ACCOUNTANT;
import static kz.tereze.domain.People.EXPERT;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.TREASURER;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.HeldGrants;
import kz.tereze.api.payment.ListedPayees;
import kz.tereze.api.payment.PaymentEvent.PaymentApproved;
import kz.tereze.api.payment.PaymentEvent.PaymentBatched;
import kz.tereze.api.payment.PaymentEvent.PaymentBooked;
import kz.tereze.api.payment.PaymentEvent.PaymentPrepared;
import kz.tereze.api.payment.PaymentEvent.PaymentRefused;
import kz.tereze.api.payment.PaymentEvent.PaymentScreened;
import kz.tereze.api.payment.PaymentEvent.PaymentSent;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.payment.Warning;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineId;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;

/// A payment on its way, for the tests of those who check it and carry it out.
final class Ordered {

  static final FundId FUND = new FundId("KBK-401103");
  static final BankAccountId ACCOUNT = new BankAccountId("OIL-MAIN");
  static final ApplicationNumber GRANT = new ApplicationNumber("AP26000001");
  static final PaymentId PAYMENT = PaymentId.of(GRANT, 1, 1);
  static final BatchId BATCH = new BatchId("B-2026-000001");
  static final Tiyn AMOUNT = Tiyn.ofTenge(24_000_000);
  static final Iban PAYEE = new Iban("KZ86125KZT5004100100");
  static final List<PersonId> INVOLVED = List.of(EXPERT.person(), OFFICIAL.person());
  static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

  private Ordered() {}

  /// A payment whose payee stands on no list that was loaded since.
  static FixtureConfiguration<PaymentOrder> order() {
    return order("2026-08");
  }

  /// @param lists the versions loaded last
  static FixtureConfiguration<PaymentOrder> order(String lists, Warning... found) {
    return order(lists, Set.of(), found);
  }

  /// @param held nothing is paid for these
  static FixtureConfiguration<PaymentOrder> order(
      String lists, Set<ApplicationNumber> held, Warning... found) {
    ListedPayees listed = payee -> new ListedPayees.Comparison(lists, List.of(found));
    HeldGrants grants = asked -> held;
    return Fixtures.of(PaymentOrder.class)
        .registerInjectableResource(listed)
        .registerInjectableResource(grants);
  }

  static PaymentPrepared prepared() {
    return prepared(AMOUNT);
  }

  static PaymentPrepared prepared(Tiyn amount) {
    return new PaymentPrepared(
        PAYMENT,
        GRANT,
        FUND,
        1,
        amount,
        INSTITUTE,
        PAYEE,
        TREASURER.person(),
        INVOLVED,
        PersonId.PLATFORM,
        NOON);
  }

  static PaymentScreened screened(Warning... warnings) {
    return new PaymentScreened(
        PAYMENT, GRANT, List.of(warnings), "2026-08", PersonId.PLATFORM, NOON);
  }

  static PaymentApproved approved(Acting by) {
    return new PaymentApproved(PAYMENT, GRANT, AMOUNT, by.person(), NOON);
  }

  static PaymentRefused refused(String reason) {
    return new PaymentRefused(PAYMENT, GRANT, 1, reason, ACCOUNTANT.person(), NOON);
  }

  static PaymentBatched batched() {
    return new PaymentBatched(
        PAYMENT,
        GRANT,
        FUND,
        BATCH,
        AMOUNT,
        INSTITUTE,
        List.of(EXPERT.person(), OFFICIAL.person(), TREASURER.person()),
        TREASURER.person(),
        NOON);
  }

  static PaymentSent sent(Channel channel) {
    return new PaymentSent(
        PAYMENT, GRANT, FUND, BATCH, ACCOUNT, channel, 1, AMOUNT, PersonId.PLATFORM, NOON);
  }

  static PaymentBooked booked(String reference) {
    return booked(reference, PersonId.PLATFORM);
  }

  static PaymentBooked booked(String reference, PersonId by) {
    return new PaymentBooked(PAYMENT, GRANT, FUND, ACCOUNT, 1, AMOUNT, reference, TODAY, by, NOON);
  }

  static BankLine booking(Direction direction, String reference, Tiyn amount) {
    return new BankLine(
        LineId.of(ACCOUNT, reference), direction, amount, TODAY, null, "AC04", null, null);
  }
}
