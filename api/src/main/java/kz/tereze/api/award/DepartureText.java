package kz.tereze.api.award;

import java.util.List;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;

/// What two officials sign when an award departs from the ranked list.
///
/// @param over better ranked applications that have no award
public record DepartureText(
    ApplicationNumber number,
    CallId call,
    List<ApplicationNumber> over,
    DepartureReason code,
    String reason) {

  /// What the signature does.
  public static final String ACT = "award.departure";

  public DepartureText {
    over = List.copyOf(over);
  }

  public Hash hash() {
    return CanonicalJson.hash(this);
  }
}
