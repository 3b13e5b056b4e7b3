package kz.tereze.projections.fund;

import java.time.Instant;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;

/// A fund and its sums today.
///
/// @param returned came back from completed calls and from grants
public record FundRow(
    FundId fund,
    Text name,
    Tiyn received,
    Tiyn appropriated,
    Tiyn returned,
    int movements,
    Instant establishedAt) {

  /// What new calls may ask for.
  public Tiyn available() {
    return received.minus(appropriated).plus(returned);
  }
}
