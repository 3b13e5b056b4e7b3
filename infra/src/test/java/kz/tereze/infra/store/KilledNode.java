package kz.tereze.infra.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Tiyn;
import org.postgresql.ds.PGSimpleDataSource;

/// A node in a process of its own that records receipts until it is killed. What it was told to be
/// recorded it says on its output, line by line.
public final class KilledNode {

  private static final int MOST = 100_000;

  private KilledNode() {}

  /// Starts one.
  ///
  /// @param run sets its references apart from those of another
  /// @param memory folder in which its signer remembers what it signed
  public static Process start(
      DataSource database, int obligations, int writers, String run, Path memory)
      throws IOException {
    PGSimpleDataSource address = (PGSimpleDataSource) database;
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            KilledNode.class.getName(),
            address.getUrl(),
            Optional.ofNullable(address.getUser()).orElse("postgres"),
            Optional.ofNullable(address.getPassword()).orElse(""),
            String.valueOf(obligations),
            String.valueOf(writers),
            run,
            memory.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// Reads what it was told to be recorded until it is so much, and kills it then.
  public static List<String> acknowledgedUntilKilled(Process node, int enough)
      throws IOException, InterruptedException {
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader output = node.inputReader(StandardCharsets.UTF_8)) {
      String line;
      while ((line = output.readLine()) != null) {
        if (line.startsWith("recorded ")) {
          acknowledged.add(line.substring("recorded ".length()));
        }
        if (acknowledged.size() == enough) {
          // Unlike the process itself, its handle leaves what was said readable.
          node.toHandle().destroyForcibly();
        }
      }
    }
    node.waitFor();
    return acknowledged;
  }

  /// @param arguments database address, user, password, number of obligations, of writers, a
  ///     name for this run, the signer's memory
  public static void main(String... arguments) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(arguments[0]);
    database.setUser(arguments[1]);
    database.setPassword(arguments[2]);
    int obligations = Integer.parseInt(arguments[3]);
    int writers = Integer.parseInt(arguments[4]);
    String run = arguments[5];
    Node node = Node.remembering(Path.of(arguments[6]), database);
    Receipts receipts = new Receipts(node.commands());
    for (int writer = 0; writer < writers; writer++) {
      int mine = writer;
      Thread.ofPlatform()
          .start(
              () -> {
                for (int i = mine; i < MOST; i += writers) {
                  receipts.record(i % obligations, run + i, Tiyn.ofTenge(1));
                  acknowledged(run + i);
                }
              });
    }
  }

  private static synchronized void acknowledged(String reference) {
    System.out.println("recorded " + reference);
    System.out.flush();
  }
}
