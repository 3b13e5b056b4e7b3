package kz.tereze.infra.launch;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import kz.tereze.api.Role;
import kz.tereze.infra.identity.DemoPeople;

/// `serve`: runs the site until it is stopped.
public final class Serve implements Verb {

  @Override
  public String name() {
    return "serve";
  }

  @Override
  public String help() {
    return "run the site until Ctrl-C (what ./run does by itself); --port N";
  }

  @Override
  public int run(Settings settings, List<String> args) throws InterruptedException {
    if (!args.isEmpty()) {
      throw new CannotRun("Unknown option %s. Try: ./run --help".formatted(args.getFirst()));
    }
    Steps steps = new Steps(System.out);
    Site site = Site.on(settings, steps);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      steps.say("stopping");
                      site.close();
                      steps.say("stopped; the data stay in " + settings.home());
                    }));
    try {
      site.start();
    } catch (CannotRun e) {
      if (site.isClosed()) {
        // Stopped while starting: what broke off then is no news.
        return 1;
      }
      throw e;
    }
    steps.say("ready");
    welcome(settings, System.out);
    new CountDownLatch(1).await();
    return 0;
  }

  private static void welcome(Settings settings, PrintStream out) {
    out.printf("%n  Tereze is open at  %s%n", settings.baseUrl());
    if (settings.outsideSignIn() == null) {
      DemoPeople demo = DemoPeople.read();
      out.printf(
          "%n  Demonstration with invented people. The password of each: %s%n%n", demo.password());
      demo.people()
          .forEach(
              person ->
                  out.printf(
                      "  %-12s %-17s %s%n",
                      person.username(), roles(person), person.needsCode() ? code(person) : ""));
    }
    out.printf("%n  Data and logs: %s%n  Stop: Ctrl-C%n%n", settings.home());
    out.flush();
  }

  private static String code(DemoPeople.Person person) {
    return "and a code: ./run otp " + person.username();
  }

  private static String roles(DemoPeople.Person person) {
    return person.roles().stream().map(Role::claim).sorted().collect(Collectors.joining(", "));
  }
}
