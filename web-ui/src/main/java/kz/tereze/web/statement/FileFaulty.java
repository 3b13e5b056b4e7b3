package kz.tereze.web.statement;

import java.util.List;

/// A file of the bank is broken. Nothing of it was taken in.
public final class FileFaulty extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public FileFaulty(List<Fault> faults) {
    // An answer, not a failure: no stack trace is collected.
    super(faults.toString(), null, false, false);
    this.faults = List.copyOf(faults);
  }

  /// In the order of the file; the first ones only.
  public List<Fault> faults() {
    return faults;
  }

  /// What is wrong, and where.
  ///
  /// @param line of the file, counted from 1
  /// @param what the element or value that is wrong; empty when the kind says it all
  public record Fault(FileFault kind, int line, String what) {}
}
