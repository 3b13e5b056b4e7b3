package kz.tereze.projections.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.call.CallId;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.review.ReviewCommand.EndTerm;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.api.review.Rubric;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

class TermsToEndTest {

  private static final ApplicationId APPLICATION =
      ApplicationId.of("00000000-0000-0000-0000-0000000000a1");
  private static final ApplicationNumber NUMBER = new ApplicationNumber("AP26000001");
  private static final CallId CALL = new CallId("C-2026-001");
  private static final PersonId EXPERT = new PersonId(new UUID(0, 11));
  private static final LocalDate ANSWER_BY = LocalDate.of(2026, 3, 5);
  private static final LocalDate SCORE_BY = LocalDate.of(2026, 3, 20);
  private static final Instant DAY = Instant.parse("2026-03-01T05:00:00Z");

  private final Telling<ReviewRegister> register = new Telling<>(ReviewRegister::new);
  private final TermsToEnd clock = new TermsToEnd(new Reviews(register.source()));

  @Test
  void an_expert_has_the_whole_last_day_in_kazakhstan_to_answer() {
    register.tell(opened(), drawn());
    assertThat(clock.due(Instant.parse("2026-03-05T18:59:59Z"))).isEmpty();
    assertThat(clock.due(Instant.parse("2026-03-05T19:00:00Z")))
        .singleElement()
        .isInstanceOfSatisfying(
            EndTerm.class,
            sent -> {
              assertThat(sent.application()).isEqualTo(APPLICATION);
              assertThat(sent.expert()).isEqualTo(EXPERT);
              assertThat(sent.by().is(Role.PLATFORM)).isTrue();
            });
  }

  @Test
  void whoever_answered_has_the_term_for_scoring_and_is_late_once() {
    register.tell(
        opened(), drawn(), new ReviewEvent.NoConflictDeclared(APPLICATION, SCORE_BY, EXPERT, DAY));
    assertThat(clock.due(Instant.parse("2026-03-20T18:59:59Z"))).isEmpty();
    Instant late = Instant.parse("2026-03-20T19:00:00Z");
    assertThat(clock.due(late)).hasSize(1);

    register.tell(
        new ReviewEvent.ScoresOverdue(
            APPLICATION, NUMBER, EXPERT, SCORE_BY, PersonId.PLATFORM, late));
    assertThat(clock.due(late)).isEmpty();
  }

  @Test
  void a_lapsed_invitation_ends_no_more() {
    register.tell(
        opened(),
        drawn(),
        new ReviewEvent.InvitationLapsed(
            APPLICATION, NUMBER, EXPERT, ANSWER_BY, PersonId.PLATFORM, DAY));
    assertThat(clock.due(Instant.parse("2026-04-01T00:00:00Z"))).isEmpty();
  }

  private static ReviewEvent opened() {
    return new ReviewEvent.ReviewOpened(
        APPLICATION,
        NUMBER,
        CALL,
        new NeedId("N-2026-00001"),
        new Bin("240140000001"),
        List.of(new PersonId(new UUID(0, 1))),
        2,
        Rubric.standard(9),
        PersonId.PLATFORM,
        DAY);
  }

  private static ReviewEvent drawn() {
    return new ReviewEvent.ExpertDrawn(
        APPLICATION, NUMBER, EXPERT, DrawId.of(CALL, 1), ANSWER_BY, PersonId.PLATFORM, DAY);
  }
}
