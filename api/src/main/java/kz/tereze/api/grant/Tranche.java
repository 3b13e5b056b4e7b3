package kz.tereze.api.grant;

import java.time.LocalDate;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import org.jspecify.annotations.Nullable;

/// One planned payment of a contract.
///
/// @param number 1, 2, 3 in the order of payment
/// @param purpose what it pays for
/// @param milestone must be accepted before it is paid; none for an advance
public record Tranche(
    int number, Tiyn amount, LocalDate dueOn, Text purpose, @Nullable Integer milestone) {

  /// A payment that waits for no milestone.
  public Tranche(int number, Tiyn amount, LocalDate dueOn, Text purpose) {
    this(number, amount, dueOn, purpose, null);
  }
}
