package kz.tereze.infra.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.tereze.api.Event;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.SampleFacts;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.SelfCheck;
import kz.tereze.projections.ledger.Sequencer;
import kz.tereze.projections.ledger.StoredFactsInJson;
import kz.tereze.projections.log.Broken;
import kz.tereze.projections.log.Bundles;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.projections.log.Fault;
import kz.tereze.projections.log.Signing;
import kz.tereze.projections.log.Tiles;
import kz.tereze.verifier.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// Somebody with every right in PostgreSQL, triggers off, changes the ledger. Whatever they do, the
/// check of the ledger finds it, and so does a stranger who kept a checkpoint: with our verifier,
/// and with Go's libraries.
class SuperuserTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  /// What they do, what the check calls it, and whether a stranger can see it in the log.
  enum Tampering {
    CHANGE(
        "update ledger_entry set body = replace(body, '\"at\":\"2', '\"at\":\"1') where seq = 40",
        Fault.Kind.ENTRY_CHANGED,
        true),
    CHANGE_WITH_HASH(
        "update ledger_entry set body = replace(body, '\"at\":\"2', '\"at\":\"1') where seq = 40;"
            + "update ledger_entry set leaf_hash = sha256('\\x00'::bytea || body::bytea)"
            + " where seq = 40",
        Fault.Kind.TILE_CHANGED,
        true),
    CHANGE_WITH_HASH_AND_TILE(
        "update ledger_entry set body = replace(body, '\"at\":\"2', '\"at\":\"1') where seq = 40;"
            + "update ledger_entry set leaf_hash = sha256('\\x00'::bytea || body::bytea)"
            + " where seq = 40;"
            + "update ledger_tile set hashes = overlay(hashes placing"
            + " (select leaf_hash from ledger_entry where seq = 40) from 1281) where level = 0"
            + " and n = 0",
        Fault.Kind.SIGNED_ROOT_DIFFERS,
        true),
    DELETE("delete from ledger_entry where seq = 40", Fault.Kind.ENTRY_MISSING, true),
    DELETE_THE_LAST(
        "delete from ledger_entry where seq = (select max(seq) from ledger_entry)",
        Fault.Kind.ENTRY_MISSING,
        true),
    SWAP(
        "update ledger_entry set seq = 1000000 where seq = 40;"
            + "update ledger_entry set seq = 40 where seq = 41;"
            + "update ledger_entry set seq = 41 where seq = 1000000",
        Fault.Kind.ENTRY_MOVED,
        true),
    PUT_IN(
        "insert into ledger_entry select (select max(seq) + 1 from ledger_entry), 'put in', kind,"
            + " at, refs, body, leaf_hash, whole from ledger_entry where seq = 40",
        Fault.Kind.COUNT_DIFFERS,
        false),
    TILE(
        "update ledger_tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1)"
            + " where level = 0 and n = 0",
        Fault.Kind.TILE_CHANGED,
        true),
    UPPER_TILE(
        "update ledger_tile set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1)"
            + " where level = 1",
        Fault.Kind.TILE_CHANGED,
        true),
    DELETE_TILE("delete from ledger_tile where level = 0 and n = 0", Fault.Kind.TILE_CHANGED, true),
    ROOT(
        "update ledger_head set root = set_byte(root, 0, get_byte(root, 0) # 1)",
        Fault.Kind.ROOT_DIFFERS,
        false),
    SIGNED_ROOT(
        "update ledger_checkpoint set root = set_byte(root, 0, get_byte(root, 0) # 1)",
        Fault.Kind.SIGNED_ROOT_DIFFERS,
        false),
    SIGNATURE(
        "update ledger_checkpoint set note = left(note, length(note) - 8) || 'AAAAAA=' || chr(10)",
        Fault.Kind.SIGNATURE_INVALID,
        true),
    TRUNCATE(
        "truncate ledger_entry, ledger_tile, ledger_head, ledger_checkpoint, ledger_publication,"
            + " ledger_cosignature; update ledger_cursor set next_seq = 0, frontier = ''",
        Fault.Kind.SHORTER_THAN_SIGNED,
        true),
    /// Everything put back to how it was when less was signed: consistent in itself.
    BACK_IN_TIME(
        "delete from ledger_entry where seq >= KEPT; delete from ledger_head where size > KEPT;"
            + "delete from ledger_publication where checkpoint in"
            + " (select number from ledger_checkpoint where size > KEPT);"
            + "delete from ledger_checkpoint where size > KEPT;"
            + "delete from ledger_tile where level > 0 or n > 0;"
            + "update ledger_tile set hashes = substr(hashes, 1, KEPT * 32);"
            + "update ledger_cursor set next_seq = KEPT",
        Fault.Kind.SHORTER_THAN_SIGNED,
        true);

    private final String sql;
    private final Fault.Kind kind;
    private final boolean shows;

    Tampering(String sql, Fault.Kind kind, boolean shows) {
      this.sql = sql;
      this.kind = kind;
      this.shows = shows;
    }
  }

  @TempDir private Path folder;

  private final DataSource database = Postgres.freshDatabase();
  private final JdbcTemplate superuser = new JdbcTemplate(database);
  private final Tiles tiles = new Tiles(database);
  private final Checkpoints checkpoints = new Checkpoints(database);
  private final DataSourceTransactionManager transactions =
      new DataSourceTransactionManager(database);
  private LogKeys keys;
  private Path seen;
  private long kept;

  /// A ledger that was signed somewhere and at its end.
  @BeforeEach
  void signTwice() throws IOException {
    keys = new LogKeys(folder.resolve("secrets"), folder.resolve("signed"), "log.example/log");
    tell("early", 1);
    publish();
    kept = checkpoints.newestSize();
    assertThat(kept).isBetween(50L, 255L);
    tell("late", 6);
    publish();
    seen =
        Files.writeString(
            folder.resolve("seen"), checkpoints.newest().orElseThrow().note().toString());
    assertThat(checkpoints.newestSize()).isGreaterThan(257);
    assertThat(check()).isEmpty();
    assertThat(strangers("untouched")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatever_a_superuser_does_is_found(Tampering tampering) throws IOException {
    asSuperuser(tampering.sql);
    assertThat(check()).extracting(Fault::kind).contains(tampering.kind);
    if (tampering.shows) {
      assertThat(strangers("tampered")).isNotEmpty();
    }
  }

  @Test
  void a_past_told_anew_from_changed_facts_is_consistent_in_itself_and_found() throws IOException {
    asSuperuser(
        "update domain_event_entry set payload = replace(payload, '2026', '2025');"
            + Tampering.TRUNCATE.sql
            + "; update ledger_cursor set tx = '0', global_index = 0");
    drain();
    assertThat(check()).extracting(Fault::kind).containsOnly(Fault.Kind.SIGNED_ROOT_DIFFERS);
    assertThat(catchThrowable(this::publish)).isInstanceOf(Broken.class);
  }

  @Test
  void changed_facts_are_found_when_entries_are_made_from_them_again() {
    asSuperuser(
        "update domain_event_entry set payload = replace(payload, '2026', '2025')"
            + " where event_identifier = (select event_id from ledger_entry where seq = 7);"
            + "delete from domain_event_entry"
            + " where event_identifier = (select event_id from ledger_entry where seq = 9)");
    assertThat(check()).isEmpty();
    assertThat(selfCheck().runFromFacts(entries -> {}).faults())
        .containsExactly(new Fault(Fault.Kind.FACT_DIFFERS, 7), new Fault(Fault.Kind.FACT_GONE, 9));
  }

  private void asSuperuser(String sql) {
    superuser.execute(
        "set session_replication_role = replica; "
            + "alter table ledger_checkpoint drop constraint ledger_checkpoint_size_root_fkey; "
            + sql.replace("KEPT", Long.toString(kept))
            + "; reset session_replication_role");
  }

  private List<Fault> check() {
    return selfCheck().run(entries -> {}).faults();
  }

  private SelfCheck selfCheck() {
    return new SelfCheck(database, tiles, keys, new StoredFactsInJson());
  }

  /// What strangers say who take the log as it is published now and compare it with what they saw.
  private List<String> strangers(String name) throws IOException {
    Path log = folder.resolve(name);
    try {
      new LogExport(tiles, new Bundles(database), new Entries(database))
          .write(log, checkpoints.newest().orElseThrow(), entries -> {});
    } catch (RuntimeException | IOException nothingToTake) {
      return List.of(String.valueOf(nothingToTake.getMessage()));
    }
    String vkey = keys.keys().getFirst().vkey();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        Main.run(
            List.of("log", log.toString(), "--key", vkey, "--seen", seen.toString()),
            new PrintStream(said, true, StandardCharsets.UTF_8));
    Optional<Go.Verdict> go =
        Go.isHere() ? Optional.of(Go.audit(vkey, log.toString(), List.of(seen))) : Optional.empty();
    go.ifPresent(
        verdict -> assertThat(verdict.intact()).as(verdict.said() + said).isEqualTo(code == 0));
    return code == 0 ? List.of() : List.of(said.toString(StandardCharsets.UTF_8));
  }

  /// @param times how often one fact of every kind is told
  private void tell(String name, int times) {
    Event[] facts =
        Stream.generate(() -> SampleFacts.all().toArray(Event[]::new))
            .limit(times)
            .flatMap(Arrays::stream)
            .toArray(Event[]::new);
    StoredFactsInJson.insert(database, i -> name + i, facts);
    drain();
  }

  private void drain() {
    Sequencer sequencer = new Sequencer(database, transactions, new StoredFactsInJson());
    int looked;
    do {
      looked = sequencer.appendNext();
    } while (looked > 0);
  }

  private void publish() {
    Signing signing = new Signing(database, transactions, tiles, keys);
    signing.signNext(NOW).ifPresent(signed -> signing.publish(signed, List.of()));
  }
}
