package kz.tereze.projections.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.PaymentId;
import org.jspecify.annotations.Nullable;

/// A payment order.
///
/// @param maker who prepared it
/// @param involved team, experts, voters and approver of the award: none of them checks it
/// @param checker the last person who approved, or who refused
/// @param sanctionList version of the list it was compared with
/// @param bankCode why the bank rejected or the payee's bank returned it
public record PaymentRow(
    PaymentId payment,
    ApplicationNumber grant,
    int tranche,
    Tiyn amount,
    Bin recipient,
    Iban payee,
    PersonId maker,
    Set<PersonId> involved,
    PaymentState state,
    Instant preparedAt,
    @Nullable PersonId checker,
    @Nullable Instant checkedAt,
    @Nullable String refusalReason,
    @Nullable String bankReference,
    @Nullable LocalDate bookedOn,
    @Nullable PersonId bookedBy,
    @Nullable Instant bookedAt,
    @Nullable FundId fund,
    @Nullable Instant screenedAt,
    @Nullable String sanctionList,
    @Nullable BatchId batch,
    @Nullable Channel channel,
    @Nullable Instant sentAt,
    @Nullable String bankCode,
    @Nullable Confirmation confirmation) {

  /// What the first of two persons said of a payment the treasury carried out.
  public record Confirmation(PersonId by, String reference, LocalDate bookedOn) {}

  public PaymentRow {
    involved = Set.copyOf(involved);
  }
}
