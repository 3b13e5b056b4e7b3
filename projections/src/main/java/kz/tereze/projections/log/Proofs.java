package kz.tereze.projections.log;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Proves to anybody that an entry stands in the log.
@ReadModel
public final class Proofs {

  private final JdbcClient jdbc;
  private final Tiles tiles;
  private final Checkpoints checkpoints;

  public Proofs(DataSource source, Tiles tiles, Checkpoints checkpoints) {
    this.jdbc = JdbcClient.create(source);
    this.tiles = tiles;
    this.checkpoints = checkpoints;
  }

  /// The proof of an entry under the newest published checkpoint; empty while none covers it.
  public Optional<LogProof> of(long seq) {
    return checkpoints.newest().flatMap(newest -> under(newest).apply(seq));
  }

  /// Proofs of many entries under one and the same checkpoint, each tile read once.
  public LongFunction<Optional<LogProof>> under(Published under) {
    Tree tree = tiles.tree();
    long size = under.checkpoint().size();
    return seq ->
        seq < 0 || seq >= size
            ? Optional.empty()
            : body(seq).map(body -> new LogProof(seq, body, tree.inclusion(seq, size), under));
  }

  private Optional<byte[]> body(long seq) {
    return jdbc.sql("select body from ledger_entry where seq = ?")
        .param(seq)
        .query(String.class)
        .optional()
        .map(body -> body.getBytes(StandardCharsets.UTF_8));
  }
}
