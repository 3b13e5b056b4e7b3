package kz.tereze.api.payment;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Policy;
import kz.tereze.api.Tiyn;

/// How many persons must approve a payment of an amount, beside the one who prepared it.
public final class ApprovalBands {

  private ApprovalBands() {}

  /// The upper limits of the bands, the lowest first; beyond the last one more person is needed
  /// than there are bands.
  public static List<Tiyn> limits(LocalDate day) {
    return List.of(
        Tiyn.ofTenge(Policy.PAYMENT_ONE_APPROVAL_UP_TO_TENGE.on(day).value()),
        Tiyn.ofTenge(Policy.PAYMENT_TWO_APPROVALS_UP_TO_TENGE.on(day).value()));
  }

  /// @param day on which the payment was prepared
  public static int needed(Tiyn amount, LocalDate day) {
    return 1 + (int) limits(day).stream().filter(amount::exceeds).count();
  }
}
