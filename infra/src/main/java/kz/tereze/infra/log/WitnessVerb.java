package kz.tereze.infra.log;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.infra.launch.Settings;
import kz.tereze.infra.launch.Verb;
import kz.tereze.verifier.Main;

/// `witness`: vouches for another installation's log; the same as the stand-alone verifier does.
public final class WitnessVerb implements Verb {

  @Override
  public String name() {
    return "witness";
  }

  @Override
  public String help() {
    return "watch another log: witness --folder F --name N --log VKEY [--port N]";
  }

  @Override
  public int run(Settings settings, List<String> args) {
    List<String> words = new ArrayList<>(List.of(name()));
    words.addAll(args);
    return Main.run(words, System.out);
  }
}
