package kz.tereze.infra.bank;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.web.statement.FileFault;
import kz.tereze.web.statement.FileFaulty;
import kz.tereze.web.statement.FileFaulty.Fault;

/// Collects what is wrong with a file, the first faults only.
final class Faults {

  private static final int MOST = 20;
  private static final int LONGEST = 80;

  private final List<Fault> found = new ArrayList<>();

  void add(FileFault kind, int line, String what) {
    found.add(new Fault(kind, line, what.length() > LONGEST ? what.substring(0, LONGEST) : what));
    if (found.size() == MOST) {
      throw new FileFaulty(found);
    }
  }

  /// After this fault nothing further can be read.
  FileFaulty fatal(Fault fault) {
    found.add(fault);
    return new FileFaulty(found);
  }

  /// @throws FileFaulty when something was found
  void check() {
    if (!found.isEmpty()) {
      throw new FileFaulty(found);
    }
  }
}
