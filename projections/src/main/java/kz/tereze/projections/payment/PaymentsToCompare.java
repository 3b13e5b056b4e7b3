package kz.tereze.projections.payment;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.payment.PaymentCommand.CompareAgain;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.projections.Chore;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Payments that are still here and were compared with an older version of a sanction list than
/// the newest.
@ReadModel
public final class PaymentsToCompare implements Chore {

  private static final int AT_ONCE = 200;

  private final SanctionLists lists;
  private final JdbcClient jdbc;

  public PaymentsToCompare(SanctionLists lists, DataSource source) {
    this.lists = lists;
    this.jdbc = JdbcClient.create(source);
  }

  @Override
  public List<Command> due(Instant now) {
    String versions = lists.versionsNow();
    return versions == null
        ? List.of()
        : jdbc.sql(
                """
                select key from payment
                where state in ('PREPARED', 'APPROVED', 'BATCHED')
                  and (screened_at is not null or state <> 'PREPARED')
                  and sanction_list is distinct from ?
                order by prepared_at, key limit ?
                """)
            .params(versions, AT_ONCE)
            .query(
                (row, i) ->
                    (Command)
                        new CompareAgain(new PaymentId(row.getString("key")), Acting.platform(now)))
            .list();
  }
}
