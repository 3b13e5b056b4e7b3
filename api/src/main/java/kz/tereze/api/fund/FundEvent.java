package kz.tereze.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.statement.BankAccountId;
import org.jspecify.annotations.Nullable;

/// What happened to a fund's money.
public sealed interface FundEvent extends Event {

  FundId fund();

  @Stored("fund.established")
  record FundEstablished(FundId fund, Text name, PersonId by, Instant at) implements FundEvent {}

  /// @param account on which it stands; this and what follows is null where a person typed it
  /// @param wasAside whether it had stood among the unidentified receipts
  @Stored(value = "fund.receipt-credited", revision = 2)
  record ReceiptCredited(
      FundId fund,
      ObligationId obligation,
      Tiyn amount,
      String bankReference,
      @Nullable BankAccountId account,
      @Nullable LocalDate bookedOn,
      @Nullable Boolean wasAside,
      PersonId by,
      Instant at)
      implements FundEvent {}

  /// The same bank reference was recorded for another obligation: it does not count a second time.
  @Stored("fund.receipt-set-aside")
  record ReceiptSetAside(
      FundId fund,
      ObligationId obligation,
      Tiyn amount,
      String bankReference,
      ObligationId alreadyCountedFor,
      PersonId by,
      Instant at)
      implements FundEvent {}

  @Stored("fund.appropriated-to-call")
  record AppropriatedToCall(FundId fund, CallId call, Tiyn amount, PersonId by, Instant at)
      implements FundEvent {}

  /// The fund does not hold enough.
  @Stored("fund.appropriation-refused")
  record AppropriationRefused(
      FundId fund, CallId call, Tiyn amount, Tiyn available, PersonId by, Instant at)
      implements FundEvent {}

  @Stored("fund.returned-from-call")
  record ReturnedFromCall(FundId fund, CallId call, Tiyn amount, PersonId by, Instant at)
      implements FundEvent {}

  /// @param account on which it came in; null for what was never paid out or a person typed
  /// @param wasAside whether it had stood among the unidentified receipts
  /// @param day on which the bank booked it, or the contract ended
  @Stored(value = "fund.returned-from-grant", revision = 2)
  record ReturnedFromGrant(
      FundId fund,
      ApplicationNumber grant,
      Tiyn amount,
      ComesBack kind,
      String reference,
      @Nullable BankAccountId account,
      @Nullable Boolean wasAside,
      LocalDate day,
      PersonId by,
      Instant at)
      implements FundEvent {}
}
