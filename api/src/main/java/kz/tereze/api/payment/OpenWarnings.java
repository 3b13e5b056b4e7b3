package kz.tereze.api.payment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.tereze.api.Bin;

/// Knows which payments must not leave. Command handlers take it as an argument.
public interface OpenWarnings {

  /// So many payments are named where warnings hold a batch back.
  int NAMED = 5;

  /// Those with a warning that nobody has cleared, or whose payee stands on the newest version of a
  /// sanction list where nobody has found it groundless for this very payment, or which stand in a
  /// void file that got out and for which nobody answered yet, or whose grant is held.
  List<PaymentId> among(Map<PaymentId, Bin> payees);

  /// How a refusal names them.
  static String named(List<PaymentId> payments) {
    return payments.stream().limit(NAMED).map(PaymentId::key).collect(Collectors.joining(", "));
  }
}
