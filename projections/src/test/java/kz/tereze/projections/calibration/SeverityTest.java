package kz.tereze.projections.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Twelve applications worth 10, 12, 14 ... points, six experts; each application is read by three
/// neighbours of a circle.
class SeverityTest {

  private static final int APPLICATIONS = 12;
  private static final int EXPERTS = 6;

  private static List<Score> scores(int... leniency) {
    List<Score> scores = new ArrayList<>();
    for (int a = 0; a < APPLICATIONS; a++) {
      for (int i = 0; i < 3; i++) {
        int expert = (a * 5 + i * (1 + a % 2)) % EXPERTS;
        scores.add(new Score(a, expert, 10 + 2 * a + leniency[expert]));
      }
    }
    return scores;
  }

  @Test
  void experts_of_one_severity_leave_the_order_as_it_is() {
    Severity severity = Severity.of(scores(0, 0, 0, 0, 0, 0), APPLICATIONS, EXPERTS);
    for (int a = 1; a < APPLICATIONS; a++) {
      assertThat(severity.calibrated(a)).isGreaterThan(severity.calibrated(a - 1));
    }
    assertThat(severity.differs()).isLessThan(0.5);
  }

  @Test
  void harsh_and_lenient_experts_are_told_from_bad_and_good_applications() {
    Severity severity = Severity.of(scores(-6, 6, 0, -3, 3, 0), APPLICATIONS, EXPERTS);
    for (int a = 1; a < APPLICATIONS; a++) {
      assertThat(severity.calibrated(a)).isGreaterThan(severity.calibrated(a - 1));
    }
    assertThat(severity.leniency(1) - severity.leniency(0)).isCloseTo(12, within(1.5));
    assertThat(severity.differs()).isBetween(2.0, 6.0);
  }

  @Test
  void the_less_is_known_the_larger_is_the_error() {
    List<Score> fewer = new ArrayList<>(scores(-2, 2, 1, -1, 0, 0));
    fewer.remove(0);
    fewer.remove(0);
    Severity severity = Severity.of(fewer, APPLICATIONS, EXPERTS);
    assertThat(severity.errors()[0]).isGreaterThan(severity.errors()[5]);
  }

  @Test
  void nothing_is_known_of_nothing() {
    assertThat(Severity.of(List.of(), 0, 0).errors()).isEmpty();
  }

  @Test
  void one_application_alone_gets_a_finite_opinion() {
    Severity severity = Severity.of(List.of(new Score(0, 0, 20)), 1, 1);
    assertThat(severity.calibrated(0)).isCloseTo(20, within(0.5));
  }
}
