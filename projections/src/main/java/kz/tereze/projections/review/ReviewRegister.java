package kz.tereze.projections.review;

import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps every review and what each of its experts has done.
@ReadModel
public final class ReviewRegister {

  private final Writes writes;
  private final JdbcClient jdbc;

  public ReviewRegister(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(ReviewEvent event) {
    switch (event) {
      case ReviewEvent.ReviewOpened e -> opened(e);
      case ReviewEvent.ExpertAssigned e -> assigned(e);
      case ReviewEvent.NoConflictDeclared e -> declared(e);
      case ReviewEvent.ConflictDeclared e -> steppedBack(e);
      case ReviewEvent.ScoresSubmitted e -> scored(e);
      case ReviewEvent.ReviewConsolidated e -> consolidated(e);
    }
  }

  private void opened(ReviewEvent.ReviewOpened e) {
    write(
        e,
        """
        insert into review (application, number, call, applicant, team, experts_needed, opened_at)
        values (?, ?, ?, ?, ?, ?, ?) on conflict (application) do nothing
        """,
        e.application().id(),
        e.number().irn(),
        e.call().number(),
        e.applicant().digits(),
        e.team().stream().map(PersonId::toString).toArray(String[]::new),
        e.expertsNeeded(),
        e.at());
  }

  private void assigned(ReviewEvent.ExpertAssigned e) {
    writes.put(
        assignment(e, e.expert()),
        """
        insert into review_assignment (application, expert, state, assigned_at)
        values (?, ?, 'ASSIGNED', ?) on conflict (application, expert) do nothing
        """,
        e.application().id(),
        e.expert().id(),
        e.at());
  }

  private void declared(ReviewEvent.NoConflictDeclared e) {
    writes.put(
        assignment(e, e.by()),
        """
        update review_assignment set state = 'UNCONFLICTED', declared_at = ?
        where application = ? and expert = ?
        """,
        e.at(),
        e.application().id(),
        e.by().id());
  }

  private void steppedBack(ReviewEvent.ConflictDeclared e) {
    writes.put(
        assignment(e, e.by()),
        """
        update review_assignment set state = 'STEPPED_BACK', declared_at = ?, conflict = ?,
            conflict_commitment = ? where application = ? and expert = ?
        """,
        e.at(),
        e.reason().id(),
        e.reason().commitment(),
        e.application().id(),
        e.by().id());
  }

  private void scored(ReviewEvent.ScoresSubmitted e) {
    writes.put(
        assignment(e, e.by()),
        """
        update review_assignment set state = 'SCORED', scored_at = ?, relevance = ?, method = ?,
            team = ?, impact = ?, reason = ?, reason_commitment = ?
        where application = ? and expert = ?
        """,
        e.at(),
        e.scores().relevance(),
        e.scores().method(),
        e.scores().team(),
        e.scores().impact(),
        e.reason().id(),
        e.reason().commitment(),
        e.application().id(),
        e.by().id());
  }

  private void consolidated(ReviewEvent.ReviewConsolidated e) {
    write(
        e,
        "update review set points = ?, consolidated_at = ? where application = ?",
        e.points(),
        e.at(),
        e.application().id());
  }

  private void write(ReviewEvent e, String sql, Object... parameters) {
    writes.put(List.of("review", e.application()), sql, parameters);
  }

  private static List<Object> assignment(ReviewEvent e, PersonId expert) {
    return List.of("review_assignment", e.application(), expert);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate review, review_assignment").update();
  }
}
