package kz.tereze.api.fund;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.statement.BankAccountId;
import org.jspecify.annotations.Nullable;

/// What can be asked of a fund.
public sealed interface FundCommand extends Command {

  FundId fund();

  /// The stream in which the aggregate's events are kept.
  static String stream(FundId fund) {
    return "fund-" + fund;
  }

  @Override
  default String target() {
    return stream(fund());
  }

  /// An administrator opens a fund for one programme.
  record EstablishFund(FundId fund, Text name, Acting by) implements FundCommand {}

  /// Policy: a receipt counts into the fund, once.
  ///
  /// @param bankReference the booking's line, or what a person typed before there were statements
  /// @param account null where a person typed it
  /// @param bookedOn null where a person typed it
  /// @param wasAside whether it had to be found out what the booking is for
  record CreditReceipt(
      FundId fund,
      ObligationId obligation,
      Tiyn amount,
      String bankReference,
      @Nullable BankAccountId account,
      @Nullable LocalDate bookedOn,
      boolean wasAside,
      Acting by)
      implements FundCommand {}

  /// Policy: a planned call asks for its whole budget.
  record AppropriateToCall(FundId fund, CallId call, Tiyn amount, Acting by)
      implements FundCommand {}

  /// Policy: what a completed call did not award comes back.
  record TakeBackFromCall(FundId fund, CallId call, Tiyn amount, Acting by)
      implements FundCommand {}

  /// Policy: a grant gives back what it was never paid, or what it returned.
  ///
  /// @param reference counted once: the bank's booking, or the grant's own number
  /// @param account on which it came in; null for what was never paid out
  /// @param wasAside whether it had to be found out what the booking is for
  record TakeBackFromGrant(
      FundId fund,
      ApplicationNumber grant,
      Tiyn amount,
      ComesBack kind,
      String reference,
      @Nullable BankAccountId account,
      boolean wasAside,
      LocalDate day,
      Acting by)
      implements FundCommand {}
}
