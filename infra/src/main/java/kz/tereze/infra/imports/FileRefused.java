package kz.tereze.infra.imports;

import java.util.List;
import java.util.stream.Collectors;

/// A file is not what it should be; nothing of it was imported. The message names every fault.
public final class FileRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FileRefused(String reason) {
    super(reason + "\nNothing was imported.");
  }

  static FileRefused because(List<Problem> problems, boolean more) {
    String lines =
        problems.stream().map(problem -> "  " + problem).collect(Collectors.joining("\n"));
    return new FileRefused(
        "%d %s:%n%s%s"
            .formatted(
                problems.size(),
                problems.size() == 1 ? "fault" : "faults",
                lines,
                more ? "\n  … and more: reading stopped here" : ""));
  }
}
