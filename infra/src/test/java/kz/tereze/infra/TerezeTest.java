package kz.tereze.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kz.tereze.infra.Tereze.Asked;
import kz.tereze.infra.launch.Settings;
import org.junit.jupiter.api.Test;

class TerezeTest {

  private static final int USUAL = Settings.DEFAULT_PORT;

  @Test
  void without_a_verb_it_serves_on_the_port_it_is_told() {
    assertThat(asked()).isEqualTo(new Asked("serve", USUAL, List.of()));
    assertThat(asked("--port", "9080")).isEqualTo(new Asked("serve", 9080, List.of()));
    assertThat(asked("serve", "--port=9080")).isEqualTo(new Asked("serve", 9080, List.of()));
    assertThat(asked("--what")).isEqualTo(new Asked("serve", USUAL, List.of("--what")));
  }

  @Test
  void a_verb_may_follow_the_port_of_the_site_it_is_about() {
    assertThat(asked("otp", "official1")).isEqualTo(new Asked("otp", USUAL, List.of("official1")));
    assertThat(asked("--port", "9080", "otp", "official1"))
        .isEqualTo(new Asked("otp", 9080, List.of("official1")));
    assertThat(asked("bench", "--port", "1"))
        .isEqualTo(new Asked("bench", USUAL, List.of("--port", "1")));
  }

  private static Asked asked(String... args) {
    return Tereze.asked(Arrays.asList(args));
  }
}
