package kz.tereze.api.payment;

import java.util.regex.Pattern;
import kz.tereze.api.Scalar;

/// A batch of payment orders handed over together, `B-2026-000001`.
public record BatchId(String number) implements Scalar {

  private static final Pattern FORM = Pattern.compile("B-\\d{4}-\\d{6}");

  public BatchId {
    if (!FORM.matcher(number).matches()) {
      throw new IllegalArgumentException("not a batch's number");
    }
  }

  /// The number of the message that carries the batch to the bank (MsgId), each unlike all others:
  /// the batch's own, and `B-2026-000001-2` once its first file is void.
  ///
  /// @param edition counts the batch's files from 1
  public String message(int edition) {
    return edition == 1 ? number : number + "-" + edition;
  }

  @Override
  public String toString() {
    return number;
  }
}
