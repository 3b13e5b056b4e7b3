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
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.People.later;
import static kz.tereze.domain.review.Reviewed.APPLICATION;
import static kz.tereze.domain.review.Reviewed.CALL;
import static kz.tereze.domain.review.Reviewed.FRIDAY;
import static kz.tereze.domain.review.Reviewed.NEED;
import static kz.tereze.domain.review.Reviewed.NUMBER;
import static kz.tereze.domain.review.Reviewed.REASON;
import static kz.tereze.domain.review.Reviewed.RUBRIC;
import static kz.tereze.domain.review.Reviewed.SCORE_BY;
import static kz.tereze.domain.review.Reviewed.SEALED;
import static kz.tereze.domain.review.Reviewed.TEAM;
import static kz.tereze.domain.review.Reviewed.accepted;
import static kz.tereze.domain.review.Reviewed.asExpert;
import static kz.tereze.domain.review.Reviewed.assignedOfOld;
import static kz.tereze.domain.review.Reviewed.choose;
import static kz.tereze.domain.review.Reviewed.chosen;
import static kz.tereze.domain.review.Reviewed.draw;
import static kz.tereze.domain.review.Reviewed.drawn;
import static kz.tereze.domain.review.Reviewed.expert;
import static kz.tereze.domain.review.Reviewed.open;
import static kz.tereze.domain.review.Reviewed.opened;
import static kz.tereze.domain.review.Reviewed.score;
import static kz.tereze.domain.review.Reviewed.scored;
import static kz.tereze.domain.review.Reviewed.steppedBack;
import static kz.tereze.domain.review.Reviewed.ties;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.review.ChoiceReason;
import kz.tereze.api.review.DeclineReason;
import kz.tereze.api.review.Ground;
import kz.tereze.api.review.ReviewCommand.ChooseExpert;
import kz.tereze.api.review.ReviewCommand.DeclareConflict;
import kz.tereze.api.review.ReviewCommand.DeclareNoConflict;
import kz.tereze.api.review.ReviewCommand.DeclineReview;
import kz.tereze.api.review.ReviewCommand.DrawExpert;
import kz.tereze.api.review.ReviewCommand.EndTerm;
import kz.tereze.api.review.ReviewCommand.OpenReview;
import kz.tereze.api.review.ReviewCommand.ReadApplication;
import kz.tereze.api.review.ReviewCommand.RecordTies;
import kz.tereze.api.review.ReviewCommand.ReleaseExpert;
import kz.tereze.api.review.ReviewEvent.ApplicationRead;
import kz.tereze.api.review.ReviewEvent.ExpertAdded;
import kz.tereze.api.review.ReviewEvent.ExpertRecused;
import kz.tereze.api.review.ReviewEvent.ExpertReleased;
import kz.tereze.api.review.ReviewEvent.InvitationLapsed;
import kz.tereze.api.review.ReviewEvent.ReviewConsolidated;
import kz.tereze.api.review.ReviewEvent.ReviewDeclined;
import kz.tereze.api.review.ReviewEvent.ReviewOpened;
import kz.tereze.api.review.ReviewEvent.ScoresOverdue;
import kz.tereze.api.review.ReviewEvent.ScoresSubmitted;
import kz.tereze.api.review.ReviewRule;
import kz.tereze.api.review.Scores;
import kz.tereze.api.review.Tie;
import kz.tereze.domain.Fixtures;
import kz.tereze.domain.KnownDecisions;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class ReviewTest {

  private static final Instant NEXT_WEEK = NOON.plus(Duration.ofDays(7));
  private static final Instant NEXT_MONTH = NOON.plus(Duration.ofDays(30));

  private final KnownDecisions known = new KnownDecisions();
  private final FixtureConfiguration<Review> review = Fixtures.of(Review.class, known);

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
  void nobody_is_invited_before_it_is_known_who_must_not_judge() {
    review.given(opened()).when(draw(1)).expectException(refusedBy(ReviewRule.TIES_ARE_KNOWN));
    review.given(opened(), ties()).when(draw(1)).expectEvents(drawn(1));
    silent(review.given(opened(), ties(), drawn(1)).when(draw(1)));
    review
        .given(opened(), ties())
        .when(new DrawExpert(APPLICATION, expert(1), Reviewed.DRAW, OFFICIAL))
        .expectException(refusedBy(ReviewRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void a_tie_this_review_was_not_told_yet_binds_all_the_same() {
    known.tie(APPLICATION, expert(1));
    for (Object asked :
        List.of(
            draw(1),
            choose(expert(1), OFFICIAL),
            new DeclareNoConflict(APPLICATION, asExpert(1)))) {
      review
          .given(opened(), ties(), asked instanceof DeclareNoConflict ? drawn(1) : drawn(2))
          .when(asked)
          .expectException(refusedBy(ReviewRule.UNTIED));
    }
    for (Object asked :
        List.of(new ReadApplication(APPLICATION, asExpert(1)), score(1, 5, 5, 5, 5))) {
      review
          .given(opened(), ties(), drawn(1), accepted(1))
          .when(asked)
          .expectException(refusedBy(ReviewRule.UNTIED));
    }
    known.tie(APPLICATION, OFFICIAL.person());
    review
        .given(opened(), ties())
        .when(choose(expert(2), OFFICIAL))
        .expectException(refusedBy(ReviewRule.UNTIED));
  }

  @Test
  void whoever_is_tied_is_neither_drawn_nor_chosen_and_chooses_nobody() {
    Tie tie = new Tie(expert(1), Ground.CO_AUTHOR);
    Tie official = new Tie(OFFICIAL.person(), Ground.FAMILY);
    review.given(opened(), ties(tie)).when(draw(1)).expectException(refusedBy(ReviewRule.UNTIED));
    review
        .given(opened(), ties(tie))
        .when(choose(expert(1), OFFICIAL))
        .expectException(refusedBy(ReviewRule.UNTIED));
    review
        .given(opened(), ties(official))
        .when(choose(expert(1), OFFICIAL))
        .expectException(refusedBy(ReviewRule.UNTIED));
  }

  @Test
  void ties_are_told_once_and_more_may_follow() {
    Tie first = new Tie(expert(1), Ground.CO_AUTHOR);
    Tie second = new Tie(expert(2), Ground.FINANCE);
    review.given(opened()).when(record(first)).expectEvents(ties(first));
    review.given(opened()).when(record()).expectEvents(ties());
    silent(review.given(opened(), ties()).when(record()));
    silent(review.given(opened(), ties(first)).when(record(first)));
    review.given(opened(), ties(first)).when(record(first, second)).expectEvents(ties(second));
    review
        .given(opened())
        .when(new RecordTies(APPLICATION, List.of(), OFFICIAL))
        .expectException(refusedBy(ReviewRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void a_tie_found_late_recuses_the_expert_and_what_they_gave_does_not_count() {
    Tie late = new Tie(expert(1), Ground.FINANCE);
    ExpertRecused recused =
        new ExpertRecused(APPLICATION, NUMBER, expert(1), Ground.FINANCE, PersonId.PLATFORM, NOON);
    review
        .given(opened(), ties(), drawn(1), accepted(1), scored(1, 9, 9, 9, 9))
        .when(record(late))
        .expectEvents(ties(late), recused);
    review
        .given(
            opened(),
            ties(),
            drawn(1),
            accepted(1),
            scored(1, 9, 9, 9, 9),
            ties(late),
            recused,
            drawn(2),
            accepted(2))
        .when(score(2, 5, 5, 5, 5))
        .expectEvents(scored(2, 5, 5, 5, 5));
    review
        .given(opened(), ties(), drawn(1), accepted(1), ties(late), recused)
        .when(score(1, 9, 9, 9, 9))
        .expectException(refusedBy(ReviewRule.UNTIED));
  }

  @Test
  void an_official_chooses_an_expert_with_a_public_reason() {
    review.given(opened(), ties()).when(choose(expert(1), OFFICIAL)).expectEvents(chosen(1));
    silent(review.given(opened(), ties(), chosen(1)).when(choose(expert(1), OFFICIAL)));
    review
        .given(opened(), ties(), chosen(1))
        .when(choose(expert(1), OTHER_OFFICIAL))
        .expectException(refusedBy(ReviewRule.ASSIGNED_ONCE));
    review
        .given(opened(), ties())
        .when(choose(expert(1), RESEARCHER))
        .expectException(refusedBy(ReviewRule.ASSIGNED_BY_OFFICIAL));
    review
        .given(opened(), ties())
        .when(
            new ChooseExpert(
                APPLICATION,
                expert(1),
                null,
                ChoiceReason.SPECIAL_KNOWLEDGE,
                "so",
                Reviewed.signature(expert(1), "so"),
                OFFICIAL))
        .expectException(refusedBy(ReviewRule.CHOICE_HAS_A_REASON));
  }

  @Test
  void a_choice_is_signed_as_it_is_made_and_for_no_other_expert() {
    review
        .given(opened(), ties())
        .when(
            new ChooseExpert(
                APPLICATION,
                expert(1),
                null,
                ChoiceReason.SPECIAL_KNOWLEDGE,
                Reviewed.REASON,
                Reviewed.signature(expert(2), Reviewed.REASON),
                OFFICIAL))
        .expectException(refusedBy(ReviewRule.CHOICE_IS_SIGNED));
    review
        .given(opened(), ties())
        .when(
            new ChooseExpert(
                APPLICATION,
                expert(1),
                null,
                ChoiceReason.SPECIAL_KNOWLEDGE,
                Reviewed.REASON + " More.",
                Reviewed.signature(expert(1), Reviewed.REASON),
                OFFICIAL))
        .expectException(refusedBy(ReviewRule.CHOICE_IS_SIGNED));
  }

  @Test
  void whoever_stepped_back_stays_out_and_another_takes_the_place() {
    review
        .given(opened(), ties(), drawn(1), drawn(2), steppedBack(1))
        .when(choose(expert(1), OFFICIAL))
        .expectException(refusedBy(ReviewRule.ASSIGNED_ONCE));
    review
        .given(opened(), ties(), drawn(1), drawn(2), steppedBack(1))
        .when(draw(3))
        .expectEvents(drawn(3));
    review
        .given(opened(), ties(), assignedOfOld(1), drawn(2))
        .when(draw(3))
        .expectException(refusedBy(ReviewRule.NO_MORE_EXPERTS_THAN_NEEDED));
  }

  @Test
  void an_expert_is_neither_of_team_nor_applicant_nor_the_one_who_chooses() {
    review
        .given(opened(), ties())
        .when(choose(COLLEAGUE.person(), OFFICIAL))
        .expectException(refusedBy(ReviewRule.EXPERT_NOT_IN_TEAM));
    review
        .given(opened(), ties())
        .when(
            new ChooseExpert(
                APPLICATION,
                expert(1),
                INSTITUTE,
                ChoiceReason.SPECIAL_KNOWLEDGE,
                REASON,
                Reviewed.signature(expert(1), REASON),
                OFFICIAL))
        .expectException(refusedBy(ReviewRule.EXPERT_NOT_OF_APPLICANT));
    review
        .given(opened(), ties())
        .when(choose(OFFICIAL.person(), OFFICIAL))
        .expectException(refusedBy(ReviewRule.ASSIGNER_IS_NOT_THE_EXPERT));
    review
        .given(opened(), ties())
        .when(choose(expert(1), acting(60, Role.OFFICIAL, INSTITUTE)))
        .expectException(refusedBy(ReviewRule.ASSIGNER_NOT_OF_APPLICANT));
  }

  @Test
  void an_expert_takes_a_review_on_declines_it_or_steps_back() {
    review
        .given(opened(), ties(), drawn(1))
        .when(new DeclareNoConflict(APPLICATION, asExpert(1)))
        .expectEvents(accepted(1));
    silent(
        review
            .given(opened(), ties(), drawn(1), accepted(1))
            .when(new DeclareNoConflict(APPLICATION, asExpert(1))));
    review
        .given(opened(), ties(), drawn(1))
        .when(new DeclineReview(APPLICATION, DeclineReason.NO_TIME, asExpert(1)))
        .expectEvents(new ReviewDeclined(APPLICATION, DeclineReason.NO_TIME, expert(1), NOON));
    review
        .given(opened(), ties(), drawn(1), accepted(1))
        .when(new DeclareConflict(APPLICATION, SEALED, asExpert(1)))
        .expectEvents(steppedBack(1));
    review
        .given(opened(), ties(), drawn(1), steppedBack(1))
        .when(new DeclareNoConflict(APPLICATION, asExpert(1)))
        .expectException(refusedBy(ReviewRule.UNTIED));
    review
        .given(opened(), ties(), drawn(1), accepted(1), scored(1, 1, 1, 1, 1))
        .when(new DeclineReview(APPLICATION, DeclineReason.ILLNESS, asExpert(1)))
        .expectException(refusedBy(ReviewRule.SCORED_ONCE));
  }

  @Test
  void an_application_is_read_after_the_declaration_and_never_by_anybody_tied() {
    ReadApplication expertReads = new ReadApplication(APPLICATION, asExpert(1));
    review
        .given(opened(), ties(), drawn(1))
        .when(expertReads)
        .expectException(refusedBy(ReviewRule.CONFLICT_DECLARED_FIRST));
    review
        .given(opened(), ties(), drawn(1), accepted(1))
        .when(expertReads)
        .expectEvents(new ApplicationRead(APPLICATION, expert(1), NOON));
    silent(
        review
            .given(
                opened(),
                ties(),
                drawn(1),
                accepted(1),
                new ApplicationRead(APPLICATION, expert(1), NOON))
            .when(expertReads));
    review
        .given(opened(), ties(), drawn(1))
        .when(new ReadApplication(APPLICATION, asExpert(2)))
        .expectException(refusedBy(ReviewRule.EXPERT_IS_ASSIGNED));
    review
        .given(opened(), ties())
        .when(new ReadApplication(APPLICATION, acting(70, Role.TREASURER, null)))
        .expectException(refusedBy(ReviewRule.READ_BY_WHO_JUDGES));
    Acting member = acting(80, Role.COUNCIL_MEMBER, null);
    review
        .given(opened(), ties(new Tie(member.person(), Ground.CO_APPLICANT)))
        .when(new ReadApplication(APPLICATION, member))
        .expectException(refusedBy(ReviewRule.UNTIED));
    review
        .given(opened(), ties())
        .when(new ReadApplication(APPLICATION, acting(60, Role.OFFICIAL, INSTITUTE)))
        .expectException(refusedBy(ReviewRule.UNTIED));
  }

  @Test
  void an_expert_scores_once_every_criterion_and_on_the_scale() {
    review
        .given(opened(), ties(), drawn(1), accepted(1))
        .when(score(1, 9, 8, 7, 6))
        .expectEvents(scored(1, 9, 8, 7, 6));
    silent(
        review
            .given(opened(), ties(), drawn(1), accepted(1), scored(1, 9, 8, 7, 6))
            .when(score(1, 9, 8, 7, 6)));
    review
        .given(opened(), ties(), drawn(1), accepted(1), scored(1, 9, 8, 7, 6))
        .when(score(1, 9, 9, 9, 9))
        .expectException(refusedBy(ReviewRule.SCORED_ONCE));
    for (int[] off : new int[][] {{10, 0, 0, 0}, {0, 0, 0, -1}, {1, 2, 3}}) {
      review
          .given(opened(), ties(), drawn(1), accepted(1))
          .when(score(1, off))
          .expectException(refusedBy(ReviewRule.POINTS_ON_THE_SCALE));
    }
    review
        .given(opened(), ties(), drawn(1))
        .when(score(1, 9, 8, 7, 6))
        .expectException(refusedBy(ReviewRule.CONFLICT_DECLARED_FIRST));
    review
        .given(opened(), ties(), drawn(1))
        .when(new DeclareNoConflict(APPLICATION, acting(201, Role.OFFICIAL, null)))
        .expectException(refusedBy(ReviewRule.ACTS_AS_EXPERT));
  }

  @Test
  void the_last_score_consolidates_the_review() {
    Tie tie = new Tie(expert(9), Ground.SAME_ORGANISATION);
    review
        .given(
            opened(),
            ties(tie),
            drawn(3),
            drawn(2),
            steppedBack(3),
            drawn(1),
            accepted(1),
            accepted(2),
            scored(1, 9, 8, 7, 6))
        .when(score(2, 6, 6, 5, 5))
        .expectEvents(
            scored(2, 6, 6, 5, 5),
            new ReviewConsolidated(
                APPLICATION,
                NUMBER,
                CALL,
                52,
                List.of(expert(2), expert(1)),
                List.of(expert(9), expert(3)),
                PersonId.PLATFORM,
                NOON));
  }

  @Test
  void a_call_may_have_a_limit_of_its_own() {
    ReviewOpened strict =
        new ReviewOpened(
            APPLICATION,
            NUMBER,
            CALL,
            NEED,
            INSTITUTE,
            TEAM,
            2,
            RUBRIC,
            3,
            PersonId.PLATFORM,
            NOON);
    review
        .givenNoPriorActivity()
        .when(
            new OpenReview(
                APPLICATION, NUMBER, CALL, NEED, INSTITUTE, TEAM, 2, RUBRIC, 3, PLATFORM))
        .expectEvents(strict);
    review
        .given(strict, ties(), drawn(1), drawn(2), accepted(1), accepted(2), scored(1, 5, 5, 5, 5))
        .when(score(2, 6, 6, 6, 6))
        .expectEvents(
            scored(2, 6, 6, 6, 6),
            new ExpertAdded(APPLICATION, NUMBER, 3, 4, 3, PersonId.PLATFORM, NOON));
  }

  @Test
  void experts_who_differ_too_much_get_one_more_beside_them_once() {
    ExpertAdded added = new ExpertAdded(APPLICATION, NUMBER, 3, 10, 9, PersonId.PLATFORM, NOON);
    review
        .given(
            opened(), ties(), drawn(1), drawn(2), accepted(1), accepted(2), scored(1, 9, 9, 9, 3))
        .when(score(2, 5, 5, 5, 5))
        .expectEvents(scored(2, 5, 5, 5, 5), added);
    review
        .given(
            opened(),
            ties(),
            drawn(1),
            drawn(2),
            accepted(1),
            accepted(2),
            scored(1, 9, 9, 9, 3),
            scored(2, 5, 5, 5, 5),
            added,
            drawn(3),
            accepted(3))
        .when(score(3, 0, 0, 0, 0))
        .expectEvents(
            scored(3, 0, 0, 0, 0),
            new ReviewConsolidated(
                APPLICATION,
                NUMBER,
                CALL,
                50,
                List.of(expert(1), expert(2), expert(3)),
                List.of(),
                PersonId.PLATFORM,
                NOON));
  }

  @Test
  void scores_of_old_are_counted_as_they_were() {
    review
        .given(
            opened(),
            assignedOfOld(1),
            accepted(1),
            new ScoresSubmitted(APPLICATION, new Scores(9, 8, 7, 6), SEALED, expert(1), NOON),
            ties(),
            drawn(2),
            accepted(2))
        .when(score(2, 7, 7, 7, 7))
        .expectEvents(
            scored(2, 7, 7, 7, 7),
            new ReviewConsolidated(
                APPLICATION,
                NUMBER,
                CALL,
                58,
                List.of(expert(1), expert(2)),
                List.of(),
                PersonId.PLATFORM,
                NOON));
  }

  @Test
  void an_invitation_without_an_answer_lapses_and_late_scores_become_a_fact() {
    review
        .given(opened(), ties(), drawn(1))
        .when(endTerm(1, NOON))
        .expectException(refusedBy(ReviewRule.TERM_IS_OVER));
    review
        .given(opened(), ties(), drawn(1))
        .when(endTerm(1, NEXT_WEEK))
        .expectEvents(
            new InvitationLapsed(
                APPLICATION, NUMBER, expert(1), FRIDAY, PersonId.PLATFORM, NEXT_WEEK));
    ScoresOverdue overdue =
        new ScoresOverdue(APPLICATION, NUMBER, expert(1), SCORE_BY, PersonId.PLATFORM, NEXT_MONTH);
    review
        .given(opened(), ties(), drawn(1), accepted(1))
        .when(endTerm(1, NEXT_MONTH))
        .expectEvents(overdue);
    silent(
        review
            .given(opened(), ties(), drawn(1), accepted(1), overdue)
            .when(endTerm(1, NEXT_MONTH)));
    silent(review.given(opened(), ties(), drawn(1), steppedBack(1)).when(endTerm(1, NEXT_MONTH)));
  }

  @Test
  void an_official_lets_a_late_expert_go_with_a_public_reason() {
    review
        .given(opened(), ties(), drawn(1), accepted(1))
        .when(new ReleaseExpert(APPLICATION, expert(1), REASON, OFFICIAL))
        .expectException(refusedBy(ReviewRule.TERM_IS_OVER));
    Acting later = later(OFFICIAL, NEXT_MONTH);
    review
        .given(opened(), ties(), drawn(1), accepted(1))
        .when(new ReleaseExpert(APPLICATION, expert(1), REASON, later))
        .expectEvents(
            new ExpertReleased(
                APPLICATION, NUMBER, expert(1), REASON, OFFICIAL.person(), NEXT_MONTH));
    review
        .given(opened(), ties())
        .when(new ReleaseExpert(APPLICATION, expert(1), REASON, later))
        .expectException(refusedBy(ReviewRule.EXPERT_IS_ASSIGNED));
  }

  @Test
  void scores_without_a_declaration_are_a_corrupt_history() {
    review
        .given(opened(), ties(), drawn(1), scored(1, 1, 1, 1, 1))
        .when(score(1, 1, 1, 1, 1))
        .expectException(corruptHistory());
  }

  private static RecordTies record(Tie... ties) {
    return new RecordTies(APPLICATION, List.of(ties), PLATFORM);
  }

  private static EndTerm endTerm(int number, Instant at) {
    return new EndTerm(APPLICATION, expert(number), Acting.platform(at));
  }

  private static void silent(ResultValidator<Review> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }
}
