package kz.tereze.projections.grant;

import java.time.Instant;
import java.util.Set;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.grant.EndReason;
import kz.tereze.api.grant.HoldReason;
import kz.tereze.api.need.NeedId;
import org.jspecify.annotations.Nullable;

/// A grant and how far it is paid.
///
/// @param title of the application as submitted
/// @param customer the company whose need it answers
/// @param heldFor why it is suspended, in the public code; null before there were codes
/// @param heldBy the code's legal reference; null before codes had one
/// @param held the same in words
/// @param explanation why it was terminated
/// @param payee the recipient's account; shown masked, and only to those who pay or are paid
/// @param involved team, experts, voters and approver: none of them pays
/// @param tranches how many the contract has; zero before it is offered
public record GrantRow(
    ApplicationNumber grant,
    @Nullable Text title,
    CallId call,
    ApplicationId application,
    NeedId need,
    @Nullable Bin customer,
    Bin recipient,
    Tiyn amount,
    GrantState state,
    @Nullable Iban payee,
    Set<PersonId> involved,
    int tranches,
    int tranchesPaid,
    Tiyn paid,
    @Nullable String result,
    Instant openedAt,
    @Nullable Instant offeredAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant concludedAt,
    @Nullable Instant closedAt,
    @Nullable HoldReason heldFor,
    @Nullable String heldBy,
    @Nullable Text held,
    @Nullable EndReason endReason,
    @Nullable Text explanation) {

  public GrantRow {
    involved = Set.copyOf(involved);
  }

  /// Awarded and not paid yet.
  public Tiyn left() {
    return amount.minus(paid);
  }

  public boolean isPaidInFull() {
    return tranches > 0 && tranches == tranchesPaid;
  }
}
