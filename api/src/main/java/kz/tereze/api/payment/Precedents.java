package kz.tereze.api.payment;

import java.util.List;
import kz.tereze.api.payment.PaymentEvent.PaymentPrepared;
import org.jspecify.annotations.Nullable;

/// Knows the payments before a payment, and the lists payees are compared with.
public interface Precedents {

  /// What a comparison found.
  ///
  /// @param sanctionList version of the list it was compared with; null when none is loaded
  record Found(List<Warning> warnings, @Nullable String sanctionList) {

    public Found {
      warnings = List.copyOf(warnings);
    }
  }

  Found before(PaymentPrepared payment);
}
