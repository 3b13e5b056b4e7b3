package kz.tereze.infra.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the next command is about is in memory, however many aggregates came before it.
class AggregateCacheTest {

  private final AggregateCache cache = new AggregateCache();

  @Test
  void a_new_aggregate_is_kept_when_many_others_were_used_more_often() {
    IntStream.range(0, 50_000).forEach(number -> used(number, 4));

    cache.put("new", "aggregate");

    assertThat(cache.<String, String>get("new")).isEqualTo("aggregate");
  }

  @Test
  void the_one_not_used_for_longest_goes_first() {
    cache.put("first", "aggregate");
    IntStream.range(0, 10_000).forEach(number -> used(number, 1));
    assertThat(cache.containsKey("first")).isTrue();
    cache.get("first");

    IntStream.range(10_000, 25_000).forEach(number -> used(number, 1));

    assertThat(cache.containsKey("first")).isTrue();
    assertThat(cache.containsKey(0)).isFalse();
  }

  @Test
  void what_a_failed_command_leaves_is_dropped() {
    cache.put("a", "half changed");

    assertThat(cache.remove("a")).isTrue();
    assertThat(cache.<String, String>get("a")).isNull();
  }

  @Test
  void what_is_kept_can_be_replaced_in_place() {
    cache.put("a", "old");
    UnaryOperator<String> change = value -> value + " and new";

    cache.computeIfPresent("a", change);
    cache.computeIfPresent("b", change);

    assertThat(cache.<String, String>get("a")).isEqualTo("old and new");
    assertThat(cache.containsKey("b")).isFalse();
    assertThat(cache.putIfAbsent("a", "another")).isFalse();
  }

  private void used(int number, int times) {
    cache.put(number, "aggregate");
    IntStream.range(0, times).forEach(i -> cache.get(number));
  }
}
