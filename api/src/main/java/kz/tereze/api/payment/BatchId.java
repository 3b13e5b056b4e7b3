package kz.tereze.api.payment;

import kz.tereze.api.Scalar;

/// A batch of payment orders handed over together, `B-2026-000001`.
public record BatchId(String number) implements Scalar {

  public BatchId {
    if (!number.matches("B-\\d{4}-\\d{6}")) {
      throw new IllegalArgumentException("not a batch's number");
    }
  }

  @Override
  public String toString() {
    return number;
  }
}
