package kz.tereze.projections.payment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.payment.HeldGrants;
import kz.tereze.api.payment.ListedPayees;
import kz.tereze.api.payment.OpenWarnings;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.payment.Warning;
import kz.tereze.api.payment.WarningKind;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Compares payees with the newest sanction lists, looks whether somebody cleared what is found,
// and
/// whether the grant is held.
/// A clearing that is not told yet counts as none: it holds a payment back and lets none pass.
@ReadModel
public final class UnclearedPayments implements OpenWarnings {

  private final ListedPayees listed;
  private final HeldGrants held;
  private final JdbcClient jdbc;

  public UnclearedPayments(ListedPayees listed, HeldGrants held, DataSource source) {
    this.listed = listed;
    this.held = held;
    this.jdbc = JdbcClient.create(source);
  }

  @Override
  public List<PaymentId> among(Map<PaymentId, Bin> payees) {
    Map<Bin, List<Warning>> found = new HashMap<>();
    Set<String> open = new HashSet<>();
    Map<String, Set<Warning>> cleared = new HashMap<>();
    raised(payees.keySet(), open, cleared);
    open.addAll(inVoidFiles(payees.keySet()));
    Set<ApplicationNumber> unpaid =
        held.among(payees.keySet().stream().map(PaymentId::grant).distinct().toList());
    List<PaymentId> uncleared = new ArrayList<>();
    payees.forEach(
        (payment, payee) -> {
          List<Warning> now = found.computeIfAbsent(payee, each -> listed.of(each).warnings());
          if (open.contains(payment.key())
              || unpaid.contains(payment.grant())
              || !cleared.getOrDefault(payment.key(), Set.of()).containsAll(now)) {
            uncleared.add(payment);
          }
        });
    return uncleared;
  }

  /// Whatever may be carried out by a void file that got out is not ordered a second time.
  private List<String> inVoidFiles(Collection<PaymentId> payments) {
    return jdbc.sql(
            """
            select p.payment from batch_payment p join batch_void_file v on v.batch = p.batch
            where v.answered_at is null and p.payment = any (?)
            """)
        .param(keys(payments))
        .query(String.class)
        .list();
  }

  private static String[] keys(Collection<PaymentId> payments) {
    return payments.stream().map(PaymentId::key).toArray(String[]::new);
  }

  private void raised(
      Collection<PaymentId> payments, Set<String> open, Map<String, Set<Warning>> cleared) {
    jdbc.sql("select payment, kind, about, cleared_at from payment_warning where payment = any (?)")
        .param(keys(payments))
        .query(
            row -> {
              String payment = row.getString("payment");
              if (row.getObject("cleared_at") == null) {
                open.add(payment);
              } else {
                cleared
                    .computeIfAbsent(payment, each -> new HashSet<>())
                    .add(
                        new Warning(
                            WarningKind.valueOf(row.getString("kind")), row.getString("about")));
              }
            });
  }
}
