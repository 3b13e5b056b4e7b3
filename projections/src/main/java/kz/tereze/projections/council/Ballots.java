package kz.tereze.projections.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotEvent;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Choice;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.Fraction;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.council.Subject;
import kz.tereze.api.council.SubjectKind;
import kz.tereze.api.council.Tally;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Ballots of the councils. While one is open, a member sees their own vote and nobody sees
/// another's; when it is closed, everybody sees who voted how.
@ReadModel
public final class Ballots {

  private static final String WITH_TURNOUT =
      """
      select b.*, s.seats, s.recused, s.voted from ballot b
      cross join lateral (select count(*) as seats,
          count(*) filter (where recused_by_rule or choice = 'RECUSED') as recused,
          count(*) filter (where not recused_by_rule and choice <> 'RECUSED') as voted
          from ballot_seat where ballot = b.ballot) s
      """;

  private final Writes writes;
  private final JdbcClient jdbc;

  public Ballots(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(BallotEvent event) {
    switch (event) {
      case BallotEvent.BallotOpened e -> opened(e);
      case BallotEvent.VoteCast e -> voted(e);
      case BallotEvent.BallotRescheduled e -> rescheduled(e);
      case BallotEvent.BallotClosed e -> closed(e);
      // The book of minutes keeps them.
      case BallotEvent.MinutesDrawn _,
          BallotEvent.MinutesSigned _,
          BallotEvent.MinutesMissing _ -> {}
    }
  }

  private void opened(BallotEvent.BallotOpened e) {
    Subject subject = e.subject();
    CallId call = subject.call();
    ApplicationId application = subject.application();
    writes.put(
        List.of("ballot", e.ballot()),
        """
        insert into ballot (ballot, council, kind, reference, version, call, application, quorum,
            majority, closes_at, sitting, opened_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?) on conflict (ballot) do nothing
        """,
        e.ballot().key(),
        e.council().code(),
        subject.kind().name(),
        subject.reference(),
        subject.version(),
        call == null ? null : call.number(),
        application == null ? null : application.toString(),
        TerezeJson.mapper().writeValueAsString(e.quorum()),
        TerezeJson.mapper().writeValueAsString(e.majority()),
        e.closesAt(),
        e.at());
    e.seats()
        .forEach(
            seat ->
                writes.put(
                    seat(e, seat.member()),
                    """
                    insert into ballot_seat (ballot, member, employer, recused_by_rule)
                    values (?, ?, ?, ?) on conflict (ballot, member) do nothing
                    """,
                    e.ballot().key(),
                    seat.member().toString(),
                    seat.employer().digits(),
                    e.recused().contains(seat.member())));
  }

  private void voted(BallotEvent.VoteCast e) {
    writes.put(
        seat(e, e.by()),
        "update ballot_seat set choice = ?, reason = ?, voted_at = ? where ballot = ? and member ="
            + " ?",
        e.choice().name(),
        e.reason(),
        e.at(),
        e.ballot().key(),
        e.by().toString());
  }

  private static List<Object> seat(BallotEvent e, PersonId member) {
    return List.of("ballot_seat", e.ballot(), member);
  }

  private void rescheduled(BallotEvent.BallotRescheduled e) {
    writes.put(
        List.of("ballot", e.ballot()),
        "update ballot set sitting = ?, closes_at = ? where ballot = ?",
        e.sitting() + 1,
        e.closesAt(),
        e.ballot().key());
  }

  private void closed(BallotEvent.BallotClosed e) {
    writes.put(
        List.of("ballot", e.ballot()),
        "update ballot set outcome = ?, tally = ?, closed_at = ? where ballot = ?",
        e.outcome().name(),
        TerezeJson.mapper().writeValueAsString(e.tally()),
        e.at(),
        e.ballot().key());
    // Known since the ballot opened: what they said before counts nowhere.
    for (BallotEvent.CountedVote late :
        e.recused() == null ? List.<BallotEvent.CountedVote>of() : e.recused()) {
      writes.put(
          seat(e, late.member()),
          """
          update ballot_seat set recused_by_rule = true
          where ballot = ? and member = ? and choice is distinct from 'RECUSED'
          """,
          e.ballot().key(),
          late.member().toString());
    }
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate ballot, ballot_seat").update();
  }

  public Optional<BallotRow> find(BallotId ballot) {
    return jdbc.sql(WITH_TURNOUT + " where b.ballot = ?")
        .param(ballot.key())
        .query((row, i) -> row(row))
        .optional();
  }

  /// Every ballot that is not closed yet, the oldest first.
  public List<BallotRow> open() {
    return jdbc.sql(WITH_TURNOUT + " where b.outcome is null order by b.opened_at, b.ballot")
        .query((row, i) -> row(row))
        .list();
  }

  /// Ballots whose days for voting are over, and that nobody has counted yet.
  public List<BallotId> toCount(Instant now) {
    return jdbc.sql(
            "select ballot from ballot where outcome is null and closes_at <= ? order by closes_at")
        .param(Columns.time(now))
        .query((row, i) -> new BallotId(row.getString("ballot")))
        .list();
  }

  /// Open ballots in which the person has a seat, the oldest first.
  public List<BallotRow> openFor(PersonId member) {
    return jdbc.sql(
            WITH_TURNOUT
                + """
                 where b.outcome is null and exists (select 1 from ballot_seat o
                    where o.ballot = b.ballot and o.member = ?) order by b.opened_at, b.ballot
                """)
        .param(member.toString())
        .query((row, i) -> row(row))
        .list();
  }

  /// Closed ballots in which the person had a seat, the newest first.
  public List<BallotRow> closedFor(PersonId member, int limit) {
    return jdbc.sql(
            WITH_TURNOUT
                + """
                 where b.outcome is not null and exists (select 1 from ballot_seat o
                    where o.ballot = b.ballot and o.member = ?)
                order by b.closed_at desc, b.ballot limit ?
                """)
        .params(member.toString(), limit)
        .query((row, i) -> row(row))
        .list();
  }

  /// The council's ballots, the newest first.
  public List<BallotRow> ofCouncil(CouncilId council, int limit, int offset) {
    return jdbc.sql(
            WITH_TURNOUT
                + " where b.council = ? order by b.opened_at desc, b.ballot limit ? offset ?")
        .params(council.code(), limit, offset)
        .query((row, i) -> row(row))
        .list();
  }

  public int countOfCouncil(CouncilId council) {
    return jdbc.sql("select count(*) from ballot where council = ?")
        .param(council.code())
        .query(Integer.class)
        .single();
  }

  /// Every ballot about a need or an application, the first attempt first.
  ///
  /// @param reference number of the need, or of the application
  public List<BallotRow> about(String reference) {
    return jdbc.sql(WITH_TURNOUT + " where b.reference = ? order by b.opened_at, b.ballot")
        .param(reference)
        .query((row, i) -> row(row))
        .list();
  }

  /// The seats of a ballot as anybody may see them. How each voted, and who is recused, is told
  /// when the ballot is closed. About an award only votes are told by name: a seat recused by rule
  /// would give away an applicant who was not supported, or an expert.
  public List<SeatRow> seats(BallotId ballot) {
    return jdbc.sql(
            """
            select s.member, s.employer, b.outcome is not null and s.recused_by_rule
                as recused_by_rule,
                case when b.outcome is not null then s.choice end as choice,
                case when b.outcome is not null then s.reason end as reason,
                case when b.outcome is not null then s.voted_at end as voted_at
            from ballot_seat s join ballot b on b.ballot = s.ballot
            where s.ballot = ? and (b.outcome is null or b.kind = 'NEED'
                or s.choice in ('FOR', 'AGAINST', 'ABSTAIN'))
            order by s.employer, s.member
            """)
        .param(ballot.key())
        .query((row, i) -> seat(row))
        .list();
  }

  /// The member's own seat and vote, open or closed.
  public Optional<SeatRow> seatOf(BallotId ballot, PersonId member) {
    return jdbc.sql("select * from ballot_seat where ballot = ? and member = ?")
        .params(ballot.key(), member.toString())
        .query((row, i) -> seat(row))
        .optional();
  }

  private static SeatRow seat(ResultSet row) throws SQLException {
    return new SeatRow(
        PersonId.of(row.getString("member")),
        new Bin(row.getString("employer")),
        row.getBoolean("recused_by_rule"),
        Columns.of(row, "choice", Choice::valueOf),
        row.getString("reason"),
        Columns.instantOrNull(row, "voted_at"));
  }

  private static BallotRow row(ResultSet row) throws SQLException {
    return new BallotRow(
        new BallotId(row.getString("ballot")),
        new CouncilId(row.getString("council")),
        SubjectKind.valueOf(row.getString("kind")),
        row.getString("reference"),
        row.getInt("version"),
        Columns.of(row, "call", CallId::new),
        Columns.of(row, "application", ApplicationId::of),
        TerezeJson.mapper().readValue(row.getString("quorum"), Fraction.class),
        TerezeJson.mapper().readValue(row.getString("majority"), Fraction.class),
        row.getInt("seats"),
        row.getInt("recused"),
        row.getInt("voted"),
        Columns.of(row, "outcome", Outcome::valueOf),
        Columns.of(row, "tally", text -> TerezeJson.mapper().readValue(text, Tally.class)),
        row.getInt("sitting"),
        Columns.instantOrNull(row, "closes_at"),
        Columns.instant(row, "opened_at"),
        Columns.instantOrNull(row, "closed_at"));
  }
}
