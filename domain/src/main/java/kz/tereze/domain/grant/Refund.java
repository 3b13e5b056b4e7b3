package kz.tereze.domain.grant;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import kz.tereze.api.Tiyn;
import kz.tereze.api.grant.GrantEvent.RefundDemanded;
import kz.tereze.api.grant.GrantEvent.RefundReceived;
import kz.tereze.api.grant.GrantEvent.ReleasedAfterEnd;
import org.jspecify.annotations.Nullable;

/// What a recipient owes back, until it is zero.
final class Refund {

  private @Nullable RefundDemanded demand;
  private Tiyn left = Tiyn.ZERO;
  private final Set<String> bookings = new HashSet<>();
  private boolean reminded;
  private boolean overdue;

  boolean isDue() {
    return left.isPositive();
  }

  Tiyn left() {
    return left;
  }

  /// So much of an amount as is still due.
  Tiyn atMost(Tiyn amount) {
    return amount.exceeds(left) ? left : amount;
  }

  LocalDate dueOn() {
    return demand().dueOn();
  }

  RefundDemanded demand() {
    if (demand == null) {
      throw new IllegalStateException("nothing was demanded back");
    }
    return demand;
  }

  boolean wasDemanded() {
    return demand != null;
  }

  boolean wasBookedAs(String reference) {
    return bookings.contains(reference);
  }

  boolean isReminded() {
    return reminded;
  }

  boolean isOverdue() {
    return overdue;
  }

  void on(RefundDemanded demanded) {
    demand = demanded;
    left = demanded.amount();
  }

  void on(RefundReceived received) {
    left = received.left();
    bookings.add(received.bankReference());
  }

  void on(ReleasedAfterEnd released) {
    left = released.stillDue();
  }

  void remind() {
    reminded = true;
  }

  void fallOverdue() {
    overdue = true;
  }
}
