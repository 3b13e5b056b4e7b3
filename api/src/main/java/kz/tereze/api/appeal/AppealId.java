package kz.tereze.api.appeal;

import kz.tereze.api.Scalar;
import kz.tereze.api.application.ApplicationNumber;

/// The appeal against one decision on one application, `NUMBER-DECISION`. Being the natural key, it
/// lets each decision be appealed against once.
public record AppealId(String key) implements Scalar {

  public AppealId {
    if (!key.matches("AP\\d{8}-(FORMAL_CHECK|COUNCIL)")) {
      throw new IllegalArgumentException("not an appeal");
    }
  }

  public static AppealId of(ApplicationNumber number, Decision decision) {
    return new AppealId(number.irn() + "-" + decision.name());
  }

  public ApplicationNumber number() {
    return new ApplicationNumber(key.substring(0, key.indexOf('-')));
  }

  public Decision decision() {
    return Decision.valueOf(key.substring(key.indexOf('-') + 1));
  }

  @Override
  public String toString() {
    return key;
  }
}
