package kz.tereze.infra.assignment;

/// OR-Tools cannot run on this machine, so no assignment can be made here.
public final class SolverMissing extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SolverMissing(Throwable cause) {
    super(
        "The assignment of experts needs OR-Tools, whose native library comes for Linux on x86-64"
            + " only. This is %s on %s: %s. Run the site there, or assign experts by hand."
                .formatted(
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"),
                    cause.getMessage()),
        cause);
  }
}
