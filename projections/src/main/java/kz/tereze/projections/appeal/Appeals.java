package kz.tereze.projections.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.appeal.AppealGround;
import kz.tereze.api.appeal.AppealId;
import kz.tereze.api.appeal.AppealOutcome;
import kz.tereze.api.appeal.Decided;
import kz.tereze.api.appeal.Decision;
import kz.tereze.api.appeal.Decisions;
import kz.tereze.api.appeal.Point;
import kz.tereze.api.appeal.PointAnswer;
import kz.tereze.api.appeal.Standstill;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.json.TerezeJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The appeals, and the decisions they can be made against.
@ReadModel
public final class Appeals implements Decisions {

  private final JdbcClient jdbc;

  public Appeals(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  public Optional<AppealRow> find(AppealId appeal) {
    return jdbc.sql("select * from appeal where key = ?")
        .param(appeal.key())
        .query((row, i) -> row(row))
        .optional();
  }

  /// The newest first.
  public List<AppealRow> list(int limit, int offset) {
    return jdbc.sql("select * from appeal order by filed_at desc, key limit ? offset ?")
        .params(limit, offset)
        .query((row, i) -> row(row))
        .list();
  }

  public int count() {
    return jdbc.sql("select count(*) from appeal").query(Integer.class).single();
  }

  /// Without an answer, what is due first first.
  public List<AppealRow> awaitingAnswer() {
    return jdbc.sql(
            """
            select * from appeal where outcome is null and withdrawn_at is null
            order by answer_by, filed_at, key
            """)
        .query((row, i) -> row(row))
        .list();
  }

  /// Those of them that this person may answer.
  public List<AppealRow> awaitingAnswerOf(PersonId person, @Nullable Bin organisation) {
    Set<ApplicationId> tied =
        jdbc
            .sql("select application from review_tie where person = ?")
            .param(person.id())
            .query((row, i) -> application(row))
            .list()
            .stream()
            .collect(Collectors.toSet());
    return awaitingAnswer().stream()
        .filter(row -> row.bar(person, organisation) == null && !tied.contains(row.application()))
        .toList();
  }

  public List<AppealRow> of(ApplicationNumber number) {
    return jdbc.sql("select * from appeal where number = ? order by filed_at")
        .param(number.irn())
        .query((row, i) -> row(row))
        .list();
  }

  /// Decisions against the applicant that nobody appealed against.
  public List<Appealable> appealable(ApplicationNumber number) {
    return jdbc.sql(
            """
            select d.*, c.application from appeal_decision d join appeal_case c using (number)
            where number = ? and adverse and not exists (
                select 1 from appeal a where a.key = d.number || '-' || d.decision)
            order by published_at
            """)
        .param(number.irn())
        .query(
            (row, i) -> {
              Instant publishedAt = Columns.instant(row, "published_at");
              AppealId appeal = AppealId.of(number, Decision.valueOf(row.getString("decision")));
              return new Appealable(
                  appeal,
                  publishedAt,
                  Decided.windowEnd(publishedAt),
                  Contestable.points(jdbc, appeal, application(row)));
            })
        .list();
  }

  /// Appeals whose term passed without an answer, not yet noted.
  List<AppealId> missed(LocalDate today) {
    return jdbc.sql(
            """
            select key from appeal where outcome is null and withdrawn_at is null
                and missing_at is null and answer_by < ?
            """)
        .param(today)
        .query((row, i) -> new AppealId(row.getString("key")))
        .list();
  }

  @Override
  public Optional<Decided> against(AppealId appeal) {
    return jdbc.sql(
            """
            select c.*, d.published_at, array(select person::text from appeal_decider p
                where p.application = c.application order by person) as deciders
            from appeal_decision d join appeal_case c using (number)
            where d.number = ? and d.decision = ? and d.adverse
            """)
        .params(appeal.number().irn(), appeal.decision().name())
        .query(
            (row, i) ->
                new Decided(
                    new CallId(row.getString("call")),
                    application(row),
                    new Bin(row.getString("applicant")),
                    Columns.person(row, "leader"),
                    Columns.instant(row, "published_at"),
                    Contestable.points(jdbc, appeal, application(row)),
                    Columns.texts(row, "deciders").stream().map(PersonId::of).toList()))
        .optional();
  }

  @Override
  public boolean isDecided(ApplicationNumber number) {
    return jdbc.sql(
            """
            select exists (
                select 1 from appeal_decision where number = ? and decision = 'COUNCIL')
            """)
        .param(number.irn())
        .query(Boolean.class)
        .single();
  }

  @Override
  public Standstill standstill(CallId call, ApplicationNumber number) {
    // Where the register does not know that they do not compete, they do.
    return jdbc.sql(
            """
            with elsewhere as (
                select other.number from application one
                join application other on other.call = one.call and other.need <> one.need
                where one.number = ? and one.always_open and other.number is not null)
            select
                (select max(published_at) from appeal_decision
                    where call = ? and adverse
                      and number not in (select number from elsewhere)) as published_at,
                (select count(*) from appeal
                    where call = ? and not settled
                      and number not in (select number from elsewhere)) as open
            """)
        .params(number.irn(), call.number(), call.number())
        .query(Appeals::standstill)
        .single();
  }

  private static Standstill standstill(ResultSet row, int line) throws SQLException {
    Instant latest = Columns.instantOrNull(row, "published_at");
    return new Standstill(latest == null ? null : Decided.windowEnd(latest), row.getInt("open"));
  }

  @Override
  public Standstill standstill(CallId call, Decision... decisions) {
    String[] names = Arrays.stream(decisions).map(Enum::name).toArray(String[]::new);
    String[] keys = Arrays.stream(names).map(name -> "%-" + name).toArray(String[]::new);
    return jdbc.sql(
            """
            select
                (select max(published_at) from appeal_decision
                    where call = ? and decision = any (?) and adverse) as published_at,
                (select count(*) from appeal
                    where call = ? and key like any (?) and not settled) as open
            """)
        .params(call.number(), names, call.number(), keys)
        .query(Appeals::standstill)
        .single();
  }

  private static AppealRow row(ResultSet row) throws SQLException {
    return new AppealRow(
        new AppealId(row.getString("key")),
        new CallId(row.getString("call")),
        application(row),
        new Bin(row.getString("applicant")),
        Columns.person(row, "leader"),
        AppealGround.valueOf(row.getString("ground")),
        Columns.texts(row, "points").stream().map(Point::new).toList(),
        new SealedText(row.getObject("text_id", UUID.class), row.getString("text_commitment")),
        Columns.texts(row, "involved").stream().map(PersonId::of).toList(),
        Columns.person(row, "filed_by"),
        Columns.instant(row, "filed_at"),
        Columns.day(row, "answer_by"),
        Columns.instantOrNull(row, "missing_at"),
        Columns.instantOrNull(row, "withdrawn_at"),
        outcome(row.getString("outcome")),
        row.getString("reason"),
        List.of(TerezeJson.mapper().readValue(row.getString("answers"), PointAnswer[].class)),
        Columns.personOrNull(row, "answered_by"),
        Columns.instantOrNull(row, "answered_at"),
        row.getBoolean("settled"));
  }

  private static ApplicationId application(ResultSet row) throws SQLException {
    return new ApplicationId(row.getObject("application", UUID.class));
  }

  private static @Nullable AppealOutcome outcome(@Nullable String name) {
    return name == null ? null : AppealOutcome.valueOf(name);
  }
}
