package kz.tereze.projections.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import kz.tereze.api.review.Judgement;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.api.review.Rubric;
import kz.tereze.projections.Telling;
import kz.tereze.projections.review.ReviewRegister;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CalibrationTest {

  private static final CallId CALL = new CallId("C-2026-001");
  private static final Instant DAY = Instant.parse("2026-03-01T05:00:00Z");
  private static final List<Judgement> JUDGEMENTS =
      List.of(new Judgement("RELEVANCE", 9, new SealedText(new UUID(0, 7), "commitment")));

  private final Telling<ReviewRegister> register = new Telling<>(ReviewRegister::new);
  private final Calibration calibration = new Calibration(register.source());

  @Test
  void points_that_hardly_differ_leave_the_places_open_and_points_far_apart_do_not() {
    reviewed(1, 36, 33);
    reviewed(2, 32, 36);
    reviewed(3, 6, 7);
    ranked(1, 1);
    ranked(2, 2);
    ranked(3, 3);

    Calibration.Opinion opinion = calibration.of(CALL);

    assertThat(opinion.experts()).isEqualTo(2);
    assertThat(opinion.places()).extracting(Place::rank).containsExactly(1, 2, 3);
    assertThat(opinion.places().get(0).mean()).isCloseTo(34.5, within(0.01));
    assertThat(opinion.places().get(1).from()).isEqualTo(1);
    assertThat(opinion.places().get(0).to()).isEqualTo(2);
    assertThat(opinion.places().get(2).from()).isEqualTo(3);
    assertThat(opinion.places().get(2).calibrated()).isLessThan(10);
  }

  @Test
  void nothing_is_told_before_the_list_is_published() {
    reviewed(1, 34, 35);
    ranked(1, null);
    assertThat(calibration.of(CALL).places()).isEmpty();
  }

  private void reviewed(int which, int... totals) {
    register.tell(
        new ReviewEvent.ReviewOpened(
            id(which),
            number(which),
            CALL,
            new NeedId("N-2026-00001"),
            new Bin("240140000001"),
            List.of(new PersonId(new UUID(0, 1))),
            totals.length,
            Rubric.standard(9),
            PersonId.PLATFORM,
            DAY));
    for (int i = 0; i < totals.length; i++) {
      PersonId expert = new PersonId(new UUID(1, i));
      register.tell(
          new ReviewEvent.ExpertDrawn(
              id(which),
              number(which),
              expert,
              DrawId.of(CALL, 1),
              LocalDate.of(2026, 3, 5),
              PersonId.PLATFORM,
              DAY),
          new ReviewEvent.NoConflictDeclared(id(which), LocalDate.of(2026, 3, 20), expert, DAY),
          new ReviewEvent.Scored(id(which), JUDGEMENTS, totals[i], expert, DAY));
    }
  }

  private void ranked(int which, Integer rank) {
    JdbcClient.create(register.source())
        .sql(
            """
            insert into call_application
            (application, call, number, need, applicant, requested, state, rank, admitted_at,
                changed_at)
            values (?, ?, ?, 'N-2026-00001', '240140000001', 1, 'AWAITING', ?, now(), now())
            """)
        .params(id(which).toString(), CALL.number(), number(which).irn(), rank)
        .update();
  }

  private static ApplicationId id(int which) {
    return new ApplicationId(new UUID(2, which));
  }

  private static ApplicationNumber number(int which) {
    return new ApplicationNumber("AP2600000" + which);
  }
}
