package kz.tereze.api.payment;

import java.util.regex.Pattern;
import kz.tereze.api.Scalar;
import kz.tereze.api.application.ApplicationNumber;

/// A payment order: grant, tranche and attempt, `AP########-Tn-n`. Being the natural key, it lets
/// each attempt exist once; it also fits a bank's 35 characters.
public record PaymentId(String key) implements Scalar {

  private static final Pattern FORM = Pattern.compile("AP\\d{8}-T\\d{1,2}-\\d{1,3}");

  public PaymentId {
    if (!FORM.matcher(key).matches()) {
      throw new IllegalArgumentException("not a payment order");
    }
  }

  public static PaymentId of(ApplicationNumber grant, int tranche, int attempt) {
    return new PaymentId(grant.irn() + "-T" + tranche + "-" + attempt);
  }

  public ApplicationNumber grant() {
    return new ApplicationNumber(key.substring(0, key.indexOf('-')));
  }

  @Override
  public String toString() {
    return key;
  }
}
