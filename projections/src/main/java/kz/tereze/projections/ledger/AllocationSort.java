package kz.tereze.projections.ledger;

/// Orders in which awards are listed.
public enum AllocationSort {
  NEWEST("a.decided_on desc, a.number desc"),
  OLDEST("a.decided_on, a.number"),
  /// Sums of different currencies are not compared: tenge first, then by currency.
  LARGEST("(a.currency <> 'KZT'), a.currency, a.amount desc, a.number"),
  SMALLEST("(a.currency <> 'KZT'), a.currency, a.amount, a.number");

  private final String order;

  AllocationSort(String order) {
    this.order = order;
  }

  String order() {
    return order;
  }
}
