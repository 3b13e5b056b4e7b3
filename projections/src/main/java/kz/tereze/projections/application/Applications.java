package kz.tereze.projections.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.OfficialTerm;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.application.Projects;
import kz.tereze.api.application.Teams;
import kz.tereze.api.call.CallId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ContentSeal;
import kz.tereze.projections.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Applications, found by those who wrote them and by those who check them.
@ReadModel
public final class Applications implements Projects, Teams {

  /// `tied` is whether the reader must not judge it; while ties are told again nobody is untied.
  private static final String TO_READERS =
      """
      select a.*, exists (
          select 1 from review_tie t where t.application = a.id and t.person = ?)
          or ? = any (a.team) or a.applicant = ?
          or exists (select 1 from projection_position p where p.position < p.told_until) as tied
      from application a
      """;

  private final JdbcClient jdbc;
  private final ApplicationColumns columns;

  public Applications(DataSource source, ContentSeal seal) {
    this.jdbc = JdbcClient.create(source);
    this.columns = new ApplicationColumns(seal);
  }

  @Override
  public List<PersonId> teamOf(ApplicationId application) {
    return jdbc.sql("select unnest(team) as person from application where id = ?")
        .param(application.id())
        .query((row, i) -> PersonId.of(row.getString("person")))
        .list();
  }

  /// For whoever did not write it: until the call has closed, without what it says.
  public Optional<ApplicationRow> find(ApplicationId application) {
    return jdbc.sql("select * from application where id = ?")
        .param(application.id())
        .query((row, i) -> columns.toOthers(row))
        .optional();
  }

  /// For whoever judges it or decides on it: until the call has closed without what it says, and
  /// for whoever is tied to it always.
  public Optional<ApplicationRow> find(ApplicationId application, Reader reader) {
    return jdbc.sql(TO_READERS + "where a.id = ?")
        .params(reader.person().id(), reader.person().toString(), digits(reader), application.id())
        .query((row, i) -> columns.toReader(row))
        .optional();
  }

  private static String digits(Reader reader) {
    return reader.organisation() == null ? "" : reader.organisation().digits();
  }

  /// What its leader signed, for the head of this organisation, who signs next.
  public Optional<ApplicationRow> findSigned(ApplicationId application, Bin applicant) {
    return jdbc.sql(
            "select * from application where id = ? and applicant = ? and status <> 'DRAFT'")
        .params(application.id(), applicant.digits())
        .query((row, i) -> columns.toParty(row))
        .optional();
  }

  /// The same by its number.
  public Optional<ApplicationRow> find(ApplicationNumber number, Reader reader) {
    return jdbc.sql(TO_READERS + "where a.number = ?")
        .params(reader.person().id(), reader.person().toString(), digits(reader), number.irn())
        .query((row, i) -> columns.toReader(row))
        .optional();
  }

  /// The application, if the person leads it or is invited to it and has not declined.
  public Optional<ApplicationRow> find(ApplicationId application, PersonId person) {
    return jdbc.sql(
            """
            select * from application a where id = ? and (leader = ? or exists (
                select 1 from application_member m
                where m.application = a.id and m.person = ? and m.answer <> 'DECLINED'))
            """)
        .params(application.id(), person.id(), person.id())
        .query((row, i) -> columns.toParty(row))
        .optional();
  }

  /// What the person leads or confirmed to be a member of, the newest change first.
  public List<ApplicationRow> of(PersonId person) {
    return jdbc.sql(
            """
            select * from application a where leader = ? or exists (
                select 1 from application_member m
                where m.application = a.id and m.person = ? and m.answer = 'CONFIRMED')
            order by changed_at desc, id
            """)
        .params(person.id(), person.id())
        .query((row, i) -> columns.toParty(row))
        .list();
  }

  /// Drafts whose leader waits for the person's answer.
  public List<ApplicationRow> inviting(PersonId person) {
    return jdbc.sql(
            """
            select a.* from application a join application_member m on m.application = a.id
            where m.person = ? and m.answer = 'INVITED' and a.status = 'DRAFT'
            order by m.invited_at, a.id
            """)
        .param(person.id())
        .query((row, i) -> columns.toParty(row))
        .list();
  }

