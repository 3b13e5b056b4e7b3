package kz.tereze.infra.open;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.tereze.projections.Columns;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.log.Checkpoint;
import kz.tereze.projections.log.SignedNote;
import kz.tereze.projections.log.TileAddress;
import kz.tereze.projections.log.TreeHash;
import kz.tereze.projections.open.Folding;
import kz.tereze.projections.open.OpenLedger;
import kz.tereze.web.language.Messages;
import kz.tereze.web.mirror.Mirror;
import kz.tereze.web.open.Dump;
import kz.tereze.web.open.Publication;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.JsonNode;

/// Makes a mirror again from nothing but the log in it and compares. It uses an empty database of
/// its own; that the log is the one that was signed is for the verifier to say.
final class MirrorProof {

  private static final int AT_ONCE = 500;

  private static final String INSERT =
      """
      insert into ledger_entry (seq, event_id, kind, at, refs, body, whole, leaf_hash)
      values (?, ?, ?, ?, '{}', ?, ?, ?)
      """;

  private final Path folder;
  private final DataSource empty;
  private final Mirrors mirrors;
  private final List<String> faults = new ArrayList<>();

  /// What writes mirrors with the present settings.
  interface Mirrors {
    Mirror at(String origin);
  }

  /// @param empty a database without tables
  MirrorProof(Path folder, DataSource empty, Mirrors mirrors) {
    this.folder = folder;
    this.empty = empty;
    this.mirrors = mirrors;
  }

  static Mirrors mirrors(Publication publication, Messages messages) {
    return origin -> {
      Publication there = publication.at(origin);
      return new Mirror(Dump.of(there, messages), there, messages);
    };
  }

  /// @return one sentence for everything that differs
  List<String> run(LongConsumer progress) throws IOException {
    Mirror.Description description =
        TerezeJson.mapper()
            .readValue(
                Files.readAllBytes(folder.resolve(Mirror.DESCRIPTION)), Mirror.Description.class);
    SignedNote note = SignedNote.parse(Files.readString(folder.resolve("log/checkpoint")));
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    if (checkpoint.size() != description.size()
        || !checkpoint.root().hex().equals(description.root())) {
      faults.add("mirror.json names another ledger than log/checkpoint");
      return faults;
    }
    String root = HexFormat.of().formatHex(root(description.size()));
    if (!root.equals(description.root())) {
      faults.add("the entries give the root " + root + ", not " + description.root());
      return faults;
    }
    Flyway.configure().dataSource(empty).load().migrate();
    insert(description, progress);
    fold();
    compare(description);
    return faults;
  }

  /// What takes the entries of the log one after another.
  private interface Reader {
    void take(long seq, byte[] entry) throws IOException;
  }

  private void entries(long size, Reader reader) throws IOException {
    for (long n = 0; n * TileAddress.FULL < size; n++) {
      int width = (int) Math.min(TileAddress.FULL, size - n * TileAddress.FULL);
      TileAddress address = new TileAddress(TileAddress.ENTRIES, n, width);
      byte[] bundle = Files.readAllBytes(folder.resolve("log").resolve(address.path()));
      DataInputStream entries = new DataInputStream(new ByteArrayInputStream(bundle));
      long seq = n * TileAddress.FULL;
      while (entries.available() > 0) {
        reader.take(seq++, entries.readNBytes(entries.readUnsignedShort()));
      }
    }
  }

  private byte[] root(long size) throws IOException {
    Deque<Subtree> tops = new ArrayDeque<>();
    entries(size, (seq, entry) -> grow(tops, TreeHash.leaf(entry)));
    if (tops.isEmpty()) {
      return TreeHash.empty();
    }
    byte[] root = tops.pop().hash();
    while (!tops.isEmpty()) {
      root = TreeHash.node(tops.pop().hash(), root);
    }
    return root;
  }

  private void insert(Mirror.Description description, LongConsumer progress) throws IOException {
    JdbcTemplate jdbc = new JdbcTemplate(empty);
    List<Object[]> rows = new ArrayList<>();
    entries(
        description.size(),
        (seq, entry) -> {
          rows.add(row(seq, entry));
          if (rows.size() == AT_ONCE || seq + 1 == description.size()) {
            jdbc.batchUpdate(INSERT, rows);
            rows.clear();
            progress.accept(seq + 1);
          }
        });
    jdbc.update(
        "insert into ledger_head (size, root, at) values (?, ?, ?)",
        description.size(),
        HexFormat.of().parseHex(description.root()),
        Columns.time(Instant.parse(description.at())));
  }

  private Object[] row(long seq, byte[] entry) throws IOException {
    String body = new String(entry, StandardCharsets.UTF_8);
    JsonNode said = TerezeJson.mapper().readTree(body);
    Path whole = folder.resolve("log/whole/" + seq);
    return new Object[] {
      seq,
      said.path("event").asString(),
      said.path("kind").asString(),
      Columns.time(Instant.parse(said.path("at").asString())),
      body,
      Files.exists(whole) ? Files.readString(whole) : null,
      TreeHash.leaf(entry)
    };
  }

  private record Subtree(long size, byte[] hash) {}

  private static void grow(Deque<Subtree> tops, byte[] leaf) {
    Subtree grown = new Subtree(1, leaf);
    while (!tops.isEmpty() && tops.peek().size() == grown.size()) {
      Subtree left = tops.pop();
      grown = new Subtree(left.size() * 2, TreeHash.node(left.hash(), grown.hash()));
    }
    tops.push(grown);
  }

  private void fold() {
    Folding folding =
        new Folding(empty, new DataSourceTransactionManager(empty), new Entries(empty));
    int folded;
    do {
      folded = folding.foldNext();
    } while (folded > 0);
  }

  private void compare(Mirror.Description description) throws IOException {
    Path again = Files.createTempDirectory("tereze-proof");
    try {
      mirrors
          .at(description.origin())
          .write(new OpenLedger(empty).at(description.size()), again, done -> {});
      Map<String, String> theirs = hashes(folder.resolve(Mirror.HASHES));
      Map<String, String> ours = hashes(again.resolve(Mirror.HASHES));
      for (Map.Entry<String, String> file : ours.entrySet()) {
        if (!file.getValue().equals(theirs.get(file.getKey()))) {
          faults.add(file.getKey() + " does not follow from the log");
        }
      }
      for (Map.Entry<String, String> file : theirs.entrySet()) {
        Path there = folder.resolve(file.getKey());
        if (!ours.containsKey(file.getKey())) {
          faults.add(file.getKey() + " is no part of a mirror of this log");
        } else if (!Files.isRegularFile(there) || !Dump.hash(there).equals(file.getValue())) {
          faults.add(file.getKey() + " is not the file whose hash is listed");
        }
      }
    } finally {
      try (Stream<Path> files = Files.walk(again)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static Map<String, String> hashes(Path list) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (String line : Files.readAllLines(list)) {
      int space = line.indexOf("  ");
      hashes.put(line.substring(space + 2), line.substring(0, space));
    }
    return hashes;
  }
}
