package kz.tereze.projections.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.call.CallId;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.review.DeclineReason;
import kz.tereze.api.review.Ground;
import kz.tereze.api.review.Judgement;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.api.review.Rubric;
import kz.tereze.projections.Telling;
import kz.tereze.projections.review.ExpertFigures.Group;
import kz.tereze.projections.review.ExpertFigures.Share;
import org.junit.jupiter.api.Test;

/// The scale has 36 points; the limit is 9 of them.
class ExpertFiguresTest {

  private static final Instant DAY = Instant.parse("2026-03-02T05:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final LocalDate SCORE_BY = LocalDate.of(2026, 3, 20);

  /// 20 March, a quarter to midnight in Kazakhstan.
  private static final Instant LAST_MOMENT = Instant.parse("2026-03-20T18:45:00Z");

  private static final SealedText REASON = new SealedText(new UUID(0, 7), "commitment");
  private static final CallId FIRST = new CallId("C-2026-001");
  private static final CallId SECOND = new CallId("C-2026-002");

  private final Telling<ReviewRegister> register = new Telling<>(ReviewRegister::new);
  private final ExpertFigures figures = new ExpertFigures(register.source());

  @Test
  void groups_are_told_how_they_take_part_keep_terms_agree_and_deviate() {
    open(FIRST, 1);
    sign(1, 1, 30, DAY);
    sign(1, 2, 24, LAST_MOMENT);
    sign(1, 3, 18, LAST_MOMENT.plusSeconds(900));
    ask(1, 4);
    register.tell(new ReviewEvent.ReviewDeclined(id(1), DeclineReason.NO_TIME, expert(4), DAY));
    ask(1, 5);
    register.tell(
        new ReviewEvent.ExpertRecused(
            id(1), number(1), expert(5), Ground.CO_AUTHOR, PersonId.PLATFORM, DAY));
    assertThat(figures.of(TODAY).calls()).as("not everybody has signed").isEmpty();
    consolidate(FIRST, 1);

    Group call = figures.of(TODAY).calls().getFirst();
    assertThat(call.name()).isEqualTo("C-2026-001");
    assertThat(call.reviews()).isEqualTo(1);
    assertThat(call.participation()).as("a tie is nobody's fault").isEqualTo(new Share(3, 4));
    assertThat(call.timeliness()).as("one came after midnight").isEqualTo(new Share(2, 3));
    assertThat(call.agreement()).as("30 and 18 are too far apart").isEqualTo(new Share(2, 3));
    // 30 - 21 = 9, 24 - 24 = 0, 27 - 18 = 9: six of 36 points on the mean.
    assertThat(call.deviation()).isEqualTo(1_667);
    assertThat(figures.of(TODAY).years())
        .containsExactly(
            new Group(
                "2026",
                1,
                call.participation(),
                call.timeliness(),
                call.agreement(),
                call.deviation()));
    register.rows_are_the_same_again_and_after_a_replay("review", "review_assignment");
    assertThat(figures.of(TODAY).calls()).containsExactly(call);
  }

  @Test
  void what_rests_on_two_people_is_kept_back_and_no_year_gives_it_away() {
    open(FIRST, 1);
    for (int expert = 1; expert <= 3; expert++) {
      sign(1, expert, 20 + expert, DAY);
    }
    consolidate(FIRST, 1);
    assertThat(figures.of(TODAY).years().getFirst().deviation()).isNotNull();

    open(SECOND, 2);
    sign(2, 8, 36, DAY);
    sign(2, 9, 0, DAY);
    consolidate(SECOND, 2);

    ExpertFigures.All all = figures.of(TODAY);
    assertThat(all.calls()).extracting(Group::name).containsExactly("C-2026-002", "C-2026-001");
    assertThat(all.calls().get(0)).isEqualTo(new Group("C-2026-002", 1, null, null, null, null));
    assertThat(all.calls().get(1).participation()).isEqualTo(new Share(3, 3));
    assertThat(all.years())
        .as("the year less the call that is told would be the two people of the other")
        .containsExactly(new Group("2026", 2, null, null, null, null));

    open(SECOND, 3);
    sign(3, 7, 18, DAY);
    sign(3, 8, 18, DAY);
    consolidate(SECOND, 3);
    assertThat(figures.of(TODAY).years().getFirst().participation()).isEqualTo(new Share(7, 7));
  }

  private void open(CallId call, int which) {
    register.tell(
        new ReviewEvent.ReviewOpened(
            id(which),
            number(which),
            call,
            new NeedId("N-2026-00001"),
            new Bin("240140000001"),
            List.of(new PersonId(new UUID(0, 1))),
            3,
            Rubric.standard(9),
            PersonId.PLATFORM,
            DAY));
  }

  private void ask(int which, int expert) {
    register.tell(
        new ReviewEvent.ExpertDrawn(
            id(which),
            number(which),
            expert(expert),
            DrawId.of(FIRST, 1),
            LocalDate.of(2026, 3, 5),
            PersonId.PLATFORM,
            DAY));
  }

  private void sign(int which, int expert, int points, Instant at) {
    ask(which, expert);
    register.tell(
        new ReviewEvent.NoConflictDeclared(id(which), SCORE_BY, expert(expert), DAY),
        new ReviewEvent.Scored(
            id(which), List.of(new Judgement("METHOD", 9, REASON)), points, expert(expert), at));
  }

  private void consolidate(CallId call, int which) {
    register.tell(
        new ReviewEvent.ReviewConsolidated(
            id(which), number(which), call, 0, List.of(), List.of(), PersonId.PLATFORM, DAY));
  }

  private static PersonId expert(int number) {
    return new PersonId(new UUID(1, number));
  }

  private static ApplicationId id(int which) {
    return new ApplicationId(new UUID(2, which));
  }

  private static ApplicationNumber number(int which) {
    return new ApplicationNumber("AP2600000" + which);
  }
}
