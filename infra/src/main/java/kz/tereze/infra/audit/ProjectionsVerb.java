package kz.tereze.infra.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.tereze.infra.launch.Application;
import kz.tereze.infra.launch.CannotRun;
import kz.tereze.infra.launch.Settings;
import kz.tereze.infra.launch.Verb;
import kz.tereze.infra.store.Replay;
import kz.tereze.projections.Freshness;

/// `projections`: how far the read models are, and telling them every fact again.
public final class ProjectionsVerb implements Verb {

  private static final Duration TICK = Duration.ofSeconds(1);

  @Override
  public String name() {
    return "projections";
  }

  @Override
  public String help() {
    return "the read models: projections status | replay";
  }

  @Override
  public int run(Settings settings, List<String> args) {
    String what = args.isEmpty() ? "status" : args.getFirst();
    if (args.size() > 1 || !List.of("status", "replay").contains(what)) {
      throw new CannotRun("Say: ./run projections status, or: ./run projections replay");
    }
    try (Application application = Application.headless(settings)) {
      Replay replay = application.get(Replay.class);
      if (what.equals("replay")) {
        long start = System.nanoTime();
        if (application.isAttached()) {
          askTheSite(application, replay);
        } else {
          replay.run(ProjectionsVerb::print);
        }
        System.out.printf("replayed in %.1f s%n", (System.nanoTime() - start) / 1e9);
      }
      print(replay.position());
      return 0;
    }
  }

  private static void askTheSite(Application application, Replay replay) {
    ReplayRequests requests = application.get(ReplayRequests.class);
    Freshness freshness = application.get(Freshness.class);
    long request = requests.ask();
    System.out.println("the running site replays");
    while (freshness
        .await(() -> requests.isDone(request) ? Optional.of(true) : Optional.empty(), TICK)
        .isEmpty()) {
      print(replay.position());
    }
  }

  private static void print(Replay.Position position) {
    System.out.printf("%d of %d facts%n", position.told(), position.of());
  }
}
