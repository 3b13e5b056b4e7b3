package kz.tereze.infra.bank;

import kz.tereze.api.Tiyn;
import kz.tereze.api.statement.Direction;
import kz.tereze.web.statement.FileFault;
import org.jspecify.annotations.Nullable;

/// What a statement says its bookings add up to, beside what they do.
final class CamtTotals {

  private final Faults faults;
  private final CamtValues values;
  private @Nullable XmlTree announced;
  private int count;
  private Tiyn credits = Tiyn.ZERO;
  private Tiyn debits = Tiyn.ZERO;

  CamtTotals(Faults faults, CamtValues values) {
    this.faults = faults;
    this.values = values;
  }

  void announced(XmlTree summary) {
    announced = summary;
  }

  /// Counts every booking of the file, those not final yet among them.
  void count(Direction direction, Tiyn amount) {
    count++;
    if (direction == Direction.CREDIT) {
      credits = credits.plus(amount);
    } else {
      debits = debits.plus(amount);
    }
  }

  void check() {
    if (announced == null) {
      return;
    }
    String entries = announced.textAt("TtlNtries", "NbOfNtries");
    if (!entries.isEmpty() && !entries.equals(String.valueOf(count))) {
      faults.add(FileFault.TOTALS_ADD_UP, announced.line(), "NbOfNtries " + entries);
    }
    sum("TtlCdtNtries", credits);
    sum("TtlDbtNtries", debits);
  }

  private void sum(String element, Tiyn counted) {
    if (announced != null) {
      announced
          .at(element, "Sum")
          .filter(sum -> !values.amount(sum).equals(counted))
          .ifPresent(sum -> faults.add(FileFault.TOTALS_ADD_UP, sum.line(), element));
    }
  }
}
