package kz.tereze.domain.council;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.People.later;
import static kz.tereze.domain.council.Sitting.BALLOT;
import static kz.tereze.domain.council.Sitting.COUNCIL;
import static kz.tereze.domain.council.Sitting.SUBJECT;
import static kz.tereze.domain.council.Sitting.member;
import static kz.tereze.domain.council.Sitting.opened;
import static kz.tereze.domain.council.Sitting.seats;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Role;
import kz.tereze.api.council.BallotCommand.DrawMinutes;
import kz.tereze.api.council.BallotCommand.NoteMissingMinutes;
import kz.tereze.api.council.BallotCommand.SignMinutes;
import kz.tereze.api.council.BallotEvent.BallotClosed;
import kz.tereze.api.council.BallotEvent.CountedVote;
import kz.tereze.api.council.BallotEvent.MinutesDrawn;
import kz.tereze.api.council.BallotEvent.MinutesMissing;
import kz.tereze.api.council.BallotEvent.MinutesSigned;
import kz.tereze.api.council.Choice;
import kz.tereze.api.council.CouncilRule;
import kz.tereze.api.council.MinutesText;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.council.Tally;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.domain.Fixtures;
import kz.tereze.domain.KnownDecisions;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class MinutesTest {

  private static final Acting CHAIR = acting(101, Role.COUNCIL_MEMBER, null);
  private static final BallotClosed CLOSED =
      new BallotClosed(
          BALLOT,
          COUNCIL,
          SUBJECT,
          List.of(new CountedVote(member(1), Choice.FOR, "")),
          List.of(new CountedVote(member(2), Choice.RECUSED, "Works with the owner.")),
          new Tally(3, 1, 1, 0, 0),
          Outcome.CARRIED,
          OFFICIAL.person(),
          OFFICIAL.at());
  private static final MinutesText TEXT = MinutesText.of(opened(seats(3)), CLOSED);

  /// Tuesday; three working days later is Friday.
  private static final MinutesDrawn DRAWN =
      new MinutesDrawn(BALLOT, TEXT, LocalDate.of(2026, 9, 4), PLATFORM.person(), PLATFORM.at());

  private final KnownDecisions chairs = new KnownDecisions().chairedBy(CHAIR.person());
  private final FixtureConfiguration<Ballot> ballot = Fixtures.of(Ballot.class, chairs);

  @Test
  void a_closed_ballot_has_its_minutes_once_and_nobody_writes_them() {
    ballot
        .given(opened(seats(3)), CLOSED)
        .when(new DrawMinutes(BALLOT, PLATFORM))
        .expectEvents(DRAWN);
    ballot
        .given(opened(seats(3)), CLOSED, DRAWN)
        .when(new DrawMinutes(BALLOT, PLATFORM))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    ballot
        .given(opened(seats(3)), CLOSED)
        .when(new DrawMinutes(BALLOT, OFFICIAL))
        .expectException(refusedBy(CouncilRule.MINUTES_BY_THE_PLATFORM));
    ballot
        .given(opened(seats(3)))
        .when(new DrawMinutes(BALLOT, PLATFORM))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    assertThat(TEXT.members()).hasSize(3);
    assertThat(TEXT.recused()).hasSize(1);
  }

  @Test
  void the_chair_signs_these_very_minutes_once() {
    ballot.given(opened(seats(3)), CLOSED, DRAWN).when(sign(CHAIR)).expectEvents(signed());
    ballot
        .given(opened(seats(3)), CLOSED, DRAWN, signed())
        .when(sign(CHAIR))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    ballot
        .given(opened(seats(3)), CLOSED, DRAWN, signed())
        .when(new SignMinutes(BALLOT, signature(TEXT, SigningPower.PERSONAL, "again"), CHAIR))
        .expectException(refusedBy(CouncilRule.MINUTES_AWAIT_SIGNATURE));
    ballot
        .given(opened(seats(3)), CLOSED)
        .when(sign(CHAIR))
        .expectException(refusedBy(CouncilRule.MINUTES_AWAIT_SIGNATURE));
    ballot
        .given(opened(seats(3)), CLOSED, DRAWN)
        .when(sign(acting(102, Role.COUNCIL_MEMBER, null)))
        .expectException(refusedBy(CouncilRule.MINUTES_SIGNED_BY_THE_CHAIR));
    MinutesText other = MinutesText.of(opened(seats(4)), CLOSED);
    ballot
        .given(opened(seats(3)), CLOSED, DRAWN)
        .when(new SignMinutes(BALLOT, signature(other, SigningPower.PERSONAL, "cms"), CHAIR))
        .expectException(refusedBy(CouncilRule.SIGNATURE_IS_UNDER_THESE_MINUTES));
    ballot
        .given(opened(seats(3)), CLOSED, DRAWN)
        .when(new SignMinutes(BALLOT, signature(TEXT, SigningPower.RIGHT_TO_SIGN, "cms"), CHAIR))
        .expectException(refusedBy(CouncilRule.SIGNATURE_IS_UNDER_THESE_MINUTES));
  }

  @Test
  void minutes_not_signed_in_time_are_noted_once() {
    Acting late = later(PLATFORM, Instant.parse("2026-09-04T19:00:00Z"));
    Acting onTime = later(PLATFORM, Instant.parse("2026-09-04T18:59:59Z"));
    MinutesMissing missing =
        new MinutesMissing(BALLOT, COUNCIL, DRAWN.signBy(), late.person(), late.at());
    ballot
        .given(opened(seats(3)), CLOSED, DRAWN)
        .when(new NoteMissingMinutes(BALLOT, onTime))
        .expectException(refusedBy(CouncilRule.MINUTES_TERM_IS_OVER));
    ballot
        .given(opened(seats(3)), CLOSED, DRAWN)
        .when(new NoteMissingMinutes(BALLOT, later(ADMINISTRATOR, late.at())))
        .expectException(refusedBy(CouncilRule.MINUTES_BY_THE_PLATFORM));
    ballot
        .given(opened(seats(3)), CLOSED, DRAWN)
        .when(new NoteMissingMinutes(BALLOT, late))
        .expectEvents(missing);
    ballot
        .given(opened(seats(3)), CLOSED, DRAWN, missing)
        .when(new NoteMissingMinutes(BALLOT, late))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    ballot.given(opened(seats(3)), CLOSED, DRAWN, missing).when(sign(CHAIR)).expectEvents(signed());
  }

  private static SignMinutes sign(Acting by) {
    return new SignMinutes(BALLOT, signature(TEXT, SigningPower.PERSONAL, "cms"), by);
  }

  private static MinutesSigned signed() {
    return new MinutesSigned(
        BALLOT,
        COUNCIL,
        TEXT.reference(),
        TEXT.hash(),
        signature(TEXT, SigningPower.PERSONAL, "cms"),
        CHAIR.person(),
        CHAIR.at());
  }

  private static Signature signature(MinutesText text, SigningPower power, String cms) {
    Statement statement =
        new Statement(MinutesText.ACT, BALLOT.key(), null, text.hash(), List.of(), "commitment");
    return new Signature(statement, CanonicalJson.hash(cms), power, Authority.DEMONSTRATION);
  }
}
