package kz.tereze.projections.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.review.Conflicts;
import kz.tereze.api.review.Ground;
import kz.tereze.api.review.Tie;
import kz.tereze.projections.Columns;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds out of all facts who must not judge an application: by where they work, with whom they
/// applied and published, whose grants they took part in, and what they or the team declared.
@ReadModel
public final class Ties implements Conflicts {

  /// One row a person and ground. `a` is the application, `placed` says who works where.
  private static final String FOUND =
      """
      with a as (
          select b.id, b.applicant, b.team::uuid[] as team, n.owner,
              b.submitted_at - make_interval(years => :years) as since
          from application b left join need n on n.number = b.need where b.id = :application
      ), placed as (
          select person, employer from expert where employer is not null and left_at is null
          union select person::uuid, employer from council_member where dismissed_at is null
      ), supplier as (
          select w.applicant as employer from award w join need n on n.number = w.need, a
          where n.owner = a.owner and w.status = 'APPROVED' and w.decided_at >= a.since
      ), found as (
          select unnest(a.team) as person, 'TEAM_MEMBER' as ground from a
          union all
          select p.person, 'SAME_ORGANISATION' from placed p, a
          where p.employer = a.applicant
          or p.employer in (select q.employer from placed q where q.person = any (a.team))
          union all
          select unnest(b.team)::uuid, 'CO_APPLICANT' from application b, a
          where b.id <> a.id and b.submitted_at >= a.since and b.team && a.team::text[]
          union all
          select other.person, 'CO_AUTHOR' from a, interest_work own
          join interest_work other on other.doi = own.doi and other.person <> own.person
          where own.person = any (a.team) and own.year >= extract(year from a.since)
          union all
          select unnest(b.team)::uuid, 'PAST_GRANT' from a, award w
          join application b on b.id = w.application
          where w.applicant = a.applicant and w.status = 'APPROVED' and w.decided_at >= a.since
          and b.id <> a.id
          union all
          select p.person, 'NEED_OWNER' from placed p, a where p.employer = a.owner
          union all
          select p.person, 'SUPPLIER_OF_NEED_OWNER' from placed p, supplier s
          where p.employer = s.employer
          union all
          select i.person, 'SUPPLIER_OF_NEED_OWNER' from interest i, a
          where i.kind = 'SUPPLIER' and i.organisation = a.owner
          union all
          select i.person, %1$s from interest i, a
          where i.organisation in (a.applicant, a.owner) and i.kind <> 'SUPPLIER'
          or i.other = any (a.team)
          union all
          select i.other, %1$s from interest i, a
          where i.person = any (a.team) and i.other is not null
      )
      select person, ground from found
      """
          .formatted(
              """
              case i.kind when 'FAMILY' then 'FAMILY' when 'FINANCE' then 'FINANCE'
                  else 'DECLARED' end\
              """);

  /// So long somebody waits until what was stored just now is known here.
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final JdbcClient jdbc;
  private final Freshness freshness;

  public Ties(DataSource source, Freshness freshness) {
    this.jdbc = JdbcClient.create(source);
    this.freshness = freshness;
  }

  /// Everybody who is known and must not judge the application, each with the first ground, in the
  /// order of the people's ids.
  public List<Tie> of(ApplicationId application) {
    return jdbc
        .sql(FOUND)
        .param("application", application.id())
        .param("years", years())
        .query(
            (row, i) ->
                new Tie(Columns.person(row, "person"), Ground.valueOf(row.getString("ground"))))
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                Tie::person,
                Tie::ground,
                (one, other) -> one.compareTo(other) <= 0 ? one : other,
                () -> new TreeMap<>(Comparator.comparing(PersonId::id))))
        .entrySet()
        .stream()
        .map(found -> new Tie(found.getKey(), found.getValue()))
        .toList();
  }

  private static int years() {
    return Policy.CONFLICT_YEARS.history().getFirst().value();
  }

  /// What a review keeps, and what is found on the spot: a review keeps nothing before it opens,
  /// and something new only when the platform has looked again.
  @Override
  public Optional<List<PersonId>> known(ApplicationId application) {
    return freshness.current(
        () -> {
          Set<PersonId> bound = new LinkedHashSet<>(kept(application));
          of(application).stream().map(Tie::person).forEach(bound::add);
          return List.copyOf(bound);
        },
        PATIENCE);
  }

  private List<PersonId> kept(ApplicationId application) {
    return jdbc.sql("select person from review_tie where application = ? order by person")
        .param(application.id())
        .query((row, i) -> Columns.person(row, "person"))
        .list();
  }

  /// Applications whose ties are to be looked for, with the time at which that was wanted.
  public List<Wanted> wanted(int limit) {
    return jdbc.sql(
            """
            select w.* from tie_check w join review r on r.application = w.application
            join call c on c.number = r.call and c.status <> 'COMPLETED'
            order by w.wanted_at, w.application limit ?
            """)
        .param(limit)
        .query(
            (row, i) ->
                new Wanted(
                    new ApplicationId(row.getObject("application", UUID.class)),
                    Columns.instant(row, "wanted_at")))
        .list();
  }

  /// An application whose ties are to be looked for.
  public record Wanted(ApplicationId application, Instant at) {}

  /// What was wanted has been done, unless it was wanted again in the meantime.
  public void done(Wanted wanted) {
    jdbc.sql("delete from tie_check where application = ? and wanted_at = ?")
        .params(wanted.application().id(), Columns.time(wanted.at()))
        .update();
  }
}
