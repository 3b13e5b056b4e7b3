package kz.tereze.projections.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.api.review.Scores;
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
  private static final Scores SCORES = new Scores(9, 8, 7, 6);
  private static final SealedText REASON = new SealedText(new UUID(0, 7), "commitment");
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
              assertThat(expert.scores()).isNull();
              assertThat(expert.reason()).isNull();
            });
    assertThat(reviews.ofExpert(FIRST, APPLICATION).orElseThrow().scores()).isEqualTo(SCORES);
    assertThat(reviews.find(APPLICATION).orElseThrow().scored()).isEqualTo(1);

    register.tell(unconflicted(SECOND), scored(SECOND), consolidated());
    assertThat(reviews.experts(APPLICATION))
        .extracting(Assignment::scores)
        .containsExactly(SCORES, SCORES);
    assertThat(reviews.find(APPLICATION).orElseThrow().points()).isEqualTo(60);
    assertThat(reviews.of(List.of(APPLICATION))).hasSize(1);
    register.rows_are_the_same_again_and_after_a_replay("review", "review_assignment");
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
    register.rows_are_the_same_again_and_after_a_replay("review", "review_assignment");
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
        new Bin("240140000001"),
        List.of(new PersonId(new UUID(0, 1))),
        2,
        PersonId.PLATFORM,
        DAY_1);
  }

  private static ReviewEvent assigned(PersonId expert) {
    return new ReviewEvent.ExpertAssigned(APPLICATION, expert, OFFICIAL, DAY_1);
  }

  private static ReviewEvent unconflicted(PersonId expert) {
    return new ReviewEvent.NoConflictDeclared(APPLICATION, expert, DAY_2);
  }

  private static ReviewEvent scored(PersonId expert) {
    return new ReviewEvent.ScoresSubmitted(APPLICATION, SCORES, REASON, expert, DAY_2);
  }

  private static ReviewEvent consolidated() {
    return new ReviewEvent.ReviewConsolidated(
        APPLICATION, IRN, CALL, 60, List.of(FIRST, SECOND), SECOND, DAY_2);
  }
}
