package kz.tereze.domain.review;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.COLLEAGUE;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OTHER_OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.UNIVERSITY;
import static kz.tereze.domain.People.acting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.SealedText;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.review.ReviewCommand.AssignExpert;
import kz.tereze.api.review.ReviewCommand.DeclareConflict;
import kz.tereze.api.review.ReviewCommand.DeclareNoConflict;
import kz.tereze.api.review.ReviewCommand.OpenReview;
import kz.tereze.api.review.ReviewCommand.SubmitScores;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.api.review.ReviewEvent.ConflictDeclared;
import kz.tereze.api.review.ReviewEvent.ExpertAssigned;
import kz.tereze.api.review.ReviewEvent.NoConflictDeclared;
import kz.tereze.api.review.ReviewEvent.ReviewConsolidated;
import kz.tereze.api.review.ReviewEvent.ReviewOpened;
import kz.tereze.api.review.ReviewEvent.ScoresSubmitted;
import kz.tereze.api.review.ReviewRule;
import kz.tereze.api.review.Scores;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class ReviewTest {

  private static final ApplicationId APPLICATION =
      ApplicationId.of("0199f3a0-0000-7000-8000-000000000001");
  private static final ApplicationNumber NUMBER = new ApplicationNumber("AP26000001");
  private static final CallId CALL = new CallId("C-2026-001");
  private static final List<PersonId> TEAM = List.of(RESEARCHER.person(), COLLEAGUE.person());
  private static final SealedText SEALED = new SealedText(new UUID(0, 9), "commitment");
  private static final Scores GOOD = new Scores(9, 8, 7, 6);

  private final FixtureConfiguration<Review> review = Fixtures.of(Review.class);

  @Test
  void a_review_opens_once_and_by_the_platform() {
    review.givenNoPriorActivity().when(open(PLATFORM)).expectEvents(opened());
    silent(review.given(opened()).when(open(PLATFORM)));
    review
        .givenNoPriorActivity()
        .when(open(OFFICIAL))
        .expectException(refusedBy(ReviewRule.OPENED_BY_THE_PLATFORM));
  }

  @Test
  void an_official_assigns_each_expert_once() {
    review.given(opened()).when(assign(expert(1), OFFICIAL)).expectEvents(assigned(1));
    silent(review.given(opened(), assigned(1)).when(assign(expert(1), OFFICIAL)));
    review
        .given(opened(), assigned(1))
        .when(assign(expert(1), OTHER_OFFICIAL))
        .expectException(refusedBy(ReviewRule.ASSIGNED_ONCE));
    review
        .given(opened())
        .when(assign(expert(1), RESEARCHER))
        .expectException(refusedBy(ReviewRule.ASSIGNED_BY_OFFICIAL));
  }

  @Test
  void whoever_stepped_back_stays_out_and_another_takes_the_place() {
    review
        .given(opened(), assigned(1), assigned(2), steppedBack(1))
        .when(assign(expert(1), OFFICIAL))
        .expectException(refusedBy(ReviewRule.ASSIGNED_ONCE));
    review
        .given(opened(), assigned(1), assigned(2), steppedBack(1))
        .when(assign(expert(3), OFFICIAL))
        .expectEvents(assigned(3));
    review
        .given(opened(), assigned(1), assigned(2))
        .when(assign(expert(3), OFFICIAL))
        .expectException(refusedBy(ReviewRule.NO_MORE_EXPERTS_THAN_NEEDED));
  }

  @Test
  void an_expert_is_neither_of_team_nor_applicant_nor_the_one_who_assigns() {
    review
        .given(opened())
        .when(assign(COLLEAGUE.person(), OFFICIAL))
        .expectException(refusedBy(ReviewRule.EXPERT_NOT_IN_TEAM));
    review
        .given(opened())
        .when(new AssignExpert(APPLICATION, expert(1), INSTITUTE, OFFICIAL))
        .expectException(refusedBy(ReviewRule.EXPERT_NOT_OF_APPLICANT));
    review
        .given(opened())
        .when(assign(OFFICIAL.person(), OFFICIAL))
        .expectException(refusedBy(ReviewRule.ASSIGNER_IS_NOT_THE_EXPERT));
    review
        .given(opened())
        .when(new AssignExpert(APPLICATION, expert(1), null, OFFICIAL))
        .expectEvents(assigned(1));
  }

  @Test
  void an_official_of_applicant_or_team_assigns_nobody() {
    review
        .given(opened())
        .when(assign(expert(1), acting(60, Role.OFFICIAL, INSTITUTE)))
        .expectException(refusedBy(ReviewRule.ASSIGNER_NOT_OF_APPLICANT));
    review
        .given(opened())
        .when(assign(expert(1), acting(6, Role.OFFICIAL, null)))
        .expectException(refusedBy(ReviewRule.ASSIGNER_NOT_OF_APPLICANT));
  }

  @Test
  void an_expert_declares_before_scoring() {
    review
        .given(opened(), assigned(1))
        .when(new DeclareNoConflict(APPLICATION, asExpert(1)))
        .expectEvents(declared(1));
    silent(
        review
            .given(opened(), assigned(1), declared(1))
            .when(new DeclareNoConflict(APPLICATION, asExpert(1))));
    review
        .given(opened(), assigned(1))
        .when(score(1, GOOD))
        .expectException(refusedBy(ReviewRule.CONFLICT_DECLARED_FIRST));
  }

  @Test
  void an_expert_steps_back_until_the_scores_are_in() {
    review
        .given(opened(), assigned(1), declared(1))
        .when(new DeclareConflict(APPLICATION, SEALED, asExpert(1)))
        .expectEvents(steppedBack(1));
    silent(
        review
            .given(opened(), assigned(1), steppedBack(1))
            .when(new DeclareConflict(APPLICATION, SEALED, asExpert(1))));
    review
        .given(opened(), assigned(1), declared(1), scored(1, GOOD))
        .when(new DeclareConflict(APPLICATION, SEALED, asExpert(1)))
        .expectException(refusedBy(ReviewRule.SCORED_ONCE));
    review
        .given(opened(), assigned(1), steppedBack(1))
        .when(new DeclareNoConflict(APPLICATION, asExpert(1)))
        .expectException(refusedBy(ReviewRule.EXPERT_IS_ASSIGNED));
    review
        .given(opened(), assigned(1), steppedBack(1))
        .when(score(1, GOOD))
        .expectException(refusedBy(ReviewRule.EXPERT_IS_ASSIGNED));
  }

  @Test
  void only_an_assigned_expert_speaks() {
    review
        .given(opened(), assigned(1))
        .when(score(2, GOOD))
        .expectException(refusedBy(ReviewRule.EXPERT_IS_ASSIGNED));
    review
        .given(opened(), assigned(1))
        .when(new DeclareNoConflict(APPLICATION, acting(201, Role.OFFICIAL, null)))
        .expectException(refusedBy(ReviewRule.ACTS_AS_EXPERT));
  }

  @Test
  void an_expert_scores_once_and_on_the_scale() {
    review
        .given(opened(), assigned(1), declared(1))
        .when(score(1, GOOD))
        .expectEvents(scored(1, GOOD));
    silent(review.given(opened(), assigned(1), declared(1), scored(1, GOOD)).when(score(1, GOOD)));
    review
        .given(opened(), assigned(1), declared(1), scored(1, GOOD))
        .when(score(1, new Scores(9, 9, 9, 9)))
        .expectException(refusedBy(ReviewRule.SCORED_ONCE));
    for (Scores off : List.of(new Scores(10, 0, 0, 0), new Scores(0, 0, 0, -1))) {
      review
          .given(opened(), assigned(1), declared(1))
          .when(score(1, off))
          .expectException(refusedBy(ReviewRule.POINTS_ON_THE_SCALE));
    }
  }

  @Test
  void the_last_score_consolidates_the_review() {
    List<ReviewEvent> before =
        new ArrayList<>(
            List.of(
                opened(),
                assigned(3),
                assigned(2),
                steppedBack(3),
                assigned(1),
                declared(1),
                declared(2),
                scored(1, GOOD)));
    Scores last = new Scores(5, 5, 5, 5);
    review
        .given(before)
        .when(score(2, last))
        .expectEvents(
            scored(2, last),
            new ReviewConsolidated(
                APPLICATION,
                NUMBER,
                CALL,
                50,
                List.of(expert(2), expert(1)),
                PersonId.PLATFORM,
                NOON));
  }

  @Test
  void scores_without_a_declaration_are_a_corrupt_history() {
    review
        .given(opened(), assigned(1), scored(1, GOOD))
        .when(score(1, GOOD))
        .expectException(corruptHistory());
  }

  private static void silent(ResultValidator<Review> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }

  private static PersonId expert(int number) {
    return asExpert(number).person();
  }

  private static Acting asExpert(int number) {
    return acting(200 + number, Role.EXPERT, UNIVERSITY);
  }

  private static OpenReview open(Acting by) {
    return new OpenReview(APPLICATION, NUMBER, CALL, INSTITUTE, TEAM, 2, by);
  }

  private static AssignExpert assign(PersonId expert, Acting by) {
    return new AssignExpert(APPLICATION, expert, UNIVERSITY, by);
  }

  private static SubmitScores score(int number, Scores scores) {
    return new SubmitScores(APPLICATION, scores, SEALED, asExpert(number));
  }

  private static ReviewOpened opened() {
    return new ReviewOpened(APPLICATION, NUMBER, CALL, INSTITUTE, TEAM, 2, PersonId.PLATFORM, NOON);
  }

  private static ExpertAssigned assigned(int number) {
    return new ExpertAssigned(APPLICATION, expert(number), OFFICIAL.person(), NOON);
  }

  private static NoConflictDeclared declared(int number) {
    return new NoConflictDeclared(APPLICATION, expert(number), NOON);
  }

  private static ConflictDeclared steppedBack(int number) {
    return new ConflictDeclared(APPLICATION, SEALED, expert(number), NOON);
  }

  private static ScoresSubmitted scored(int number, Scores scores) {
    return new ScoresSubmitted(APPLICATION, scores, SEALED, expert(number), NOON);
  }
}
