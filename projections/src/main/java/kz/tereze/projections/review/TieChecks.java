package kz.tereze.projections.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationEvent.ApplicationSubmitted;
import kz.tereze.api.award.AwardEvent.AwardApproved;
import kz.tereze.api.council.CouncilEvent.MemberAppointed;
import kz.tereze.api.expert.ExpertEvent.ExpertiseDescribed;
import kz.tereze.api.registry.Interest;
import kz.tereze.api.registry.InterestEvent.InterestsDeclared;
import kz.tereze.api.registry.Work;
import kz.tereze.api.review.ReviewEvent.ReviewOpened;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Remembers for which applications ties are to be looked for: when a review opens, and again when
/// something new is known of a person or an organisation that it touches.
@ReadModel
public final class TieChecks {

  /// Only where somebody may still be asked to judge: nobody looks at a completed call again, and
  /// there are ever more of those.
  private static final String TOUCHED =
      """
      insert into tie_check (application, wanted_at)
      select r.application, ?::timestamptz from call c join review r on r.call = c.number
      join application a on a.id = r.application left join need n on n.number = a.need
      where c.status <> 'COMPLETED'
      and (a.applicant = any (?::text[]) or n.owner = any (?::text[]) or a.team && ?::text[]
      or a.team && (
          select array_agg(w.person::text) from interest_work w where w.doi = any (?::text[])))
      on conflict (application) do update
          set wanted_at = greatest(tie_check.wanted_at, excluded.wanted_at)
      """;

  private static final String RESOURCE = TieChecks.class.getName();
  private static final String[] NONE = {};

  private final Writes writes;
  private final JdbcClient jdbc;

  public TieChecks(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(ReviewOpened e) {
    writes.put(
        List.of("tie-check", e.application()),
        """
        insert into tie_check (application, wanted_at) values (?, ?)
        on conflict (application) do update
            set wanted_at = greatest(tie_check.wanted_at, excluded.wanted_at)
        """,
        e.application().id(),
        e.at());
  }

  @EventHandler
  void on(InterestsDeclared e) {
    touch(
        e,
        e.interests().stream().map(Interest::organisation),
        Stream.concat(
            Stream.of(e.person()),
            e.interests().stream().map(Interest::person).filter(Objects::nonNull)),
        e.works().stream().map(Work::doi).toArray(String[]::new));
  }

  @EventHandler
  void on(ExpertiseDescribed e) {
    touch(e, Stream.ofNullable(e.employer()), Stream.of(e.expert()), NONE);
  }

  @EventHandler
  void on(MemberAppointed e) {
    touch(e, Stream.of(e.employer()), Stream.of(e.member()), NONE);
  }

  /// Who applies together now was not tied before.
  @EventHandler
  void on(ApplicationSubmitted e) {
    touch(e, Stream.empty(), e.team().stream(), NONE);
  }

  @EventHandler
  void on(AwardApproved e) {
    touch(e, Stream.of(e.recipient()), Stream.empty(), NONE);
  }

  private void touch(
      Event e, Stream<@Nullable Bin> organisations, Stream<PersonId> people, String[] works) {
    UnitOfWork<?> work = CurrentUnitOfWork.get().root();
    Touched touched =
        work.getOrComputeResource(
            RESOURCE,
            key -> {
              work.onPrepareCommit(committing -> send(committing.getResource(RESOURCE)));
              return new Touched();
            });
    touched.newest = e.at().isAfter(touched.newest) ? e.at() : touched.newest;
    organisations.filter(Objects::nonNull).map(Bin::digits).forEach(touched.organisations::add);
    people.map(PersonId::toString).forEach(touched.people::add);
    touched.works.addAll(List.of(works));
  }

  private void send(Touched touched) {
    writes.flush();
    String[] bins = touched.organisations.toArray(String[]::new);
    String[] people = touched.people.toArray(String[]::new);
    String[] works = touched.works.toArray(String[]::new);
    jdbc.sql(TOUCHED).params(Columns.time(touched.newest), bins, bins, people, works).update();
  }

  /// What a batch of facts touched. It is asked for once a batch: the same people and organisations
  /// are told of again and again, and a check that is wanted more than once is done once.
  private static final class Touched {
    private final Set<String> organisations = new TreeSet<>();
    private final Set<String> people = new TreeSet<>();
    private final Set<String> works = new TreeSet<>();
    private Instant newest = Instant.MIN;
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate tie_check").update();
  }
}
