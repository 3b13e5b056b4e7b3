package kz.tereze.projections.log;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Signs how far the ledger has come, if and only if all that was ever signed is still its
/// beginning. Then the witnesses may be asked, and then it is published.
@ReadModel
public final class Signing {

  /// An idle log states its size again after this long, so that nobody takes an old view for new.
  private static final Duration AT_LEAST_EVERY = Duration.ofHours(23);

  private static final long LOCK = 7003;

  private static final String INSERT =
      "insert into ledger_checkpoint (size, root, note, signed_at) values (?, ?, ?, ?)"
          + " returning number";

  private static final String UNPUBLISHED =
      """
      select number, note from ledger_checkpoint
      where number = (select max(number) from ledger_checkpoint)
        and number not in (select checkpoint from ledger_publication where checkpoint = number)
      """;

  /// A checkpoint that is signed and not published yet.
  public record Signed(long number, SignedNote note) {}

  private record Last(Checkpoint checkpoint, Instant at) {}

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Tiles tiles;
  private final Signer signer;

  public Signing(
      DataSource source, PlatformTransactionManager transactions, Tiles tiles, Signer signer) {
    this.jdbc = new JdbcTemplate(source);
    this.transaction = new TransactionTemplate(transactions);
    this.tiles = tiles;
    this.signer = signer;
  }

  /// Signs the ledger's head when it has moved since, or a day has gone by.
  ///
  /// @throws Broken when what was signed before is no longer the beginning of the ledger
  public Optional<Signed> signNext(Instant now) {
    Optional<Signed> signed = transaction.execute(status -> sign(now));
    return signed == null ? Optional.empty() : signed;
  }

  private Optional<Signed> sign(Instant now) {
    jdbc.queryForList("select pg_advisory_xact_lock(?)", LOCK);
    Optional<Checkpoint> head = head();
    Optional<Last> last = last();
    Tree tree = tiles.tree();
    long size = head.map(Checkpoint::size).orElse(0L);
    Stream.concat(last.map(Last::checkpoint).stream(), signer.lastSigned().stream())
        .forEach(before -> require(tree, before, size));
    if (head.isEmpty() || last.filter(before -> isFresh(before, size, now)).isPresent()) {
      return Optional.empty();
    }
    Checkpoint next = head.get();
    if (!next.root().hex().equals(root(tree, size))) {
      throw new Broken(new Fault(Fault.Kind.ROOT_DIFFERS, size));
    }
    SignedNote note = signer.sign(next, now);
    signer.remember(note);
    Long number =
        jdbc.queryForObject(
            INSERT,
            Long.class,
            size,
            HexFormat.of().parseHex(next.root().hex()),
            note.toString(),
            Columns.time(now));
    return Optional.ofNullable(number).map(drawn -> new Signed(drawn, note));
  }

  /// What was signed and not published, because whoever did it was cut off.
  public Optional<Signed> unpublished() {
    return jdbc
        .query(
            UNPUBLISHED,
            (row, i) -> new Signed(row.getLong("number"), SignedNote.parse(row.getString("note"))))
        .stream()
        .findFirst();
  }

  private static boolean isFresh(Last before, long size, Instant now) {
    return before.checkpoint().size() == size && now.isBefore(before.at().plus(AT_LEAST_EVERY));
  }

  /// That nothing of what was signed has changed or is gone.
  private static void require(Tree tree, Checkpoint before, long size) {
    if (before.size() > size) {
      throw new Broken(new Fault(Fault.Kind.SHORTER_THAN_SIGNED, before.size()));
    }
    if (!before.root().hex().equals(root(tree, before.size()))) {
      throw new Broken(new Fault(Fault.Kind.SIGNED_ROOT_DIFFERS, before.size()));
    }
  }

  private static String root(Tree tree, long size) {
    try {
      return HexFormat.of().formatHex(tree.root(size));
    } catch (IllegalStateException missing) {
      throw new Broken(new Fault(Fault.Kind.TILE_CHANGED, size));
    }
  }

  private Optional<Checkpoint> head() {
    return jdbc
        .query(
            "select size, root from ledger_head order by size desc limit 1",
            (row, i) -> Checkpoint.of(signer.origin(), row.getLong("size"), row.getBytes("root")))
        .stream()
        .findFirst();
  }

  private Optional<Last> last() {
    return jdbc
        .query(
            "select size, root, signed_at from ledger_checkpoint order by number desc limit 1",
            (row, i) ->
                new Last(
                    Checkpoint.of(signer.origin(), row.getLong("size"), row.getBytes("root")),
                    Columns.instant(row, "signed_at")))
        .stream()
        .findFirst();
  }

  /// Makes a checkpoint visible, with what witnesses said to it.
  public void publish(Signed signed, List<SignedNote.Line> cosignatures) {
    transaction.executeWithoutResult(
        status -> {
          cosignatures.forEach(
              line ->
                  jdbc.update(
                      "insert into ledger_cosignature (checkpoint, line) values (?, ?) on conflict"
                          + " do nothing",
                      signed.number(),
                      line.toString()));
          jdbc.update(
              "insert into ledger_publication (checkpoint) values (?) on conflict do nothing",
              signed.number());
        });
  }
}
