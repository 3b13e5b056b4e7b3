package kz.tereze.web.mirror;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import kz.tereze.projections.ledger.Sum;
import kz.tereze.projections.open.OpenGrant;

/// What a mirror's front page adds up; sums of different currencies are never added.
public final class MirrorSums {

  private final Map<String, Line> byCurrency = new TreeMap<>();
  private final Map<String, Line> byYear = new TreeMap<>();
  private final Map<String, Line> byRegion = new TreeMap<>();

  /// One line of sums, in minor units.
  public record Line(String currency, long grants, BigInteger awarded, BigInteger paid) {

    static Line none(String currency) {
      return new Line(currency, 0, BigInteger.ZERO, BigInteger.ZERO);
    }

    Line and(OpenGrant grant) {
      return new Line(
          currency,
          grants + 1,
          awarded.add(grant.awarded().minorUnits()),
          paid.add(grant.paid().minorUnits()));
    }

    public BigDecimal awardedDecimal() {
      return new Sum(currency, awarded).decimal();
    }

    public BigDecimal paidDecimal() {
      return new Sum(currency, paid).decimal();
    }
  }

  void add(OpenGrant grant) {
    String currency = grant.currency();
    byCurrency.put(currency, byCurrency.getOrDefault(currency, Line.none(currency)).and(grant));
    if (!grant.isImported()) {
      put(byYear, String.valueOf(grant.decidedOn().getYear()), grant);
      put(byRegion, grant.project() == null ? "" : grant.project().region(), grant);
    }
  }

  private static void put(Map<String, Line> lines, String key, OpenGrant grant) {
    lines.put(key, lines.getOrDefault(key, Line.none(Sum.TENGE)).and(grant));
  }

  public Map<String, Line> byCurrency() {
    return byCurrency;
  }

  public Map<String, Line> byYear() {
    return byYear;
  }

  /// By the first two digits of the KATO code; nothing for what names no region.
  public Map<String, Line> byRegion() {
    return byRegion;
  }

  /// The width of a bar, of a hundred.
  public static int share(Map<String, Line> lines, BigInteger part) {
    BigInteger most =
        lines.values().stream()
            .map(Line::awarded)
            .max(BigInteger::compareTo)
            .orElse(BigInteger.ONE);
    if (most.signum() == 0) {
      return 0;
    }
    return part.multiply(BigInteger.valueOf(100)).divide(most).intValueExact();
  }
}
