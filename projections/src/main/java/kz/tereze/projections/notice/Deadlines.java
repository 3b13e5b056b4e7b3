package kz.tereze.projections.notice;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which terms run for each person, and the private address of a person's calendar. The address is
/// not derived from events.
@ReadModel
public final class Deadlines {

  private static final int SECRET_BYTES = 24;

  private static final String OF =
      """
      with me (person) as (values (?::uuid)),
      led as (
        select a.number as irn from application a join me on a.leader = me.person
        union
        select g.irn from research_grant g join officer o on o.bin = g.recipient
          join me on o.person = me.person where o.office = 'HEAD')
      select 'SUBMIT' as kind, a.call as subject, '/applications/' || a.id as page,
          null::date as day, a.closes_at as moment
        from application a join me on a.leader = me.person or exists (
          select 1 from application_member m where m.application = a.id
            and m.person = me.person and m.answer <> 'DECLINED')
        where a.status in ('DRAFT', 'SIGNED')
      union all
      select case a.state when 'ASSIGNED' then 'ANSWER' else 'SCORE' end, r.number,
          '/review/' || a.application,
          case a.state when 'ASSIGNED' then a.answer_by else a.score_by end, null
        from review_assignment a join review r on r.application = a.application
        join me on a.expert = me.person
        where a.state in ('ASSIGNED', 'UNCONFLICTED')
      union all
      select 'VOTE', b.ballot, '/council/desk/' || b.ballot, null, b.closes_at
        from ballot b join ballot_seat s on s.ballot = b.ballot
        join me on s.member = me.person::text
        where b.outcome is null and not s.recused_by_rule and s.voted_at is null
      union all
      select 'REPORT', m.irn || '/' || m.number, '/grants/' || m.irn || '/milestones/' || m.number,
          m.due_on, null
        from grant_milestone m join research_grant g on g.irn = m.irn
        where m.irn in (select irn from led) and m.state in ('AWAITED', 'RETURNED', 'UNSIGNED')
          and g.state in ('IN_FORCE', 'SUSPENDED')
      union all
      select 'REFUND', f.irn, '/grants/' || f.irn, f.due_on, null
        from grant_refund f where f.irn in (select irn from led) and f.left_due > 0
      """;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient jdbc;

  public Deadlines(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /// Those that have not passed, the nearest first.
  public List<Deadline> of(PersonId person, Instant now) {
    return jdbc.sql(
            "select * from ("
                + OF
                + ") d where coalesce(d.moment >= ?, d.day >= ?)"
                + " order by coalesce(d.moment, d.day::timestamptz), d.subject")
        .params(person.id(), Columns.time(now), Kazakhstan.day(now))
        .query((row, i) -> deadline(row))
        .list();
  }

  private static Deadline deadline(ResultSet row) throws SQLException {
    Instant moment = Columns.instantOrNull(row, "moment");
    return new Deadline(
        Duty.valueOf(row.getString("kind")),
        row.getString("subject"),
        row.getString("page"),
        moment == null ? Columns.day(row, "day") : Kazakhstan.day(moment),
        moment);
  }

  /// Draws a new address; the one before opens nothing any more.
  ///
  /// @return the secret part of it, which is not kept
  public String makeLink(PersonId person, Instant at) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    String word = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    jdbc.sql(
            """
            insert into calendar_link (person, hash, made_at)
            select ?, ?, ? where not exists (select 1 from erased_person where person = ?)
            on conflict (person) do update set hash = excluded.hash, made_at = excluded.made_at
            """)
        .params(person.id(), hash(word), Columns.time(at), person.id())
        .update();
    return word;
  }

  public void dropLink(PersonId person) {
    jdbc.sql("delete from calendar_link where person = ?").param(person.id()).update();
  }

  /// Since when there is an address.
  public Optional<Instant> linkedSince(PersonId person) {
    return jdbc.sql("select made_at from calendar_link where person = ?")
        .param(person.id())
        .query((row, i) -> Columns.instant(row, "made_at"))
        .optional();
  }

  /// Whose address it is.
  public Optional<PersonId> linked(String secret) {
    return jdbc.sql("select person from calendar_link where hash = ?")
        .param(hash(secret))
        .query((row, i) -> Columns.person(row, "person"))
        .optional();
  }

  private static String hash(String secret) {
    return CanonicalJson.hash(secret).hex();
  }
}
