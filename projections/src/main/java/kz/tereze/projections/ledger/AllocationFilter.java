package kz.tereze.projections.ledger;

import java.util.Set;
import kz.tereze.api.Bin;
import kz.tereze.api.Region;
import kz.tereze.api.call.CallId;
import org.jspecify.annotations.Nullable;

/// Which awards somebody wants to see. What is null or empty asks for nothing.
///
/// @param words found in number, titles and names, in any order
/// @param needOwner the company whose need is solved
/// @param currency ISO 4217 code; amounts are compared within it, tenge when none is named
/// @param least smallest amount, in minor units
/// @param most largest amount, in minor units
public record AllocationFilter(
    String words,
    @Nullable Integer year,
    @Nullable Region region,
    Set<AllocationStatus> status,
    @Nullable AllocationOrigin origin,
    @Nullable String currency,
    @Nullable Bin recipient,
    @Nullable Bin needOwner,
    @Nullable CallId call,
    @Nullable Long least,
    @Nullable Long most,
    AllocationSort sort) {

  public static final AllocationFilter ALL =
      new AllocationFilter(
          "",
          null,
          null,
          Set.of(),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          AllocationSort.NEWEST);

  public AllocationFilter {
    status = Set.copyOf(status);
  }
}
