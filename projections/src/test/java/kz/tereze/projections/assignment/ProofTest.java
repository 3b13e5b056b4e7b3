package kz.tereze.projections.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.tereze.api.Hash;
import kz.tereze.projections.assignment.Prices.Colleagues;
import org.junit.jupiter.api.Test;

/// Two applications, two experts each, among four; experts 0 and 1 work for employer 5.
class ProofTest {

  private static final Hash SEED = new Hash("0f".repeat(32));

  private static final Problem PROBLEM =
      new Problem(
          new int[] {2, 2},
          new int[] {1, 1, 2, 2},
          new int[] {5, 5, -1, 7},
          new Pairs(
              new int[] {0, 4, 8},
              new int[] {0, 1, 2, 3, 0, 1, 2, 3},
              new int[] {900, 800, 300, 200, 500, 700, 400, 100}),
          new int[] {-1, -1});

  private static final Weights WEIGHTS = Weights.of(PROBLEM, SEED);
  private static final long UNIT = WEIGHTS.scale();

  private static Proof of(Floor floor, Prices prices, int... chosen) {
    return Proof.of(PROBLEM, WEIGHTS, new Solution(floor, chosen, prices));
  }

  /// 0 and 2 review the first, 1 and 2 the second: 900 + 300 + 700 + 400.
  private static final int[] BEST = {0, 2, 5, 6};

  /// What the prices must say of it: each application's last expert is the one it shares.
  private static Prices right() {
    return new Prices(
        new long[] {weight(2), weight(6)},
        new long[] {0, 0},
        new long[] {0, 0, 0, 0},
        Map.of(
            new Colleagues(0, 5), weight(0) - weight(2),
            new Colleagues(1, 5), weight(5) - weight(6)));
  }

  private static long weight(int pair) {
    return WEIGHTS.of()[pair];
  }

  @Test
  void prices_that_add_up_to_the_total_prove_that_nothing_is_better() {
    Proof proof = of(Floor.NONE, right(), BEST);

    assertThat(proof.holds()).isTrue();
    assertThat(proof.total()).isEqualTo(proof.bound());
    assertThat(proof.similarity()).isEqualTo(2_300);
    assertThat(proof.worst()).isEqualTo(1_100);
  }

  @Test
  void no_prices_prove_a_worse_one() {
    assertThat(of(Floor.NONE, right(), 0, 3, 5, 6).faults())
        .containsExactly(ProofFault.NOT_SHOWN_TO_BE_BEST);
  }

  @Test
  void a_negative_price_would_prove_anything_and_is_told() {
    Prices bad =
        new Prices(
            new long[] {UNIT, UNIT},
            new long[] {0, -UNIT},
            new long[] {0, -UNIT, 0, 0},
            Map.of(new Colleagues(0, 5), -UNIT));
    assertThat(of(Floor.NONE, bad, BEST).faults()).contains(ProofFault.NEGATIVE_PRICE);
  }

  @Test
  void two_people_of_one_employer_are_told() {
    assertThat(of(Floor.NONE, right(), 0, 1, 6, 7).faults())
        .contains(ProofFault.TWO_OF_ONE_EMPLOYER);
  }

  @Test
  void more_reviews_than_an_expert_takes_are_told() {
    assertThat(of(Floor.NONE, right(), 0, 2, 4, 6).faults()).contains(ProofFault.LOAD_EXCEEDED);
  }

  @Test
  void too_few_and_unknown_experts_are_told() {
    assertThat(of(Floor.NONE, right(), 0, 5, 6).faults())
        .contains(ProofFault.WRONG_NUMBER_OF_EXPERTS);
    assertThat(of(Floor.NONE, right(), 0, 0, 5, 6, 99).faults())
        .contains(ProofFault.PAIR_NOT_ALLOWED);
  }

  @Test
  void a_floor_that_is_not_kept_is_told() {
    Floor high = new Floor(2, 400);
    assertThat(of(high, right(), BEST).faults()).contains(ProofFault.PAIR_NOT_ALLOWED);
    Floor one = new Floor(1, 400);
    // 2 and 3 of the first application are both below it.
    assertThat(of(one, right(), 2, 3, 5, 6).faults()).contains(ProofFault.BELOW_FLOOR);
  }

  @Test
  void whoever_is_not_listed_may_not_fit_better() {
    Problem cut = PROBLEM.with(PROBLEM.pairs(), new int[] {350, -1});
    assertThat(Proof.of(cut, WEIGHTS, new Solution(Floor.NONE, BEST, right())).faults())
        .containsExactly(ProofFault.LIST_TOO_SHORT);
    Problem harmless = PROBLEM.with(PROBLEM.pairs(), new int[] {250, -1});
    assertThat(Proof.of(harmless, WEIGHTS, new Solution(Floor.NONE, BEST, right())).holds())
        .isTrue();
  }

  @Test
  void all_tickets_together_weigh_less_than_one_unit_of_similarity() {
    for (int wanted : new int[] {1, 2, 3, 4_095, 36_000}) {
      assertThat(Weights.scale(wanted)).isGreaterThan(wanted * 4_095L);
    }
    for (int pair = 0; pair < PROBLEM.pairs().count(); pair++) {
      long ticket = weight(pair) - PROBLEM.pairs().similarity()[pair] * UNIT;
      assertThat(ticket).isBetween(0L, 4_095L);
    }
  }
}
