package kz.tereze.infra.launch;

import java.util.List;

/// `help`: what can be asked.
public final class Help implements Verb {

  private final List<Verb> others;

  public Help(List<Verb> others) {
    this.others = List.copyOf(others);
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public String help() {
    return "this list";
  }

  @Override
  public int run(Settings settings, List<String> args) {
    System.out.printf("./run [--port N]      run the site (default port %d)%n", 8080);
    System.out.println("./run VERB [OPTIONS]  do one thing on the same data:");
    others.forEach(verb -> System.out.printf("  %-12s %s%n", verb.name(), verb.help()));
    System.out.println("Data folder: TEREZE_HOME, now " + settings.home());
    System.out.println("More: infra/docs/runbook.md");
    return 0;
  }
}
