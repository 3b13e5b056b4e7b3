package kz.tereze.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// `witness`: vouches at an address until it is stopped.
final class WitnessCommand {

  private static final String USAGE =
      """
      witness --folder FOLDER --name NAME --log VKEY [--log VKEY ...] [--port N] [--listen ADDRESS]

        --folder   keeps the witness's key and what it saw last; back it up, never set it back
        --name     how it signs, such as witness.example.org/1; counts when its key is first drawn
        --log      the public key of a log it looks at
        --port     where it listens (default 8400), --listen on which address (default 127.0.0.1)
      """;

  private static final int MOST_PORT = 65_535;

  private WitnessCommand() {}

  static int run(List<String> args, PrintStream out) throws IOException, Refuted {
    List<String> words = new ArrayList<>(args);
    Path folder = Path.of(one(words, "--folder", ""));
    String name = one(words, "--name", "");
    String port = one(words, "--port", "8400");
    String listen = one(words, "--listen", "127.0.0.1");
    List<Key> logs = new ArrayList<>();
    for (String vkey : Main.takeAll(words, "--log")) {
      logs.add(Key.parse(vkey));
    }
    boolean isPort = port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= MOST_PORT;
    if (!words.isEmpty() || logs.isEmpty() || !isPort || name.matches(".*[\\s+].*")) {
      throw new Main.Misused(USAGE);
    }
    Witness witness = Witness.in(folder, name, logs, InstantSource.system());
    try (WitnessServer server =
        WitnessServer.start(witness, logs, new InetSocketAddress(listen, Integer.parseInt(port)))) {
      out.printf("witness %s listens on port %d%n", witness.key().vkey(), server.port());
      out.flush();
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return Main.INTACT;
  }

  private static String one(List<String> words, String option, String otherwise) {
    List<String> given = Main.takeAll(words, option);
    if (given.size() > 1 || (given.isEmpty() && otherwise.isEmpty())) {
      throw new Main.Misused(USAGE);
    }
    return given.isEmpty() ? otherwise : given.getFirst();
  }
}
