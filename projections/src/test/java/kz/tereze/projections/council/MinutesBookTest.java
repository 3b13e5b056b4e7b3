package kz.tereze.projections.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.council.BallotCommand.NoteMissingMinutes;
import kz.tereze.api.council.BallotEvent;
import kz.tereze.api.council.BallotEvent.CountedVote;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Choice;
import kz.tereze.api.council.CouncilEvent;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.Fraction;
import kz.tereze.api.council.MinutesText;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.council.SubjectKind;
import kz.tereze.api.council.Tally;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

class MinutesBookTest {

  private static final BallotId BALLOT = new BallotId("N-2026-00001-V1-B1");
  private static final CouncilId COUNCIL = new CouncilId("NTS-ENERGY");
  private static final Instant DAY = Instant.parse("2026-03-02T05:00:00Z");
  private static final Hash PAPER = CanonicalJson.hash("paper");

  private final Telling<MinutesBook> book = new Telling<>(MinutesBook::new);

  @Test
  void minutes_wait_for_the_chair_until_they_are_signed() {
    book.tell(named(1), drawn());
    assertThat(book.projection().toSign(person(1))).hasSize(1);
    assertThat(book.projection().toSign(person(2))).isEmpty();
    assertThat(book.projection().find(BALLOT).orElseThrow().text()).isEqualTo(text());

    book.tell(named(2), signed());
    assertThat(book.projection().of(COUNCIL)).contains(person(2));
    assertThat(book.projection().toSign(person(2))).isEmpty();
    MinutesRow row = book.projection().find(BALLOT).orElseThrow();
    assertThat(row.isSigned()).isTrue();
    assertThat(row.papers()).containsExactly(PAPER);
    book.rows_are_the_same_again_and_after_a_replay("ballot_minutes", "council_chair");
  }

  @Test
  void a_chair_who_leaves_the_council_signs_no_more() {
    book.tell(named(1), new CouncilEvent.MemberDismissed(COUNCIL, person(1), person(9), DAY));
    assertThat(book.projection().of(COUNCIL)).isEmpty();
  }

  @Test
  void a_term_that_passes_without_a_signature_is_noted_once() {
    book.tell(named(1), drawn());
    MissingMinutes clock = new MissingMinutes(book.projection());
    Instant late = Instant.parse("2026-03-05T19:00:00Z");
    assertThat(clock.due(late.minusSeconds(1))).isEmpty();
    assertThat(clock.due(late)).singleElement().isInstanceOf(NoteMissingMinutes.class);

    book.tell(
        new BallotEvent.MinutesMissing(
            BALLOT, COUNCIL, LocalDate.of(2026, 3, 5), PersonId.PLATFORM, late));
    assertThat(clock.due(late)).isEmpty();
    book.rows_are_the_same_again_and_after_a_replay("ballot_minutes");
  }

  private static PersonId person(int number) {
    return new PersonId(new UUID(7, number));
  }

  private static CouncilEvent named(int number) {
    return new CouncilEvent.ChairNamed(COUNCIL, person(number), person(9), DAY);
  }

  private static MinutesText text() {
    return new MinutesText(
        BALLOT,
        COUNCIL,
        SubjectKind.NEED,
        "N-2026-00001",
        1,
        List.of(person(1)),
        List.of(new CountedVote(person(1), Choice.FOR, "")),
        List.of(),
        new Tally(1, 0, 1, 0, 0),
        new Fraction(2, 3, "council rules"),
        new Fraction(2, 3, "council rules"),
        Outcome.CARRIED,
        DAY,
        DAY);
  }

  private static BallotEvent drawn() {
    return new BallotEvent.MinutesDrawn(
        BALLOT, text(), LocalDate.of(2026, 3, 5), PersonId.PLATFORM, DAY);
  }

  private static BallotEvent signed() {
    Statement statement =
        new Statement(MinutesText.ACT, BALLOT.key(), null, text().hash(), List.of(PAPER), "c");
    Signature signature =
        new Signature(
            statement, CanonicalJson.hash("cms"), SigningPower.PERSONAL, Authority.DEMONSTRATION);
    return new BallotEvent.MinutesSigned(
        BALLOT, COUNCIL, "N-2026-00001", text().hash(), signature, person(2), DAY);
  }
}
