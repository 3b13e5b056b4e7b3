package kz.tereze.domain.call;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.later;
import static kz.tereze.domain.call.Planned.CALL;
import static kz.tereze.domain.call.Planned.CLOSES;
import static kz.tereze.domain.call.Planned.open;
import static kz.tereze.domain.call.Planned.planned;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kz.tereze.api.Acting;
import kz.tereze.api.call.CallCommand.MoveForOutage;
import kz.tereze.api.call.CallEvent.DeadlineMoved;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.Outage;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/// Fifteen minutes without the site in the last twenty-four hours move a deadline by as many hours.
class OutageTest {

  private static final Duration DAY = Duration.ofHours(24);
  private static final Outage ON_THE_LAST_DAY = outage(Duration.ofHours(3), 15);

  private final FixtureConfiguration<Call> call = Fixtures.of(Call.class);

  @Test
  void an_outage_on_the_last_day_moves_the_deadline_once_and_says_what_was_measured() {
    DeadlineMoved moved = moved(ON_THE_LAST_DAY, CLOSES, CLOSES.plus(DAY));
    call.given(open()).when(move(ON_THE_LAST_DAY)).expectEvents(moved);
    assertThat(moved.reason().en()).contains("15 min");
    call.given(open(moved))
        .when(move(ON_THE_LAST_DAY))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void whoever_could_not_submit_at_the_deadline_has_the_whole_time_after_the_outage() {
    Outage over = new Outage(CLOSES.minusSeconds(60), CLOSES.plus(DAY).plus(DAY));
    call.given(open()).when(move(over)).expectEvents(moved(over, CLOSES, over.until().plus(DAY)));
  }

  @Test
  void a_short_one_and_an_early_one_move_nothing() {
    refuses(outage(Duration.ofHours(3), 14), CallRule.OUTAGE_REACHES_THE_DEADLINE);
    refuses(outage(Duration.ofHours(25), 60), CallRule.OUTAGE_REACHES_THE_DEADLINE);
    refuses(new Outage(CLOSES, CLOSES.plusSeconds(3_600)), CallRule.OUTAGE_REACHES_THE_DEADLINE);
    assertThat(outage(Duration.ofHours(25), 61).moves(CLOSES)).contains(CLOSES.plus(DAY));
  }

  @Test
  void a_second_outage_moves_the_moved_deadline_only_when_it_reaches_it() {
    DeadlineMoved first = moved(ON_THE_LAST_DAY, CLOSES, CLOSES.plus(DAY));
    call.given(open(first))
        .when(move(outage(Duration.ofHours(1), 30)))
        .expectException(refusedBy(CallRule.OUTAGE_REACHES_THE_DEADLINE));
    Outage nextDay = outage(Duration.ofHours(-2), 30);
    call.given(open(first))
        .when(move(nextDay))
        .expectEvents(moved(nextDay, CLOSES.plus(DAY), CLOSES.plus(DAY).plus(DAY)));
  }

  @Test
  void nobody_tells_of_an_outage_but_the_platform_and_no_call_that_is_not_open_moves() {
    call.given(open())
        .when(new MoveForOutage(CALL, ON_THE_LAST_DAY, later(OFFICIAL, CLOSES)))
        .expectException(refusedBy(CallRule.FOLLOWS_FROM_A_FACT));
    call.given(planned())
        .when(move(ON_THE_LAST_DAY))
        .expectException(refusedBy(CallRule.IS_ANNOUNCED));
  }

  private void refuses(Outage outage, CallRule rule) {
    call.given(open()).when(move(outage)).expectException(refusedBy(rule));
  }

  private static Outage outage(Duration before, int minutes) {
    Instant from = CLOSES.minus(before);
    return new Outage(from, from.plus(Duration.ofMinutes(minutes)));
  }

  private static MoveForOutage move(Outage outage) {
    Acting by = later(PLATFORM, outage.until());
    return new MoveForOutage(CALL, outage, by);
  }

  private static DeadlineMoved moved(Outage outage, Instant from, Instant to) {
    return Planned.moved(outage, from, to, outage.reason());
  }
}
