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
import kz.tereze.api.review.Scores;
import kz.tereze.api.review.Tie;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

class ReviewsTest {

  private static final ApplicationId APPLICATION =
      ApplicationId.of("00000000-0000-0000-0000-0000000000a1");
  private static final ApplicationNumber IRN = new ApplicationNumber("AP26000001");
  private static final CallId CALL = new CallId("C-2026-001");
  private static final PersonId OFFICIAL = PersonId.of("00000000-0000-0000-0000-000000000003");
  private static final PersonId FIRST = PersonId.of("00000000-0000-0000-0000-000000000011");
  private static final PersonId SECOND = PersonId.of("00000000-0000-0000-0000-000000000012");
  private static final SealedText REASON = new SealedText(new UUID(0, 7), "commitment");
  private static final List<Judgement> JUDGEMENTS =
      List.of(
          new Judgement("RELEVANCE", 9, REASON),
          new Judgement("METHOD", 8, REASON),
          new Judgement("TEAM", 7, REASON),
          new Judgement("IMPACT", 6, REASON));
  private static final Instant DAY_1 = Instant.parse("2026-03-01T05:00:00Z");
  private static final Instant DAY_2 = DAY_1.plusSeconds(86_400);

  private final Telling<ReviewRegister> register = new Telling<>(ReviewRegister::new);
  private final Reviews reviews = new Reviews(register.source());

  @Test
  void nobody_sees_others_scores_before_all_have_scored() {
    register.tell(opened(), assigned(FIRST), assigned(SECOND), unconflicted(FIRST), scored(FIRST));

    assertThat(reviews.experts(APPLICATION))
        .allSatisfy(
            expert -> {
              assertThat(expert.total()).isNull();
              assertThat(expert.judgements()).isEmpty();
            });
    assertThat(reviews.ofExpert(FIRST, APPLICATION).orElseThrow().judgements())
        .isEqualTo(JUDGEMENTS);
    assertThat(reviews.ofExpert(FIRST, APPLICATION).orElseThrow().total()).isEqualTo(30);
    assertThat(reviews.find(APPLICATION).orElseThrow().scored()).isEqualTo(1);

    register.tell(unconflicted(SECOND), scored(SECOND), consolidated());
    assertThat(reviews.experts(APPLICATION))
        .extracting(Assignment::judgements)
        .containsExactly(JUDGEMENTS, JUDGEMENTS);
    assertThat(reviews.find(APPLICATION).orElseThrow().points()).isEqualTo(60);
    assertThat(reviews.of(List.of(APPLICATION))).hasSize(1);
    register.rows_are_the_same_again_and_after_a_replay(
        "review", "review_assignment", "review_judgement");
  }

  @Test
  void scores_of_old_have_one_reason_for_all_criteria() {
    register.tell(
        opened(),
        new ReviewEvent.ExpertAssigned(APPLICATION, FIRST, OFFICIAL, DAY_1),
        unconflicted(FIRST),
        new ReviewEvent.ScoresSubmitted(APPLICATION, new Scores(9, 8, 7, 6), REASON, FIRST, DAY_2));

    Assignment mine = reviews.ofExpert(FIRST, APPLICATION).orElseThrow();
    assertThat(mine.total()).isEqualTo(30);
    assertThat(mine.judgements()).isEqualTo(JUDGEMENTS);
    register.rows_are_the_same_again_and_after_a_replay("review_assignment", "review_judgement");
  }

  @Test
  void who_must_not_judge_and_who_read_is_remembered() {
    register.tell(
        opened(),
        new ReviewEvent.TiesFound(
            APPLICATION, IRN, List.of(new Tie(SECOND, Ground.CO_AUTHOR)), PersonId.PLATFORM, DAY_1),
        new ReviewEvent.ApplicationRead(APPLICATION, OFFICIAL, DAY_2));

    Ties ties = new Ties(register.source(), new Freshness(register.source()));
    assertThat(ties.binds(APPLICATION, SECOND)).isTrue();
    assertThat(ties.binds(APPLICATION, FIRST)).isFalse();
    assertThat(reviews.find(APPLICATION).orElseThrow().tied()).isEqualTo(1);
    assertThat(reviews.wasRead(APPLICATION, OFFICIAL)).isTrue();
    assertThat(reviews.wasRead(APPLICATION, FIRST)).isFalse();
    register.rows_are_the_same_again_and_after_a_replay("review_tie", "review_reader");
  }

