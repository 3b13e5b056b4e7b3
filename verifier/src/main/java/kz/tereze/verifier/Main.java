package kz.tereze.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line of the verifier.
public final class Main {

  static final int INTACT = 0;
  static final int REFUTED = 1;
  static final int MISUSED = 2;

  private static final String USAGE =
      """
      Checks the public ledger of Tereze, offline, without trusting whoever runs it.

        proof FILE ...     files *.tlog-proof or *.tlog-proofs
        table FILE PROOF   a table downloaded from the ledger beside its *.tlog-proofs
        log PLACE          a whole log, in a folder or at an address (https://.../log)
           --seen FILE     a checkpoint kept from earlier; may be repeated
        hash FILE ...      SHA-256 of files, to look up
        witness ...        says what it needs by itself

      Whom you trust (C2SP tlog-policy: log, witness, group, quorum lines):
           --policy FILE   or, for the log's own signature alone:
           --key VKEY      may be repeated

      Ends with 0 when all holds, 1 when something does not, 2 when asked wrongly.
      """;

  private final List<String> words;
  private final PrintStream out;

  private Main(List<String> words, PrintStream out) {
    this.words = words;
    this.out = out;
  }

  public static void main(String... args) {
    System.exit(run(List.of(args), System.out));
  }

  /// @return the exit code
  public static int run(List<String> args, PrintStream out) {
    try {
      return new Main(new ArrayList<>(args), out).run();
    } catch (Refuted refuted) {
      out.println("NOT INTACT: " + refuted.getMessage());
      return REFUTED;
    } catch (NoSuchFileException missing) {
      out.println("NOT INTACT: missing: " + missing.getMessage());
      return REFUTED;
    } catch (IOException unreadable) {
      out.println("NOT INTACT: " + unreadable.getMessage());
      return REFUTED;
    } catch (Misused misused) {
      out.println(misused.getMessage());
      return MISUSED;
    }
  }

  /// Asked in a way this program does not know.
  static final class Misused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misused(String message) {
      super(message);
    }
  }

  private int run() throws Refuted, IOException {
    String what = words.isEmpty() ? "" : words.removeFirst();
    return switch (what) {
      case "proof" -> proof();
      case "table" -> table();
      case "log" -> log();
      case "hash" -> hash();
      case "witness" -> WitnessCommand.run(words, out);
      default -> throw new Misused(USAGE);
    };
  }

  private int proof() throws Refuted, IOException {
    Policy policy = policy();
    requireFiles();
    for (String file : words) {
      Proofs proofs = Proofs.parse(Files.readAllBytes(Path.of(file)));
      out.println(file);
      proofs.require(policy).forEach(step -> out.println("  " + step));
      if (proofs.entries().size() == 1) {
        out.println("  it says: " + Note.text(proofs.entries().getFirst().entry()));
      }
    }
    out.println("INTACT");
    return INTACT;
  }

  private int table() throws Refuted, IOException {
    Policy policy = policy();
    requireFiles();
    if (words.size() != 2) {
      throw new Misused(USAGE);
    }
    byte[] table = Files.readAllBytes(Path.of(words.getFirst()));
    TableProof proof = TableProof.parse(Files.readAllBytes(Path.of(words.getLast())));
    proof.require(table, policy).forEach(step -> out.println("  " + step));
    out.println("INTACT");
    return INTACT;
  }

  private int log() throws Refuted, IOException {
    List<Note> seen = new ArrayList<>();
    for (String file : takeAll("--seen")) {
      seen.add(Note.parse(Files.readAllBytes(Path.of(file))));
    }
    Policy policy = policy();
    requireFiles();
    Audit.Result result = new Audit(Source.of(words.getFirst()), policy, entries -> {}).run(seen);
    result.signed().forEach(out::println);
    out.printf(
        "%d entries, %d tiles, %d details beside entries, root %s%n",
        result.checkpoint().size(), result.tiles(), result.details(), result.checkpoint().root());
    out.printf("%d checkpoints seen earlier are its beginnings%n", result.seen());
    out.println("INTACT");
    return INTACT;
  }

  private int hash() throws IOException {
    requireFiles();
    for (String file : words) {
      out.println(Digest.sha256(Files.readAllBytes(Path.of(file))) + "  " + file);
    }
    return INTACT;
  }

  private Policy policy() throws Refuted, IOException {
    List<String> files = takeAll("--policy");
    List<String> keys = takeAll("--key");
    if (files.size() + keys.size() == 0 || files.size() > 1) {
      throw new Misused("Say whom you trust: --policy FILE, or --key VKEY\n\n" + USAGE);
    }
    StringBuilder text = new StringBuilder();
    if (!files.isEmpty()) {
      text.append(Files.readString(Path.of(files.getFirst()))).append('\n');
    }
    keys.forEach(key -> text.append("log ").append(key).append('\n'));
    return Policy.parse(
        files.isEmpty() ? text.append("quorum none\n").toString() : text.toString());
  }

  private void requireFiles() {
    if (words.isEmpty() || words.stream().anyMatch(word -> word.startsWith("--"))) {
      throw new Misused(USAGE);
    }
  }

  private List<String> takeAll(String option) {
    return takeAll(words, option);
  }

  /// Takes every `option VALUE` out of the words.
  static List<String> takeAll(List<String> words, String option) {
    List<String> values = new ArrayList<>();
    for (int at = words.indexOf(option); at >= 0; at = words.indexOf(option)) {
      if (at + 1 == words.size()) {
        throw new Misused("%s needs a value".formatted(option));
      }
      words.remove(at);
      values.add(words.remove(at));
    }
    return values;
  }
}
