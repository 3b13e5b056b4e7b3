package kz.tereze.infra.store;

import kz.tereze.api.Tiyn;
import org.postgresql.ds.PGSimpleDataSource;

/// A node in a process of its own that records receipts until it is killed. What it was told to be
/// recorded it says on its output, line by line.
final class KilledNode {

  private static final int WRITERS = 8;
  private static final int MOST = 100_000;

  private KilledNode() {}

  /// @param arguments database address, user, password, number of obligations
  public static void main(String... arguments) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(arguments[0]);
    database.setUser(arguments[1]);
    database.setPassword(arguments[2]);
    int obligations = Integer.parseInt(arguments[3]);
    Node node = Node.on(database);
    Receipts receipts = new Receipts(node.commands());
    for (int writer = 0; writer < WRITERS; writer++) {
      int mine = writer;
      Thread.ofPlatform()
          .start(
              () -> {
                for (int i = mine; i < MOST; i += WRITERS) {
                  receipts.record(i % obligations, "R" + i, Tiyn.ofTenge(1));
                  acknowledged("R" + i);
                }
              });
    }
  }

  private static synchronized void acknowledged(String reference) {
    System.out.println("recorded " + reference);
    System.out.flush();
  }
}
