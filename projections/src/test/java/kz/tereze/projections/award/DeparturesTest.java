package kz.tereze.projections.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.award.DepartureReason;
import kz.tereze.api.award.DepartureText;
import kz.tereze.api.call.CallId;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

class DeparturesTest {

  private static final ApplicationNumber NUMBER = new ApplicationNumber("AP26000001");
  private static final Instant DAY = Instant.parse("2026-03-01T05:00:00Z");

  private final Telling<Departures> departures = new Telling<>(Departures::new);

  @Test
  void a_departure_counts_once_two_have_signed_it() {
    departures.tell(explained("Кеңес қолдамады."), signed("Кеңес қолдамады.", 1));
    assertThat(departures.projection().count()).isZero();
    assertThat(departures.projection().find(NUMBER).orElseThrow().isSignedByTwo()).isFalse();

    departures.tell(signed("Кеңес қолдамады.", 2));
    assertThat(departures.projection().count()).isEqualTo(1);
    assertThat(departures.projection().signed(10, 0))
        .extracting(row -> row.text().reason())
        .containsExactly("Кеңес қолдамады.");
    departures.rows_are_the_same_again_and_after_a_replay(
        "award_departure", "award_departure_signature");
  }

  @Test
  void another_explanation_makes_the_signatures_void() {
    departures.tell(
        explained("Кеңес қолдамады."),
        signed("Кеңес қолдамады.", 1),
        explained("Бюджет жетпейді."));

    DepartureRow row = departures.projection().find(NUMBER).orElseThrow();
    assertThat(row.signatures()).isEmpty();
    assertThat(row.text().reason()).isEqualTo("Бюджет жетпейді.");
    departures.rows_are_the_same_again_and_after_a_replay(
        "award_departure", "award_departure_signature");
  }

  private static DepartureText text(String reason) {
    return new DepartureText(
        NUMBER,
        new CallId("C-2026-001"),
        List.of(new ApplicationNumber("AP26000002")),
        DepartureReason.COUNCIL_DID_NOT_SUPPORT,
        reason);
  }

  private static AwardEvent explained(String reason) {
    return new AwardEvent.DepartureExplained(NUMBER, text(reason), person(1), DAY);
  }

  private static AwardEvent signed(String reason, int place) {
    DepartureText text = text(reason);
    Statement statement =
        new Statement(DepartureText.ACT, NUMBER.irn(), null, text.hash(), List.of(), "c");
    Signature signature =
        new Signature(
            statement,
            CanonicalJson.hash(place),
            SigningPower.RIGHT_TO_SIGN,
            Authority.DEMONSTRATION);
    return new AwardEvent.DepartureSigned(NUMBER, text, place, signature, person(place), DAY);
  }

  private static PersonId person(int number) {
    return new PersonId(new UUID(7, number));
  }
}
