package kz.tereze.projections.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.Tiyn;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the clock brings and no fact says: a term comes near, or the day to pay is over. Each has a
/// natural key with its day, so it is told once, and again only when the day has moved.
@ReadModel
public final class Reminders {

  private final JdbcClient jdbc;
  private final Causes causes;

  public Reminders(DataSource source, Causes causes) {
    this.jdbc = JdbcClient.create(source);
    this.causes = causes;
  }

  public void note(Instant now) {
    LocalDate today = Kazakhstan.day(now);
    closingCalls(now, Policy.CALL_REMINDED_DAYS_BEFORE.on(today).value());
    reviews(now, today, today.plusDays(Policy.REVIEW_REMINDED_DAYS_BEFORE.on(today).value()));
    unpaidLevies(today);
  }

  private void closingCalls(Instant now, int days) {
    Instant until = now.plus(Duration.ofDays(days));
    jdbc.sql(
            """
            select c.number, c.closes_at from call c
            where c.status = 'ANNOUNCED' and c.closes_at > ? and c.closes_at <= ?
              and not exists (select 1 from notice_cause k where k.kind = 'DEADLINE_NEAR'
                and k.id = 'near/' || c.number || '/' || extract(epoch from c.closes_at)::bigint)
            """)
        .params(Columns.time(now), Columns.time(until))
        .query(
            (row, i) -> {
              String call = row.getString("number");
              Instant closes = Columns.instant(row, "closes_at");
              return new Cause(
                  "near/" + call + "/" + closes.getEpochSecond(),
                  NoticeKind.DEADLINE_NEAR,
                  Audience.DRAFTERS,
                  call,
                  call,
                  "/applications",
                  Map.of("closes", closes),
                  now);
            })
        .list()
        .forEach(causes::note);
  }

  private void reviews(Instant now, LocalDate today, LocalDate until) {
    jdbc.sql(
            """
            select a.expert, a.application, a.state, r.number, t.until
            from review_assignment a join review r on r.application = a.application
            cross join lateral (select case a.state when 'ASSIGNED' then a.answer_by
              when 'UNCONFLICTED' then a.score_by end) t (until)
            where a.state in ('ASSIGNED', 'UNCONFLICTED') and t.until between ? and ?
              and not exists (select 1 from notice_cause k where k.kind = 'REVIEW_NEAR'
                and k.id = concat_ws('/', 'near', a.application, a.expert, a.state, t.until))
            """)
        .params(today, until)
        .query(
            (row, i) -> {
              PersonId expert = Columns.person(row, "expert");
              String application = row.getString("application");
              LocalDate day = Columns.day(row, "until");
              return new Cause(
                  String.join(
                      "/",
                      "near",
                      application,
                      expert.toString(),
                      row.getString("state"),
                      day.toString()),
                  NoticeKind.REVIEW_NEAR,
                  Audience.PERSON,
                  expert,
                  row.getString("number"),
                  "/review/" + application,
                  Map.of("until", day),
                  now);
            })
        .list()
        .forEach(causes::note);
  }

  /// What own spending and the excess of other years met is not owed.
  private void unpaidLevies(LocalDate today) {
    jdbc.sql(
            """
            select o.key, o.payer, o.year, o.due - o.counted as left_due, o.pay_by as until
            from obligation_standing o
            where o.pay_by < ? and o.due > o.counted
              and not exists (select 1 from notice_cause k
                where k.kind = 'LEVY_OVERDUE' and k.id = 'overdue/' || o.key)
            """)
        .params(today)
        .query(
            (row, i) -> {
              LocalDate until = Columns.day(row, "until");
              return new Cause(
                  "overdue/" + row.getString("key"),
                  NoticeKind.LEVY_OVERDUE,
                  Audience.COMPANY,
                  row.getString("payer"),
                  row.getString("key"),
                  "/company/levy",
                  Map.of(
                      "amount",
                      new Tiyn(row.getLong("left_due")),
                      "year",
                      row.getString("year"),
                      "until",
                      until),
                  until.plusDays(1).atStartOfDay(Kazakhstan.ZONE).toInstant());
            })
        .list()
        .forEach(causes::note);
  }
}
