package kz.tereze.infra.launch;

import java.util.List;
import java.util.stream.Collectors;
import kz.tereze.infra.identity.DemoPeople;

/// The demonstration person a command line names.
final class Named {

  private Named() {}

  static DemoPeople.Person person(DemoPeople demo, String verb, List<String> args) {
    String names =
        demo.people().stream().map(DemoPeople.Person::username).collect(Collectors.joining(" "));
    if (args.isEmpty()) {
      throw new CannotRun("./run %s NAME, where NAME is one of:%n%s".formatted(verb, names));
    }
    return demo.find(args.getFirst())
        .orElseThrow(
            () ->
                new CannotRun(
                    "Nobody in the demonstration is called %s. There are:%n%s"
                        .formatted(args.getFirst(), names)));
  }
}
