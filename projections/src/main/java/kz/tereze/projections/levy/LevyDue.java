package kz.tereze.projections.levy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.levy.LevyDates;
import kz.tereze.api.levy.ObligationCommand.CarryExcessForward;
import kz.tereze.api.levy.ObligationCommand.DeclareDeclarationOverdue;
import kz.tereze.api.levy.ObligationCommand.DeclareObligationOverdue;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.projections.Chore;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was not declared or paid in time becomes a public fact, and what was paid beyond the due
/// counts towards the next year that is assessed.
@ReadModel
public final class LevyDue implements Chore {

  private static final int AT_ONCE = 200;

  private final JdbcClient jdbc;

  public LevyDue(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  @Override
  public List<Command> due(Instant now) {
    Acting by = Acting.platform(now);
    List<Command> due = new ArrayList<>();
    undeclared(by.day()).forEach(late -> due.add(new DeclareDeclarationOverdue(late, by)));
    unpaid(by.day()).forEach(late -> due.add(new DeclareObligationOverdue(late, by)));
    due.addAll(carried(by));
    return due;
  }

  private List<ObligationId> undeclared(LocalDate today) {
    return keys(
            jdbc.sql(
                    """
                    select key from obligation where awaits_base and year between ? and ?
                    order by year, key limit ?
                    """)
                .params(LevyDates.undeclaredToldFrom(today), today.getYear(), AT_ONCE))
        .stream()
        .filter(obligation -> today.isAfter(LevyDates.declareBy(obligation)))
        .toList();
  }

  private List<ObligationId> unpaid(LocalDate today) {
    return keys(
        jdbc.sql(
                """
                select key from obligation_standing
                where pay_by < ? and settled_at is null and overdue_at is null and counted < due
                order by pay_by, key limit ?
                """)
            .params(today, AT_ONCE));
  }

  private static List<ObligationId> keys(JdbcClient.StatementSpec asked) {
    return asked.query((row, i) -> new ObligationId(row.getString("key"))).list();
  }

  /// To the earliest later year of the same payer, regime and programme.
  private List<CarryExcessForward> carried(Acting by) {
    return jdbc.sql(
            """
            select o.key, later.key as next from obligation o
            cross join lateral (
              select n.key from obligation n
              where n.payer = o.payer and n.regime = o.regime and n.fund = o.fund
                and n.year > o.year
              order by n.year limit 1) later
            where o.ahead order by o.year, o.key limit ?
            """)
        .param(AT_ONCE)
        .query(
            (row, i) ->
                new CarryExcessForward(
                    new ObligationId(row.getString("key")),
                    new ObligationId(row.getString("next")),
                    by))
        .list();
  }
}
