package kz.tereze.projections.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reviews, found by the experts who write them and the officials who run them.
@ReadModel
public final class Reviews {

  private static final String REVIEW =
      """
      select r.*,
          (select count(*) from review_assignment a
           where a.application = r.application
           and a.state in ('ASSIGNED', 'UNCONFLICTED', 'SCORED')) as assigned,
          (select count(*) from review_assignment a
           where a.application = r.application and a.state = 'SCORED') as scored,
          (select count(*) from review_tie t where t.application = r.application) as tied
      from review r
      """;

  private static final String WITH_JUDGEMENTS =
      """
      select a.*, r.number, r.call, %s as open,
          (select json_agg(json_build_object('criterion', j.criterion, 'points', j.points,
              'reason', json_build_object('id', j.reason, 'commitment', j.reason_commitment))
              order by j.place)
           from review_judgement j
           where j.application = a.application and j.expert = a.expert) as judgements
      from review_assignment a join review r on r.application = a.application
      """;

  private static final String ASSIGNMENT = WITH_JUDGEMENTS.formatted("true");

  /// As ASSIGNMENT, but without what is sealed until all experts have scored.
  private static final String SEALED = WITH_JUDGEMENTS.formatted("r.consolidated_at is not null");

  private final JdbcClient jdbc;

  public Reviews(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  public Optional<ReviewRow> find(ApplicationId application) {
    return jdbc.sql(REVIEW + "where r.application = ?")
        .param(application.id())
        .query((row, i) -> ReviewColumns.review(row))
        .optional();
  }

  /// Those of the applications that are under review, or were.
  public List<ReviewRow> of(Collection<ApplicationId> applications) {
    UUID[] ids = applications.stream().map(ApplicationId::id).toArray(UUID[]::new);
    return jdbc.sql(REVIEW + "where r.application = any (?)")
        .param(ids)
        .query((row, i) -> ReviewColumns.review(row))
        .list();
  }

  /// Reviews that lack an expert.
  public int countLackingExperts() {
    return jdbc.sql(
            """
            select count(*) from review r where r.consolidated_at is null
            and (select count(*) from review_assignment a where a.application = r.application
                 and a.state in ('ASSIGNED', 'UNCONFLICTED', 'SCORED')) < r.experts_needed
            """)
        .query(Integer.class)
        .single();
  }

  public Optional<ReviewRow> find(ApplicationNumber number) {
    return jdbc.sql(REVIEW + "where r.number = ?")
        .param(number.irn())
        .query((row, i) -> ReviewColumns.review(row))
        .optional();
  }

  /// Reviews of a call that lack experts and of which it is known who must not judge.
  public List<ReviewRow> lackingExperts(CallId call) {
    return jdbc
        .sql(
            REVIEW
                + """
                where r.call = ? and r.consolidated_at is null and r.ties_found_at is not null
                order by r.number
                """)
        .param(call.number())
        .query((row, i) -> ReviewColumns.review(row))
        .list()
        .stream()
        .filter(review -> review.expertsMissing() > 0)
        .toList();
  }

  /// Whether ties are still being looked for somewhere in the call.
  public boolean hasUnknownTies(CallId call) {
    return jdbc.sql(
            """
            select exists (select 1 from review where call = ? and ties_found_at is null
                or call = ? and application in (select application from tie_check))
            """)
        .params(call.number(), call.number())
        .query(Boolean.class)
        .single();
  }

  /// Everything the expert was ever assigned, with the expert's own scores; what is to be done
  /// comes first.
  public List<Assignment> ofExpert(PersonId expert) {
    return jdbc.sql(
            ASSIGNMENT
                + """
                where a.expert = ?
                order by a.state not in ('ASSIGNED', 'UNCONFLICTED'), a.assigned_at, r.number
                """)
        .param(expert.id())
        .query((row, i) -> ReviewColumns.assignment(row))
        .list();
  }

  public Optional<Assignment> ofExpert(PersonId expert, ApplicationId application) {
    return jdbc.sql(ASSIGNMENT + "where a.expert = ? and a.application = ?")
        .params(expert.id(), application.id())
        .query((row, i) -> ReviewColumns.assignment(row))
        .optional();
  }

  public int countToDo(PersonId expert) {
    return jdbc.sql(
            """
            select count(*) from review_assignment
            where expert = ? and state in ('ASSIGNED', 'UNCONFLICTED')
            """)
        .param(expert.id())
        .query(Integer.class)
        .single();
  }

  /// All experts of an application; their scores only when all have scored.
  public List<Assignment> experts(ApplicationId application) {
    return jdbc.sql(SEALED + "where a.application = ? order by a.assigned_at, a.expert")
        .param(application.id())
        .query((row, i) -> ReviewColumns.assignment(row))
        .list();
  }

  /// Whether the person has opened what the team wrote.
  public boolean wasRead(ApplicationId application, PersonId person) {
    return jdbc.sql(
            """
            select exists (select 1 from review_reader where application = ? and person = ?)
            """)
        .params(application.id(), person.id())
        .query(Boolean.class)
        .single();
  }

  /// An expert whose day to answer or to score is over, which is no fact yet.
  public record Late(ApplicationId application, PersonId expert) {}

  public List<Late> late(LocalDate today, int limit) {
    return jdbc.sql(
            """
            select application, expert from review_assignment
            where state = 'ASSIGNED' and answer_by < ?
            or state = 'UNCONFLICTED' and score_by < ? and overdue_at is null
            order by application, expert limit ?
            """)
        .params(today, today, limit)
        .query(
            (row, i) ->
                new Late(
                    new ApplicationId(row.getObject("application", UUID.class)),
                    Columns.person(row, "expert")))
        .list();
  }
}
