package kz.tereze.projections.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.assignment.Seed;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.Lot;
import kz.tereze.api.call.Lottery;
import kz.tereze.api.call.Tied;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

/// A lottery holds when everything after its publication follows from what was published.
class LotteriesTest {

  private static final CallId CALL = new CallId("C-2026-001");
  private static final Instant DAY = Instant.parse("2026-09-03T05:00:00Z");
  private static final Hash SECRET = new Hash("5e".repeat(32));
  private static final Hash ROOT = new Hash("0a".repeat(32));
  private static final Hash OTHER = new Hash("0b".repeat(32));
  private static final List<Tied> TIED =
      List.of(new Tied(2, List.of(number(1), number(2), number(3))));
  private static final Hash INPUTS = Lottery.inputs(CALL, TIED);
  private static final Hash SEED = Seed.of(SECRET, ROOT, INPUTS);

  private final Telling<Lotteries> telling = new Telling<>(Lotteries::new);
  private final Lotteries lotteries = telling.projection();

  @Test
  void what_is_published_waits_and_what_is_drawn_holds() {
    telling.tell(published());
    assertThat(lotteries.undrawn()).extracting(LotteryRow::call).containsExactly(CALL);
    assertThat(lotteries.find(CALL).orElseThrow().holds(ROOT)).isFalse();

    telling.tell(drawn(SEED, Lottery.order(TIED.getFirst(), SEED)));
    LotteryRow row = lotteries.find(CALL).orElseThrow();
    assertThat(lotteries.undrawn()).isEmpty();
    assertThat(row.holds(ROOT)).isTrue();
    assertThat(row.holds(OTHER)).as("another root than the ledger had").isFalse();
    assertThat(row.holds(null)).isFalse();
    telling.rows_are_the_same_again_and_after_a_replay("call_lottery");
  }

  @Test
  void another_order_or_another_seed_does_not_hold() {
    List<ApplicationNumber> order = Lottery.order(TIED.getFirst(), SEED);
    telling.tell(published(), drawn(SEED, order.reversed()));
    assertThat(lotteries.find(CALL).orElseThrow().holds(ROOT)).isFalse();

    Telling<Lotteries> another = new Telling<>(Lotteries::new);
    another.tell(published(), drawn(OTHER, Lottery.order(TIED.getFirst(), OTHER)));
    assertThat(another.projection().find(CALL).orElseThrow().holds(ROOT)).isFalse();
  }

  private static CallEvent published() {
    return new CallEvent.TiesPublished(
        CALL, TIED, INPUTS, Seed.commitment(SECRET), PersonId.PLATFORM, DAY);
  }

  private static CallEvent drawn(Hash seed, List<ApplicationNumber> order) {
    List<Lot> lots =
        order.stream()
            .map(
                number ->
                    new Lot(
                        2 + order.indexOf(number),
                        new ApplicationId(new UUID(0, 1)),
                        number,
                        Lottery.ticket(seed, number)))
            .toList();
    return new CallEvent.TiesDrawn(
        CALL, SECRET, 41, ROOT, seed, lots, PersonId.PLATFORM, DAY.plusSeconds(60));
  }

  private static ApplicationNumber number(int i) {
    return new ApplicationNumber("AP2600000" + i);
  }
}
