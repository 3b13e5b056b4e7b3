package kz.tereze.projections.payment;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.Policy;
import kz.tereze.api.Tiyn;
import kz.tereze.api.payment.ApprovalBands;
import kz.tereze.api.payment.ListedPayees;
import kz.tereze.api.payment.PaymentEvent.PaymentPrepared;
import kz.tereze.api.payment.Precedents;
import kz.tereze.api.payment.Warning;
import kz.tereze.api.payment.WarningKind;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Compares a payment with those before it. The read models are waited for until they show the
/// payment itself: then they show all that came before it, so that of two at least the later is
/// warned of.
@ReadModel
public final class PaymentPrecedents implements Precedents {

  private static final Duration SHOWN_WITHIN = Duration.ofSeconds(20);

  /// Orders that pay, or may yet.
  private static final String OTHERS =
      """
      from payment where recipient = :recipient and key <> :payment
        and state not in ('REFUSED', 'REJECTED', 'RETURNED')
        and prepared_at between :from and :to
      """;

  private final Payments payments;
  private final ListedPayees listed;
  private final Freshness freshness;
  private final JdbcClient jdbc;

  public PaymentPrecedents(
      Payments payments, ListedPayees listed, Freshness freshness, DataSource source) {
    this.payments = payments;
    this.listed = listed;
    this.freshness = freshness;
    this.jdbc = JdbcClient.create(source);
  }

  @Override
  public Found before(PaymentPrepared payment) {
    if (freshness.await(() -> payments.find(payment.payment()), SHOWN_WITHIN).isEmpty()) {
      throw new IllegalStateException("read models do not show " + payment.payment() + " yet");
    }
    List<Warning> warnings = new ArrayList<>();
    sameAmount(payment)
        .forEach(key -> warnings.add(warning(WarningKind.SAME_PAYEE_AND_AMOUNT, key)));
    otherOwners(payment)
        .forEach(bin -> warnings.add(warning(WarningKind.ACCOUNT_OF_TWO_ORGANISATIONS, bin)));
    split(payment).forEach(key -> warnings.add(warning(WarningKind.SPLIT_UNDER_A_BAND, key)));
    ListedPayees.Comparison onLists = listed.of(payment.recipient());
    warnings.addAll(onLists.warnings());
    sanctioned(payment)
        .forEach(id -> warnings.add(warning(WarningKind.PAYEE_IN_SANCTION_REGISTER, id)));
    changed(payment).forEach(about -> warnings.add(warning(WarningKind.ACCOUNT_CHANGED, about)));
    return new Found(warnings, onLists.lists());
  }

  private static Warning warning(WarningKind kind, String about) {
    return new Warning(kind, about);
  }

  private List<String> sameAmount(PaymentPrepared payment) {
    return asked("select key " + OTHERS + " and amount = :amount order by key", payment)
        .param("amount", payment.amount().amount())
        .query(String.class)
        .list();
  }

  private List<String> otherOwners(PaymentPrepared payment) {
    return jdbc.sql(
            """
            select distinct recipient from payment
            where payee = :payee and recipient <> :recipient order by 1
            """)
        .param("payee", payment.payee().number())
        .param("recipient", payment.recipient().digits())
        .query(String.class)
        .list();
  }

  /// Others that, each under the same band as this one, exceed it together with it.
  private List<String> split(PaymentPrepared payment) {
    for (Tiyn band : ApprovalBands.limits(payment.day())) {
      if (!payment.amount().exceeds(band)) {
        return beyond(payment, band);
      }
    }
    return List.of();
  }

  private List<String> beyond(PaymentPrepared payment, Tiyn band) {
    long others =
        asked("select coalesce(sum(amount), 0)::bigint " + OTHERS + " and amount <= :band", payment)
            .param("band", band.amount())
            .query(Long.class)
            .single();
    return new Tiyn(others).plus(payment.amount()).exceeds(band)
        ? asked("select key " + OTHERS + " and amount <= :band order by key", payment)
            .param("band", band.amount())
            .query(String.class)
            .list()
        : List.of();
  }

  /// Entries of our own register that hold on the day.
  private List<String> sanctioned(PaymentPrepared payment) {
    return jdbc.sql(
            """
            select id::text from sanction
            where (bin = :bin or person in (select person from officer where bin = :bin))
              and lifted_at is null and valid_from <= :day
              and (valid_until is null or valid_until >= :day)
            order by 1
            """)
        .param("bin", payment.recipient().digits())
        .param("day", payment.day())
        .query(String.class)
        .list();
  }

  /// The last change of the contract's account, until a payment has been booked to the new one.
  private List<String> changed(PaymentPrepared payment) {
    return jdbc.sql(
            """
            select irn || '/' || number from grant_change
            where irn = :irn and state = 'CONCLUDED' and amendment ->> 'payee' is not null
              and not exists (
                select 1 from payment where irn = :irn and payee = :payee and key <> :payment
                  and state = 'BOOKED')
            order by number desc limit 1
            """)
        .param("irn", payment.grant().irn())
        .param("payee", payment.payee().number())
        .param("payment", payment.payment().key())
        .query(String.class)
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql, PaymentPrepared payment) {
    int days = Policy.PAYMENT_COMPARED_WITHIN_DAYS.on(payment.day()).value();
    Instant from = payment.at().minus(days, ChronoUnit.DAYS);
    return jdbc.sql(sql)
        .param("recipient", payment.recipient().digits())
        .param("payment", payment.payment().key())
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(payment.at()));
  }
}