  @Test
  void whoever_leaves_says_why_or_is_late() {
    register.tell(
        opened(),
        assigned(FIRST),
        assigned(SECOND),
        new ReviewEvent.ReviewDeclined(APPLICATION, DeclineReason.NO_TIME, FIRST, DAY_2),
        unconflicted(SECOND),
        new ReviewEvent.ScoresOverdue(
            APPLICATION, IRN, SECOND, LocalDate.of(2026, 3, 20), PersonId.PLATFORM, DAY_2));

    Assignment declined = reviews.ofExpert(FIRST, APPLICATION).orElseThrow();
    assertThat(declined.state()).isEqualTo(AssignmentState.DECLINED);
    assertThat(declined.goneBecause()).isEqualTo("NO_TIME");
    assertThat(declined.due()).isNull();
    Assignment late = reviews.ofExpert(SECOND, APPLICATION).orElseThrow();
    assertThat(late.overdueAt()).isEqualTo(DAY_2);
    assertThat(late.due()).isEqualTo(LocalDate.of(2026, 3, 20));
    assertThat(reviews.countLackingExperts()).isEqualTo(1);
    register.rows_are_the_same_again_and_after_a_replay("review_assignment");
  }

  @Test
  void an_expert_who_steps_back_is_missing_again() {
    register.tell(opened(), assigned(FIRST), assigned(SECOND));
    assertThat(reviews.countLackingExperts()).isZero();

    register.tell(new ReviewEvent.ConflictDeclared(APPLICATION, REASON, FIRST, DAY_2));
    assertThat(reviews.countLackingExperts()).isEqualTo(1);
    assertThat(reviews.find(APPLICATION).orElseThrow().expertsMissing()).isEqualTo(1);
    assertThat(reviews.countToDo(FIRST)).isZero();
    assertThat(reviews.countToDo(SECOND)).isEqualTo(1);
    assertThat(new Ties(register.source(), new Freshness(register.source())).bound(APPLICATION))
        .as("in every other part they have, too")
        .containsExactly(FIRST);
    register.rows_are_the_same_again_and_after_a_replay(
        "review", "review_assignment", "review_tie");
  }

  @Test
  void an_expert_sees_only_own_assignments() {
    register.tell(opened(), assigned(FIRST));

    assertThat(reviews.ofExpert(FIRST)).hasSize(1);
    assertThat(reviews.ofExpert(SECOND)).isEmpty();
    assertThat(reviews.ofExpert(SECOND, APPLICATION)).isEmpty();
  }

  private static ReviewEvent opened() {
    return new ReviewEvent.ReviewOpened(
        APPLICATION,
        IRN,
        CALL,
        new NeedId("N-2026-00001"),
        new Bin("240140000001"),
        List.of(new PersonId(new UUID(0, 1))),
        2,
        Rubric.standard(9),
        PersonId.PLATFORM,
        DAY_1);
  }

  private static ReviewEvent assigned(PersonId expert) {
    return new ReviewEvent.ExpertDrawn(
        APPLICATION,
        IRN,
        expert,
        DrawId.of(CALL, 1),
        LocalDate.of(2026, 3, 5),
        PersonId.PLATFORM,
        DAY_1);
  }

  private static ReviewEvent unconflicted(PersonId expert) {
    return new ReviewEvent.NoConflictDeclared(
        APPLICATION, LocalDate.of(2026, 3, 20), expert, DAY_2);
  }

  private static ReviewEvent scored(PersonId expert) {
    return new ReviewEvent.Scored(APPLICATION, JUDGEMENTS, 30, expert, DAY_2);
  }

  private static ReviewEvent consolidated() {
    return new ReviewEvent.ReviewConsolidated(
        APPLICATION, IRN, CALL, 60, List.of(FIRST, SECOND), List.of(), SECOND, DAY_2);
  }
}
