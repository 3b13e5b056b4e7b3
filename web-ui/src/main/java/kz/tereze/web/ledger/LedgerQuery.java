package kz.tereze.web.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tereze.api.Region;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallId;
import kz.tereze.projections.ledger.AllocationFilter;
import kz.tereze.projections.ledger.AllocationOrigin;
import kz.tereze.projections.ledger.AllocationSort;
import kz.tereze.projections.ledger.AllocationStatus;
import kz.tereze.projections.ledger.Sum;
import kz.tereze.web.page.Entry;
import org.jspecify.annotations.Nullable;

/// The question of the register's address: read from the filter, and written again into links, so
/// that what somebody sees can be passed on.
///
/// @param asked what the address says, in a fixed order, without the page
public record LedgerQuery(AllocationFilter filter, int size, List<Asked> asked) {

  static final String LABELS = "ledger.filter";
  static final List<Integer> SIZES = List.of(25, 50, 100);
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;
  private static final int WORDS = 200;

  private static final List<String> NAMES =
      List.of(
          "q",
          "year",
          "region",
          "status",
          "origin",
          "currency",
          "recipient",
          "owner",
          "call",
          "from",
          "to",
          "sort",
          "size");

  /// One part of the question.
  public record Asked(String name, String value) {}

  static LedgerQuery of(Entry entry) {
    entry.labels(LABELS);
    String currency =
        entry.as("currency", code -> Currency.getInstance(code).getCurrencyCode()).orNull();
    AllocationFilter filter =
        new AllocationFilter(
            entry.text("q", WORDS).or(""),
            entry
                .whole("year")
                .must(year -> year >= FIRST_YEAR && year <= LAST_YEAR, "entry.choice")
                .orNull(),
            entry.choice("region", Region.class).orNull(),
            status(entry),
            entry.choice("origin", AllocationOrigin.class).orNull(),
            currency,
            entry.bin("recipient").orNull(),
            entry.bin("owner").orNull(),
            entry.as("call", CallId::new).orNull(),
            minorUnits(entry.money("from").orNull(), currency, RoundingMode.CEILING),
            minorUnits(entry.money("to").orNull(), currency, RoundingMode.FLOOR),
            entry.choice("sort", AllocationSort.class).or(AllocationSort.NEWEST));
    int size = entry.whole("size").must(SIZES::contains, "entry.choice").or(SIZES.getFirst());
    return new LedgerQuery(
        sane(filter), SIZES.contains(size) ? size : SIZES.getFirst(), asked(entry));
  }

  private static Set<AllocationStatus> status(Entry entry) {
    Set<AllocationStatus> chosen = EnumSet.noneOf(AllocationStatus.class);
    for (String word : entry.all("status")) {
      Arrays.stream(AllocationStatus.values())
          .filter(status -> status.name().equals(word))
          .findFirst()
          .ifPresentOrElse(chosen::add, () -> entry.wrong("status", "entry.choice"));
    }
    return chosen;
  }

  /// A year no calendar has is told as an error and asks for nothing.
  private static AllocationFilter sane(AllocationFilter filter) {
    Integer year = filter.year();
    if (year == null || (year >= FIRST_YEAR && year <= LAST_YEAR)) {
      return filter;
    }
    return new AllocationFilter(
        filter.words(),
        null,
        filter.region(),
        filter.status(),
        filter.origin(),
        filter.currency(),
        filter.recipient(),
        filter.needOwner(),
        filter.call(),
        filter.least(),
        filter.most(),
        filter.sort());
  }

  private static @Nullable Long minorUnits(
      @Nullable Tiyn typed, @Nullable String currency, RoundingMode rounding) {
    if (typed == null) {
      return null;
    }
    int digits = Sum.fractionDigits(currency == null ? Sum.TENGE : currency);
    return BigDecimal.valueOf(typed.amount(), 2)
        .movePointRight(digits)
        .setScale(0, rounding)
        .longValueExact();
  }

  private static List<Asked> asked(Entry entry) {
    return NAMES.stream()
        .flatMap(name -> entry.all(name).stream().map(value -> new Asked(name, value)))
        .toList();
  }

  /// Something besides the order of rows was asked for.
  public boolean isNarrowed() {
    return asked.stream().anyMatch(part -> !List.of("sort", "size").contains(part.name()));
  }

  /// `?q=…` of the same rows, or nothing.
  public String query() {
    return written(asked.stream());
  }

  /// The same with one part asked otherwise.
  public String with(String name, Object value) {
    Stream<Asked> others = asked.stream().filter(part -> !part.name().equals(name));
    return written(Stream.concat(others, Stream.of(new Asked(name, value.toString()))));
  }

  /// The same without one part.
  public String without(Asked part) {
    return written(asked.stream().filter(Predicate.not(part::equals)));
  }

  private static String written(Stream<Asked> parts) {
    String query =
        parts
            .map(
                part -> part.name() + "=" + URLEncoder.encode(part.value(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }
}
