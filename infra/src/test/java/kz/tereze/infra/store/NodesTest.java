package kz.tereze.infra.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import kz.tereze.api.Tiyn;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.fund.FundRow;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.ledger.SelfCheck;
import kz.tereze.projections.ledger.Sequencer;
import kz.tereze.projections.log.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/// Two nodes on one database.
class NodesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int OBLIGATIONS = 4;
  private static final int RECEIPTS = 120;

  private final DataSource database = Postgres.freshDatabase();
  private final Node here = Node.on(database);
  private final Node there = Node.on(database);

  @AfterEach
  void close() {
    there.close();
    here.close();
  }

  @Test
  void receipts_recorded_on_two_nodes_at_once_count_into_the_fund_exactly_once() throws Exception {
    recordOnBothNodes();

    assertThat(awaitReceived(Tiyn.ofTenge(RECEIPTS)).received()).isEqualTo(Tiyn.ofTenge(RECEIPTS));
    assertThat(count("domain_event_entry where payload_type = 'levy.receipt-recorded'"))
        .isEqualTo(RECEIPTS);
    assertThat(count("domain_event_entry where payload_type = 'fund.receipt-credited'"))
        .isEqualTo(RECEIPTS);
    assertThat(count("deadletterentry")).isZero();
  }

  @Test
  void the_ledger_numbers_every_public_fact_once_without_a_gap() throws Exception {
    recordOnBothNodes();
    awaitReceived(Tiyn.ofTenge(RECEIPTS));
    Sequencer sequencer = here.get(Sequencer.class);
    while (sequencer.appendNext() > 0) {
      assertThat(sequencer).isNotNull();
    }

    // Every fact of this test is public but that the bank told of a booking.
    assertThat(count("ledger_entry"))
        .isEqualTo(count("domain_event_entry where payload_type not like 'statement.line-%'"));
    assertThat(here.jdbc().queryForList("select seq from ledger_entry order by seq", Long.class))
        .isEqualTo(numbersUpTo(count("ledger_entry")));
  }

  @Test
  void counting_the_ledger_again_finds_what_a_superuser_changed() throws Exception {
    recordOnBothNodes();
    awaitReceived(Tiyn.ofTenge(RECEIPTS));
    Sequencer sequencer = here.get(Sequencer.class);
    while (sequencer.appendNext() > 0) {
      assertThat(sequencer).isNotNull();
    }
    SelfCheck check = here.get(SelfCheck.class);
    assertThat(check.runFromFacts(counted -> {}).faults()).isEmpty();

    JdbcTemplate superuser = new JdbcTemplate(database);
    superuser.execute("alter table ledger_entry disable trigger all");
    superuser.execute("update ledger_entry set body = replace(body, '100', '900') where seq = 40");
    superuser.execute("alter table domain_event_entry disable trigger all");
    superuser.execute(
        "delete from domain_event_entry where event_identifier ="
            + " (select event_id from ledger_entry where seq = 50)");

    assertThat(check.runFromFacts(counted -> {}).faults())
        .contains(
            new Fault(Fault.Kind.ENTRY_CHANGED, 40),
            new Fault(Fault.Kind.FACT_DIFFERS, 40),
            new Fault(Fault.Kind.FACT_GONE, 50));
  }

  @Test
  void a_replay_gives_the_same_rows() throws Exception {
    recordOnBothNodes();
    awaitReceived(Tiyn.ofTenge(RECEIPTS));
    List<List<Map<String, Object>>> before = readModels();
    List<String> roots = roots();
    there.close();

    here.get(Replay.class).run(progress -> {});

    assertThat(readModels()).isEqualTo(before);
    assertThat(roots()).startsWith(roots.toArray(String[]::new));
    assertThat(here.get(SelfCheck.class).runFromFacts(entries -> {}).faults()).isEmpty();
  }

  private void recordOnBothNodes() throws Exception {
    Receipts receipts = new Receipts(here.commands());
    receipts.establishFund();
    for (int i = 0; i < OBLIGATIONS; i++) {
      receipts.assess(i);
    }
    List<Callable<Void>> all = new ArrayList<>();
    for (int i = 0; i < RECEIPTS; i++) {
      Node node = i % 2 == 0 ? here : there;
      int number = i;
      all.add(
          () -> {
            new Receipts(node.commands())
                .record(number % OBLIGATIONS, "R" + number, Tiyn.ofTenge(1));
            return null;
          });
    }
    try (ExecutorService people = Executors.newFixedThreadPool(8)) {
      for (var done : people.invokeAll(all)) {
        done.get();
      }
    }
  }

  private FundRow awaitReceived(Tiyn sum) {
    Funds funds = here.get(Funds.class);
    return here.freshness()
        .await(
            () -> funds.find(Receipts.FUND).filter(fund -> fund.received().equals(sum)), PATIENCE)
        .or(() -> Optional.of(funds.find(Receipts.FUND).orElseThrow()))
        .orElseThrow();
  }

  private List<String> roots() {
    return here.jdbc()
        .queryForList("select size || ' ' || root from ledger_head order by size", String.class);
  }

  /// The ledger and the journal are none: they go on by themselves and are told nothing again. How
  /// often the others were is counted.
  private List<List<Map<String, Object>>> readModels() {
    JdbcTemplate jdbc = here.jdbc();
    return jdbc
        .queryForList(
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
              and table_name not in ('tokenentry', 'flyway_schema_history', 'allocation_change',
                'allocation_epoch', 'ledger_entry', 'ledger_cursor', 'ledger_head', 'ledger_tile',
                'ledger_checkpoint', 'ledger_publication', 'pulse', 'act', 'act_position',
                'projection_position')
            order by 1
            """,
            String.class)
        .stream()
        .map(table -> jdbc.queryForList("select t::text from \"" + table + "\" t order by 1"))
        .toList();
  }

  private long count(String from) {
    Long count = here.jdbc().queryForObject("select count(*) from " + from, Long.class);
    return count == null ? 0 : count;
  }

  private static List<Long> numbersUpTo(long size) {
    List<Long> numbers = new ArrayList<>();
    for (long i = 0; i < size; i++) {
      numbers.add(i);
    }
    return numbers;
  }
}
