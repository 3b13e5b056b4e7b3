package kz.tereze.infra.audit;

import java.util.List;
import kz.tereze.infra.launch.Application;
import kz.tereze.infra.launch.CannotRun;
import kz.tereze.infra.launch.Settings;
import kz.tereze.infra.launch.Verb;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.Recount;

/// `ledger`: how long the public ledger is, and whether it still follows from the facts.
public final class LedgerVerb implements Verb {

  @Override
  public String name() {
    return "ledger";
  }

  @Override
  public String help() {
    return "the public ledger: ledger status | verify";
  }

  @Override
  public int run(Settings settings, List<String> args) {
    String what = args.isEmpty() ? "status" : args.getFirst();
    if (args.size() > 1 || !List.of("status", "verify").contains(what)) {
      throw new CannotRun("Say: ./run ledger status, or: ./run ledger verify");
    }
    try (Application application = Application.headless(settings)) {
      return what.equals("status") ? status(application) : verify(application);
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
    return 0;
  }

  private static int verify(Application application) {
    Recount.Result result =
        application
            .get(Recount.class)
            .run(entries -> System.out.printf("%d entries counted%n", entries));
    result.faults().forEach(System.out::println);
    System.out.printf(
        "%d entries and %d roots counted again: %s%n",
        result.entries(), result.roots(), result.isIntact() ? "intact" : "NOT INTACT");
    return result.isIntact() ? 0 : 1;
  }
}
