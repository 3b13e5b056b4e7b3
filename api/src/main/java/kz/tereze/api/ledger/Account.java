package kz.tereze.api.ledger;

import java.util.Arrays;
import kz.tereze.api.Scalar;

/// The chart of accounts. Numbers and treatment await the chief accountant's confirmation; a change
/// of either comes with a new version of the public entries.
public enum Account {
  BANK("1010", Journal.FINANCIAL, Side.DEBIT),
  /// Handed to the bank, not booked by it yet.
  IN_TRANSIT("1030", Journal.FINANCIAL, Side.DEBIT),
  CONTRIBUTIONS_RECEIVABLE("1210", Journal.FINANCIAL, Side.DEBIT),
  RETURNS_RECEIVABLE("1220", Journal.FINANCIAL, Side.DEBIT),
  /// Debits of the bank that no order explains; a person finds out.
  UNEXPLAINED_DEBITS("1290", Journal.FINANCIAL, Side.DEBIT),
  UNIDENTIFIED_RECEIPTS("3190", Journal.FINANCIAL, Side.CREDIT),
  /// Paid beyond what is due; counts towards the next obligation.
  CONTRIBUTIONS_AHEAD("3310", Journal.FINANCIAL, Side.CREDIT),
  CONTRIBUTIONS_ASSESSED("4010", Journal.FINANCIAL, Side.CREDIT),
  /// Met by what payers under older contracts spent on research themselves; no money came in.
  CONTRIBUTIONS_IN_KIND("4020", Journal.FINANCIAL, Side.DEBIT),
  DISBURSED("7010", Journal.FINANCIAL, Side.DEBIT),
  RETURNED("7020", Journal.FINANCIAL, Side.CREDIT),
  RECEIVED("9000", Journal.BUDGET, Side.DEBIT),
  /// Free in the fund, or in one of its calls.
  AVAILABLE("9010", Journal.BUDGET, Side.CREDIT),
  COMMITTED("9020", Journal.BUDGET, Side.CREDIT),
  ORDERED("9030", Journal.BUDGET, Side.CREDIT),
  /// Disbursed less what came back.
  EXECUTED("9040", Journal.BUDGET, Side.CREDIT);

  private final String number;
  private final Journal journal;
  private final Side side;

  Account(String number, Journal journal, Side side) {
    this.number = number;
    this.journal = journal;
    this.side = side;
  }

  /// @throws IllegalArgumentException for a number that is not in the chart
  public static Account numbered(String number) {
    return Arrays.stream(values())
        .filter(account -> account.number.equals(number))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no account " + number));
  }

  /// Four digits.
  public String number() {
    return number;
  }

  public Journal journal() {
    return journal;
  }

  /// The side on which it may hold a balance; it never crosses to the other.
  public Side side() {
    return side;
  }

  /// The part of the account that belongs to a payer, fund, call, grant or bank account.
  public Part of(Scalar whose) {
    return new Part(this, whose.toString());
  }

  /// A part of an account.
  ///
  /// @param of public number of whom or what it belongs to
  public record Part(Account account, String of) {}
}
