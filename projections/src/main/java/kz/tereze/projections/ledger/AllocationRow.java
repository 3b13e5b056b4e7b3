package kz.tereze.projections.ledger;

import java.math.BigInteger;
import java.time.LocalDate;
import kz.tereze.api.Bin;
import kz.tereze.api.Region;
import kz.tereze.api.award.Provenance;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import org.jspecify.annotations.Nullable;

/// One award in the public register.
///
/// @param number the grant's number; of an imported award the publisher's, where it fits an address
/// @param recipientBin absent when another funder published it
/// @param needOwner the company whose need is solved
/// @param programme as another funder calls it
/// @param provenance where an imported award comes from
public record AllocationRow(
    String number,
    AllocationOrigin origin,
    AllocationStatus status,
    LocalDate decidedOn,
    Label title,
    Label recipient,
    @Nullable Bin recipientBin,
    @Nullable NeedId need,
    @Nullable Bin needOwner,
    @Nullable CallId call,
    @Nullable FundId fund,
    @Nullable String programme,
    @Nullable Provenance provenance,
    @Nullable Region region,
    Sum awarded,
    Sum paid,
    int tranches,
    int tranchesPaid) {

  public boolean isImported() {
    return origin == AllocationOrigin.IMPORTED;
  }

  /// Paid share of the award in per cent, rounded down.
  public int percentPaid() {
    if (awarded.minorUnits().signum() == 0) {
      return 0;
    }
    var hundredfold = paid.minorUnits().multiply(BigInteger.valueOf(100));
    return hundredfold.divide(awarded.minorUnits()).intValueExact();
  }
}
