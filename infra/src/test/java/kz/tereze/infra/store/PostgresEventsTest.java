package kz.tereze.infra.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.fund.FundId;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.identity.Vaults;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class PostgresEventsTest {

  private final DataSource database = Postgres.freshDatabase();
  private final PostgresEvents here = node();
  private final PostgresEvents there = node();

  private PostgresEvents node() {
    return new PostgresEvents(
        database,
        EventSerializer.create(Vaults.seal()),
        NoOpEventUpcaster.INSTANCE,
        new Freshness(database));
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  @Test
  void what_was_stored_is_read_back_under_its_stable_name() {
    DomainEventMessage<?> stored = event("fund-A", 0);
    here.appendEvents(List.of(stored));

    assertThat(here.readEvents("fund-A").next().getPayload()).isEqualTo(stored.getPayload());
    assertThat(rows("select payload_type, payload_revision from domain_event_entry"))
        .containsExactly(Map.of("payload_type", "fund.established", "payload_revision", "1"));
  }

  @Test
  void of_two_nodes_that_extend_an_aggregate_at_once_exactly_one_wins() throws Exception {
    AtomicInteger winners = new AtomicInteger();
    AtomicInteger losers = new AtomicInteger();
    List<Callable<Void>> race = new ArrayList<>();
    for (int sequence = 0; sequence < 50; sequence++) {
      for (PostgresEvents node : List.of(here, there)) {
        DomainEventMessage<?> event = event("fund-R" + sequence, 0);
        race.add(
            () -> {
              try {
                node.appendEvents(List.of(event));
                winners.incrementAndGet();
              } catch (ConcurrencyException lost) {
                losers.incrementAndGet();
              }
              return null;
            });
      }
    }
    runAll(race, 16);

    assertThat(winners).hasValue(50);
    assertThat(losers).hasValue(50);
    assertThat(stored()).isEqualTo(50);
  }

  @Test
  void a_command_that_fails_in_a_shared_commit_does_not_harm_its_neighbours() throws Exception {
    here.appendEvents(List.of(event("fund-TAKEN", 0)));
    List<Callable<Void>> all = new ArrayList<>();
    AtomicInteger refused = new AtomicInteger();
    for (int i = 0; i < 200; i++) {
      boolean guilty = i % 10 == 0;
      List<DomainEventMessage<?>> both =
          guilty
              ? List.of(event("fund-G" + i, 0), event("fund-TAKEN", 0))
              : List.of(event("fund-G" + i, 0), event("fund-G" + i, 1));
      all.add(
          () -> {
            try {
              here.appendEvents(both);
            } catch (ConcurrencyException expected) {
              refused.incrementAndGet();
            }
            return null;
          });
    }
    runAll(all, 32);

    assertThat(refused).hasValue(20);
    assertThat(stored()).isEqualTo(1 + 180 * 2);
  }

  @Test
  void readers_see_every_fact_once_and_in_order_while_two_nodes_write() throws Exception {
    EventTail tail = new EventTail(there);
    try (tail;
        BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null)) {
      List<Callable<Void>> writers = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        PostgresEvents node = i % 2 == 0 ? here : there;
        DomainEventMessage<?> event = event("fund-W" + i, 0);
        writers.add(
            () -> {
              node.appendEvents(List.of(event));
              return null;
            });
      }
      try (ExecutorService writing = Executors.newSingleThreadExecutor()) {
        writing.submit(
            () -> {
              runAll(writers, 16);
              return null;
            });
        List<Long> positions = new ArrayList<>();
        while (positions.size() < 400 && stream.hasNextAvailable(10, TimeUnit.SECONDS)) {
          positions.add(stream.nextAvailable().trackingToken().position().orElseThrow());
        }
        assertThat(positions).hasSize(400).doesNotHaveDuplicates().isSorted();
      }
    }
  }

  @Test
  void the_database_refuses_to_change_what_was_recorded() {
    here.appendEvents(List.of(event("fund-A", 0)));
    JdbcTemplate jdbc = new JdbcTemplate(database);

    for (String attempt :
        List.of(
            "update domain_event_entry set payload = '{}'",
            "delete from domain_event_entry",
            "truncate domain_event_entry")) {
      assertThatThrownBy(() -> jdbc.execute(attempt)).hasMessageContaining("is refused");
    }
    assertThat(stored()).isEqualTo(1);
  }

  private static DomainEventMessage<?> event(String aggregate, long sequence) {
    FundEvent fact =
        new FundEvent.FundEstablished(
            new FundId("KBK-401103"),
            new Text("Қор", "Фонд", null),
            new PersonId(UUID.randomUUID()),
            Instant.parse("2026-01-08T05:00:00Z"));
    return new GenericDomainEventMessage<>("Fund", aggregate, sequence, fact);
  }

  private static void runAll(List<Callable<Void>> tasks, int threads) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (var result :
          pool.invokeAll(tasks, Duration.ofMinutes(2).toSeconds(), TimeUnit.SECONDS)) {
        result.get();
      }
    }
  }

  private List<Map<String, Object>> rows(String sql) {
    return new JdbcTemplate(database).queryForList(sql);
  }

  private long stored() {
    return (long) rows("select count(*) as n from domain_event_entry").getFirst().get("n");
  }
}
