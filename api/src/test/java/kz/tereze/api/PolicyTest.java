package kz.tereze.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyTest {

  @ParameterizedTest
  @EnumSource
  void every_number_says_since_when_and_by_which_reference(Policy policy) {
    assertThat(policy.history())
        .isNotEmpty()
        .allSatisfy(dated -> assertThat(dated.reference()).isNotBlank())
        .extracting(Policy.Dated::from)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_known_before_the_first_value(Policy policy) {
    LocalDate first = policy.history().getLast().from();
    assertThat(policy.isKnownOn(first)).isTrue();
    assertThat(policy.on(first)).isEqualTo(policy.history().getLast());
    assertThat(policy.isKnownOn(first.minusDays(1))).isFalse();
    assertThatThrownBy(() -> policy.on(first.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_day_begins_when_it_begins_in_kazakhstan() {
    assertThat(Kazakhstan.day(Instant.parse("2026-12-31T18:59:59Z")))
        .isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(Kazakhstan.day(Instant.parse("2026-12-31T19:00:00Z")))
        .isEqualTo(LocalDate.of(2027, 1, 1));
  }

  @Test
  void a_day_began_an_hour_earlier_before_march_2024() {
    assertThat(Kazakhstan.day(Instant.parse("2024-02-01T18:00:00Z")))
        .isEqualTo(LocalDate.of(2024, 2, 2));
  }
}
