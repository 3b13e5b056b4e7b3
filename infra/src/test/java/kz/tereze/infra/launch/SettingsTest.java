package kz.tereze.infra.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void all_ports_move_with_the_site() {
    assertThat(Ports.beside(9080))
        .isEqualTo(new Ports(9080, 9180, 9181, 9182, List.of(9183, 9184)));
  }

  @Test
  void a_port_that_cannot_be_is_refused() {
    assertThatExceptionOfType(CannotRun.class).isThrownBy(() -> Ports.beside(0));
    assertThatExceptionOfType(CannotRun.class).isThrownBy(() -> Ports.beside(65_500));
  }

  @Test
  void without_a_word_everything_is_our_own_and_on_loopback() {
    Settings settings = Settings.from(Map.of(), Settings.DEFAULT_PORT);

    assertThat(settings.listen()).isEqualTo("127.0.0.1");
    assertThat(settings.baseUrl()).isEqualTo("http://localhost:8080");
    assertThat(settings.issuerUri()).isEqualTo("http://localhost:8180/realms/tereze");
    assertThat(settings.outsideDatabase()).isNull();
    assertThat(settings.outsideSignIn()).isNull();
  }

  @Test
  void services_outside_are_used_as_named() {
    Settings settings =
        Settings.from(
            Map.of(
                "TEREZE_BASE_URL", "https://grants.example.kz/",
                "TEREZE_DB_URL", "jdbc:postgresql://db/tereze",
                "TEREZE_DB_USER", "tereze",
                "TEREZE_DB_PASSWORD", "secret",
                "TEREZE_ISSUER_URI", "https://id.example.kz/realms/tereze",
                "TEREZE_CLIENT_ID", "tereze-web",
                "TEREZE_CLIENT_SECRET", "secret"),
            Settings.DEFAULT_PORT);

    assertThat(settings.baseUrl()).isEqualTo("https://grants.example.kz");
    assertThat(settings.issuerUri()).isEqualTo("https://id.example.kz/realms/tereze");
    assertThat(settings.outsideDatabase())
        .isEqualTo(new Settings.Database("jdbc:postgresql://db/tereze", "tereze", "secret"));
  }

  @Test
  void half_of_a_service_outside_is_refused() {
    assertThatExceptionOfType(CannotRun.class)
        .isThrownBy(() -> Settings.from(Map.of("TEREZE_DB_URL", "jdbc:postgresql://db/tereze"), 80))
        .withMessageContaining("TEREZE_DB_USER");
    assertThatExceptionOfType(CannotRun.class)
        .isThrownBy(() -> Settings.from(Map.of("TEREZE_ISSUER_URI", "https://id.example.kz"), 80))
        .withMessageContaining("TEREZE_CLIENT_ID");
  }
}
