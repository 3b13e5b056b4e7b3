package kz.tereze.infra.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import kz.tereze.infra.launch.Application;
import kz.tereze.infra.launch.CannotRun;
import kz.tereze.infra.launch.Settings;
import kz.tereze.infra.launch.Verb;
import kz.tereze.infra.open.MirrorExport;
import kz.tereze.infra.open.MirrorProofs;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.SelfCheck;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.projections.log.NoteKey;
import kz.tereze.projections.log.Published;
import kz.tereze.projections.log.Report;
import kz.tereze.projections.log.Signer;

/// `ledger`: how long the public ledger is, whether it is still what was signed, and taking it
/// along.
public final class LedgerVerb implements Verb {

  private static final long TELL_EVERY = 100_000;

  /// One thing that can be asked, with so many words behind it.
  private record Asked(int words, Action action) {}

  private interface Action {
    int run(Application application, List<String> words) throws IOException;
  }

  private static final Map<String, Asked> KNOWN =
      Map.of(
          "status", new Asked(0, (application, none) -> status(application)),
          "vkey", new Asked(0, (application, none) -> vkey(application)),
          "verify", new Asked(0, (application, none) -> verify(application, false)),
          "verify-rebuild", new Asked(0, (application, none) -> verify(application, true)),
          "export", new Asked(1, (application, words) -> export(application, words.getFirst())),
          "prove", new Asked(1, (application, words) -> prove(application, words.getFirst())),
          "rotate-key", new Asked(0, (application, none) -> rotate(application, false)),
          "add-ml-dsa-key", new Asked(0, (application, none) -> rotate(application, true)));

  @Override
  public String name() {
    return "ledger";
  }

  @Override
  public String help() {
    return "the public ledger: ledger status | vkey | verify | verify-rebuild | export DIR"
        + " | prove DIR | rotate-key | add-ml-dsa-key";
  }

  @Override
  public int run(Settings settings, List<String> args) throws IOException {
    String what = args.isEmpty() ? "status" : args.getFirst();
    List<String> words = args.isEmpty() ? args : args.subList(1, args.size());
    Asked asked = KNOWN.get(what);
    if (asked == null || asked.words() != words.size()) {
      throw new CannotRun("Say: ./run %s".formatted(help().replaceFirst("^[^:]+: ", "")));
    }
    try (Application application = Application.headless(settings)) {
      return asked.action().run(application, words);
    }
  }

  private static int status(Application application) {
    application
        .get(Entries.class)
        .head()
        .ifPresentOrElse(
            head ->
                System.out.printf(
                    "%d entries, root %s, newest added %s%n", head.size(), head.root(), head.at()),
            () -> System.out.println("no entry yet"));
    application
        .get(Checkpoints.class)
        .newest()
        .ifPresent(
            newest ->
                System.out.printf("published %s:%n%s", newest.at(), newest.note().toString()));
    return 0;
  }

  private static int vkey(Application application) {
    application.get(Signer.class).keys().stream().map(NoteKey::vkey).forEach(System.out::println);
    return 0;
  }

  private static int rotate(Application application, boolean joins) {
    System.out.print(KeyRotation.run(application, joins));
    return 0;
  }

  private static int verify(Application application, boolean fromFacts) {
    SelfCheck check = application.get(SelfCheck.class);
    Report report = fromFacts ? check.runFromFacts(tell("entries")) : check.run(tell("entries"));
    report.faults().forEach(fault -> System.out.println(fault.toString()));
    System.out.printf(
        "%d entries, %d roots, %d signed checkpoints checked%s in %.1f s: %s%n",
        report.entries(),
        report.roots(),
        report.checkpoints(),
        fromFacts ? " from the facts" : "",
        report.took().toMillis() / 1_000.0,
        report.isIntact() ? "intact" : "NOT INTACT");
    return report.isIntact() ? 0 : 1;
  }

  private static int export(Application application, String folder) throws IOException {
    Published newest =
        application
            .get(Checkpoints.class)
            .newest()
            .orElseThrow(() -> new CannotRun("Nothing is published yet."));
    Path whole = Path.of(folder).toAbsolutePath();
    application.get(MirrorExport.class).write(whole, newest, tell("entries"), tell("grants"));
    System.out.printf(
        "%d entries, with pages, search and data, are in %s%n", newest.checkpoint().size(), whole);
    return 0;
  }

  private static int prove(Application application, String folder) throws IOException {
    Path whole = Path.of(folder).toAbsolutePath();
    List<String> faults = application.get(MirrorProofs.class).prove(whole, tell("entries"));
    faults.forEach(System.out::println);
    System.out.printf(
        "%s: %s%n",
        whole,
        faults.isEmpty() ? "everything follows from its log" : "DOES NOT FOLLOW FROM ITS LOG");
    return faults.isEmpty() ? 0 : 1;
  }

  private static LongConsumer tell(String what) {
    long[] told = {0};
    return entries -> {
      if (entries - told[0] >= TELL_EVERY) {
        told[0] = entries;
        System.out.printf("%d %s%n", entries, what);
      }
    };
  }
}
