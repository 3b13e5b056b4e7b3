package kz.tereze.api.statement;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;

/// What happened to one booking of the bank.
public sealed interface LineEvent extends Event {

  LineId line();

  FundId fund();

  @Stored("statement.line-arrived")
  record LineArrived(LineId line, FundId fund, BankLine booking, PersonId by, Instant at)
      implements LineEvent {}

  /// It counts for nothing until a person has found out.
  ///
  /// @param reason key of the rule by which it was refused
  @Stored("statement.line-set-aside")
  record LineSetAside(
      LineId line,
      FundId fund,
      Direction direction,
      Tiyn amount,
      LocalDate bookedOn,
      String reason,
      PersonId by,
      Instant at)
      implements LineEvent {}

  @Stored("statement.line-matched")
  record LineMatched(
      LineId line,
      FundId fund,
      BankLine booking,
      Claim claim,
      String reason,
      PersonId by,
      Instant at)
      implements LineEvent {}

  @Stored("statement.line-reopened")
  record LineReopened(LineId line, FundId fund, Claim claim, String reason, PersonId by, Instant at)
      implements LineEvent {}

  /// @param wasAside whether it had been set aside before
  @Stored("statement.line-settled")
  record LineSettled(
      LineId line,
      FundId fund,
      Claim claim,
      Direction direction,
      Tiyn amount,
      LocalDate bookedOn,
      boolean wasAside,
      PersonId by,
      Instant at)
      implements LineEvent {}
}
