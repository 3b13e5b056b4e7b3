package kz.tereze.web.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.tereze.projections.Postgres;
import kz.tereze.web.Numbers;
import kz.tereze.web.Once;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DrawnNumbersTest {

  private final Numbers numbers = new DrawnNumbers(JdbcClient.create(Postgres.freshDatabase()));

  private static Once fresh() {
    return new Once(UUID.randomUUID());
  }

  @Test
  void each_kind_and_year_counts_from_one() {
    assertThat(numbers.draw("need", 2026, fresh())).isEqualTo(1);
    assertThat(numbers.draw("need", 2026, fresh())).isEqualTo(2);
    assertThat(numbers.draw("need", 2027, fresh())).isEqualTo(1);
    assertThat(numbers.draw("call", 2026, fresh())).isEqualTo(1);
  }

  @Test
  void the_same_key_gives_the_same_number_and_leaves_no_gap() {
    Once once = fresh();
    assertThat(numbers.draw("need", 2026, once)).isEqualTo(1);
    assertThat(numbers.draw("need", 2026, once)).isEqualTo(1);
    assertThat(numbers.draw("need", 2026, fresh())).isEqualTo(2);
  }

  @Test
  void a_key_serves_one_thing_only() {
    Once once = fresh();
    numbers.draw("need", 2026, once);
    assertThatThrownBy(() -> numbers.draw("call", 2026, once)).isInstanceOf(Once.Absent.class);
    assertThat(numbers.draw("call", 2026, fresh())).isEqualTo(1);
  }

  @Test
  void many_at_once_draw_without_gaps_or_doubles() throws Exception {
    Once twice = fresh();
    List<Integer> drawn = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> pending =
          IntStream.range(0, 100)
              .mapToObj(i -> threads.submit(() -> draw(i % 10 == 0 ? twice : fresh())))
              .toList();
      for (Future<Integer> each : pending) {
        drawn.add(value(each));
      }
    }
    assertThat(drawn.stream().distinct().sorted().toList())
        .isEqualTo(IntStream.rangeClosed(1, 91).boxed().toList());
  }

  private int draw(Once once) {
    return numbers.draw("need", 2026, once);
  }

  private static int value(Future<Integer> pending)
      throws ExecutionException, InterruptedException {
    return pending.get();
  }
}
