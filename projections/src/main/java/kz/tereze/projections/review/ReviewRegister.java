package kz.tereze.projections.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.api.review.Criterion;
import kz.tereze.api.review.Ground;
import kz.tereze.api.review.Judgement;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.api.review.Tie;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps every review, what each of its experts has done, who must not judge it, and who read it.
@ReadModel
public final class ReviewRegister {

  private static final String GONE =
      """
      update review_assignment set state = ?, gone_at = ?, gone_because = ?
      where application = ? and expert = ?
      """;

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
      case ReviewEvent.TiesFound e -> tied(e);
      case ReviewEvent.ExpertAssigned e -> invited(e, e.expert(), null, null, null, null);
      case ReviewEvent.ExpertDrawn e ->
          invited(e, e.expert(), e.draw().number(), null, null, e.answerBy());
      case ReviewEvent.ExpertChosen e ->
          invited(e, e.expert(), null, e.ground().name(), e.reason(), e.answerBy());
      case ReviewEvent.NoConflictDeclared e -> accepted(e);
      case ReviewEvent.ConflictDeclared e -> steppedBack(e);
      case ReviewEvent.ReviewDeclined e ->
          gone(e, AssignmentState.DECLINED, e.by(), e.reason().name());
      case ReviewEvent.ExpertRecused e ->
          gone(e, AssignmentState.RECUSED, e.expert(), e.ground().name());
      case ReviewEvent.ExpertReleased e ->
          gone(e, AssignmentState.RELEASED, e.expert(), e.reason());
      case ReviewEvent.InvitationLapsed e -> gone(e, AssignmentState.LAPSED, e.expert(), null);
      case ReviewEvent.ScoresOverdue e -> overdue(e);
      case ReviewEvent.ApplicationRead e -> read(e);
      case ReviewEvent.ScoresSubmitted e ->
          scored(e, e.by(), e.scores().total(), judgementsOfOld(e));
      case ReviewEvent.Scored e -> scored(e, e.by(), e.points(), e.judgements());
      case ReviewEvent.ExpertAdded e ->
          write(
              e,
              """
              update review set experts_needed = ?, spread = ?, grown_at = ? where application = ?
              """,
              e.expertsNeeded(),
              e.spread(),
              e.at(),
              e.application().id());
      case ReviewEvent.ReviewConsolidated e ->
          write(
              e,
              "update review set points = ?, consolidated_at = ? where application = ?",
              e.points(),
              e.at(),
              e.application().id());
    }
  }

  private void opened(ReviewEvent.ReviewOpened e) {
    write(
        e,
        """
        insert into review (application, number, call, need, applicant, team, experts_needed,
            rubric, opened_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (application) do nothing
        """,
        e.application().id(),
        e.number().irn(),
        e.call().number(),
        e.need() == null ? null : e.need().number(),
        e.applicant().digits(),
        e.team().stream().map(PersonId::toString).toArray(String[]::new),
        e.expertsNeeded(),
        e.rubric() == null ? null : TerezeJson.mapper().writeValueAsString(e.rubric()),
        e.at());
  }

  private void tied(ReviewEvent.TiesFound e) {
    write(
        e,
        """
        update review set ties_found_at = coalesce(ties_found_at, ?) where application = ?
        """,
        e.at(),
        e.application().id());
    e.ties().forEach(tie -> tie(e, tie));
  }

  private void tie(ReviewEvent e, Tie tie) {
    add(
        List.of("review_tie", e.application(), tie.person()),
        """
        insert into review_tie (application, person, ground, found_at) values (?, ?, ?, ?)
        on conflict (application, person) do nothing
        """,
        e.application().id(),
        tie.person().id(),
        tie.ground().name(),
        e.at());
  }

  private void invited(
      ReviewEvent e,
      PersonId expert,
      @Nullable String draw,
      @Nullable String chosenFor,
      @Nullable String reason,
      @Nullable LocalDate answerBy) {
    write(
        e,
        expert,
        """
        insert into review_assignment (application, expert, state, assigned_at, draw, chosen_for,
            choice_reason, answer_by)
        values (?, ?, 'ASSIGNED', ?, ?, ?, ?, ?) on conflict (application, expert) do nothing
        """,
        e.application().id(),
        expert.id(),
        e.at(),
        draw,
        chosenFor,
        reason,
        answerBy);
  }

  private void accepted(ReviewEvent.NoConflictDeclared e) {
    write(
        e,
        e.by(),
        """
        update review_assignment set state = 'UNCONFLICTED', declared_at = ?, score_by = ?
        where application = ? and expert = ?
        """,
        e.at(),
        e.scoreBy(),
        e.application().id(),
        e.by().id());
  }

  private void steppedBack(ReviewEvent.ConflictDeclared e) {
    write(
        e,
        e.by(),
        """
        update review_assignment set state = 'STEPPED_BACK', declared_at = ?, gone_at = ?,
            conflict = ?, conflict_commitment = ? where application = ? and expert = ?
        """,
        e.at(),
        e.at(),
        e.reason().id(),
        e.reason().commitment(),
        e.application().id(),
        e.by().id());
    tie(e, new Tie(e.by(), Ground.DECLARED));
  }

  private void gone(
      ReviewEvent e, AssignmentState state, PersonId expert, @Nullable String because) {
    write(e, expert, GONE, state.name(), e.at(), because, e.application().id(), expert.id());
  }

  private void overdue(ReviewEvent.ScoresOverdue e) {
    write(
        e,
        e.expert(),
        "update review_assignment set overdue_at = ? where application = ? and expert = ?",
        e.at(),
        e.application().id(),
        e.expert().id());
  }

  private void read(ReviewEvent.ApplicationRead e) {
    add(
        List.of("review_reader", e.application(), e.by()),
        """
        insert into review_reader (application, person, read_at) values (?, ?, ?)
        on conflict (application, person) do nothing
        """,
        e.application().id(),
        e.by().id(),
        e.at());
  }

  /// One reason stood for all criteria.
  private static List<Judgement> judgementsOfOld(ReviewEvent.ScoresSubmitted e) {
    return Arrays.stream(Criterion.values())
        .map(one -> new Judgement(one.name(), e.scores().of(one), e.reason()))
        .toList();
  }

  private void scored(ReviewEvent e, PersonId expert, int total, List<Judgement> judgements) {
    Instant at = e.at();
    write(
        e,
        expert,
        """
        update review_assignment set state = 'SCORED', scored_at = ?, total = ?
        where application = ? and expert = ?
        """,
        at,
        total,
        e.application().id(),
        expert.id());
    for (int place = 0; place < judgements.size(); place++) {
      Judgement one = judgements.get(place);
      add(
          List.of("review_judgement", e.application(), expert, one.criterion()),
          """
          insert into review_judgement
              (application, expert, criterion, place, points, reason, reason_commitment)
          values (?, ?, ?, ?, ?, ?, ?) on conflict (application, expert, criterion) do nothing
          """,
          e.application().id(),
          expert.id(),
          one.criterion(),
          place,
          one.points(),
          one.reason().id(),
          one.reason().commitment());
    }
  }

  private void write(ReviewEvent e, String sql, @Nullable Object... parameters) {
    writes.put(List.of("review", e.application()), sql, parameters);
  }

  /// Changes what is kept of one expert's part.
  private void write(ReviewEvent e, PersonId expert, String sql, @Nullable Object... parameters) {
    writes.put(List.of("review_assignment", e.application(), expert), sql, parameters);
  }

  /// Adds a row that nothing changes again.
  private void add(Object row, String sql, @Nullable Object... parameters) {
    writes.put(row, sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate review, review_assignment, review_judgement, review_tie, review_reader")
        .update();
  }
}
