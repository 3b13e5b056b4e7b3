package kz.tereze.api.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import org.jspecify.annotations.Nullable;

/// What one fact does to the accounts of one programme. A posting that does not balance in each of
/// the two journals cannot be constructed.
///
/// @param fund the programme; null where the fact is older than the knowledge of it
/// @param day the day it belongs to: of the bank's booking, or of the fact
public record Posting(@Nullable FundId fund, LocalDate day, List<Line> lines) {

  public Posting {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a posting has lines");
    }
    for (Journal journal : Journal.values()) {
      Tiyn debits = sum(lines, journal, Side.DEBIT);
      Tiyn credits = sum(lines, journal, Side.CREDIT);
      if (!debits.equals(credits)) {
        throw new IllegalArgumentException(
            "%s does not balance: %d debited, %d credited"
                .formatted(journal, debits.amount(), credits.amount()));
      }
    }
  }

  private static Tiyn sum(List<Line> lines, Journal journal, Side side) {
    return lines.stream()
        .filter(line -> line.account().journal() == journal && line.side() == side)
        .map(Line::amount)
        .reduce(Tiyn.ZERO, Tiyn::plus);
  }

  /// Begins a posting of moves between two parts each.
  public static Moves in(@Nullable FundId fund, LocalDate day) {
    return new Moves(fund, day);
  }

  /// A posting in the making.
  public static final class Moves {

    private final @Nullable FundId fund;
    private final LocalDate day;
    private final List<Line> lines = new ArrayList<>();

    private Moves(@Nullable FundId fund, LocalDate day) {
      this.fund = fund;
      this.day = day;
    }

    /// Debits one part and credits another; nothing when the amount is zero.
    public Moves move(Tiyn amount, Account.Part debited, Account.Part credited) {
      if (!amount.equals(Tiyn.ZERO)) {
        lines.add(new Line(debited, Side.DEBIT, amount));
        lines.add(new Line(credited, Side.CREDIT, amount));
      }
      return this;
    }

    public Posting posted() {
      return new Posting(fund, day, lines);
    }
  }
}
