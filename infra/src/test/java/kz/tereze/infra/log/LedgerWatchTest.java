package kz.tereze.infra.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.Event;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.SampleFacts;
import kz.tereze.projections.ledger.SelfCheck;
import kz.tereze.projections.ledger.Sequencer;
import kz.tereze.projections.ledger.StoredFactsInJson;
import kz.tereze.projections.log.Fault;
import kz.tereze.projections.log.Integrity;
import kz.tereze.projections.log.Report;
import kz.tereze.projections.log.Signing;
import kz.tereze.projections.log.Tiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// What makes every page red: the watch sees a change, keeps when it was first seen, and takes the
/// warning back once the ledger is as it was signed.
class LedgerWatchTest {

  @TempDir private Path folder;

  private final DataSource database = Postgres.freshDatabase();
  private final JdbcTemplate superuser = new JdbcTemplate(database);
  private final Integrity integrity = new Integrity();
  private LedgerWatch watch;

  @BeforeEach
  void aLedgerIsSigned() {
    LogKeys keys = new LogKeys(folder.resolve("keys"), folder.resolve("signed"), "log.example/log");
    var transactions = new DataSourceTransactionManager(database);
    StoredFactsInJson.insert(
        database, i -> "e" + i, SampleFacts.all().limit(40).toArray(Event[]::new));
    Sequencer sequencer = new Sequencer(database, transactions, new StoredFactsInJson());
    int looked;
    do {
      looked = sequencer.appendNext();
    } while (looked > 0);
    Tiles tiles = new Tiles(database);
    Signing signing = new Signing(database, transactions, tiles, keys);
    signing.signNext(Instant.now()).ifPresent(signed -> signing.publish(signed, List.of()));
    watch =
        new LedgerWatch(
            new SelfCheck(database, tiles, keys, new StoredFactsInJson()), integrity, false);
    watch.start();
  }

  @AfterEach
  void stop() {
    watch.stop();
  }

  @Test
  void an_intact_ledger_shows_no_warning_and_when_it_was_looked_at() {
    Report report = watch.check();
    assertThat(report.isIntact()).isTrue();
    assertThat(report.entries()).isPositive();
    assertThat(integrity.wrong()).isEmpty();
    assertThat(integrity.last()).contains(report);
  }

  @Test
  void a_change_is_told_from_its_first_sight_until_it_is_put_back() {
    watch.check();
    change("replace(body, '\"at\":\"2', '\"at\":\"1')");
    watch.check();
    List<Integrity.Wrong> seen = integrity.wrong();
    assertThat(seen)
        .extracting(Integrity.Wrong::fault)
        .contains(new Fault(Fault.Kind.ENTRY_CHANGED, 3));
    watch.check();
    assertThat(integrity.wrong()).as("since when, not seen last").isEqualTo(seen);

    change("replace(body, '\"at\":\"1', '\"at\":\"2')");
    watch.check();
    assertThat(integrity.wrong()).isEmpty();
  }

  @Test
  void it_ends_with_the_site() {
    assertThat(watch.isRunning()).isTrue();
    watch.stop();
    assertThat(watch.isRunning()).isFalse();
  }

  private void change(String body) {
    superuser.execute(
        "set session_replication_role = replica; update ledger_entry set body = "
            + body
            + " where seq = 3; reset session_replication_role");
  }
}