  /// Whom the leader invited, in that order; the leader is not among them.
  public List<Member> members(ApplicationId application) {
    return jdbc.sql(
            "select * from application_member where application = ? order by invited_at, person")
        .param(application.id())
        .query(
            (row, i) ->
                new Member(
                    Columns.person(row, "person"),
                    Membership.valueOf(row.getString("answer")),
                    Columns.instant(row, "invited_at"),
                    Columns.instantOrNull(row, "answered_at")))
        .list();
  }

  /// Submitted applications whose call has closed: the queue of the formal check, the one that
  /// waits longest first.
  public List<ApplicationRow> awaitingFormalCheck(Reader reader, Instant now, int limit) {
    return jdbc.sql(
            TO_READERS
                + """
                where a.status = 'SUBMITTED' and a.closes_at < ?
                order by a.closes_at, a.number limit ?
                """)
        .params(
            reader.person().id(),
            reader.person().toString(),
            digits(reader),
            Columns.time(now),
            limit)
        .query((row, i) -> columns.toReader(row))
        .list();
  }

  public int countAwaitingFormalCheck(Instant now) {
    return jdbc.sql("select count(*) from application where status = 'SUBMITTED' and closes_at < ?")
        .param(Columns.time(now))
        .query(Integer.class)
        .single();
  }

  /// What awaits a formal check whose term passed, not yet noted.
  List<ApplicationId> missedChecks(LocalDate today) {
    return jdbc.sql(
            """
            select id from application
            where status = 'SUBMITTED' and check_missed_by is null
              and (greatest(closes_at, changed_at) at time zone 'Asia/Almaty')::date <= ?
            """)
        .param(OfficialTerm.FORMAL_CHECK.lateFrom(today))
        .query((row, i) -> new ApplicationId(row.getObject("id", UUID.class)))
        .list();
  }

  /// Of a call, whose formal check was not made in time.
  public int countMissedChecks(CallId call) {
    return jdbc.sql(
            "select count(*) from application where call = ? and check_missed_by is not null")
        .param(call.number())
        .query(Integer.class)
        .single();
  }

  /// Signed by their leaders: what waits for the head of an organisation, the nearest deadline
  /// first.
  public List<ApplicationRow> toSign(Bin applicant, Instant now) {
    return jdbc.sql(
            """
            select * from application where applicant = ? and status = 'SIGNED' and closes_at >= ?
            order by closes_at, id
            """)
        .params(applicant.digits(), Columns.time(now))
        .query((row, i) -> columns.toParty(row))
        .list();
  }

  /// An award that is decided or a grant that runs is a project.
  @Override
  public int ledBy(PersonId person) {
    return jdbc.sql(
            """
            select count(*) from application a
            left join research_grant g on g.irn = a.number
            where a.leader = ? and a.status in ('SUPPORTED', 'AWARDED')
              and coalesce(g.state, '') not in ('CLOSED', 'TERMINATED')
            """)
        .param(person.id())
        .query(Integer.class)
        .single();
  }

  /// Everything that was submitted to calls that have closed and was not withdrawn, in the order
  /// of its numbers. What competes in an open call is nobody's reading.
  ///
  /// @param status null for all
  public List<ApplicationRow> registered(
      Reader reader, @Nullable ApplicationStatus status, Instant now, int limit, int offset) {
    return jdbc.sql(
            TO_READERS
                + """
                where a.number is not null and a.status <> 'WITHDRAWN' and a.status like ?
                  and a.closes_at < ?
                order by a.number desc limit ? offset ?
                """)
        .params(
            reader.person().id(),
            reader.person().toString(),
            digits(reader),
            status == null ? "%" : status.name(),
            Columns.time(now),
            limit,
            offset)
        .query((row, i) -> columns.toReader(row))
        .list();
  }

  public int countRegistered(@Nullable ApplicationStatus status, Instant now) {
    return jdbc.sql(
            """
            select count(*) from application
            where number is not null and status <> 'WITHDRAWN' and status like ?
              and closes_at < ?
            """)
        .params(status == null ? "%" : status.name(), Columns.time(now))
        .query(Integer.class)
        .single();
  }
}
