package kz.tereze.infra.launch;

import java.util.List;

/// One thing that can be asked on the command line: `./run NAME …`.
public interface Verb {

  /// What is typed after `./run`.
  String name();

  /// One line for `./run help`.
  String help();

  /// Does it and answers the exit code of the process.
  ///
  /// @throws CannotRun when the person at the keyboard can do something about it
  int run(Settings settings, List<String> args) throws Exception;
}
