package kz.tereze.web.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tereze.api.Tiyn;
import kz.tereze.projections.ledger.AllocationFilter;
import kz.tereze.projections.ledger.AllocationSort;
import kz.tereze.projections.ledger.Facet;
import kz.tereze.projections.ledger.Sum;
import kz.tereze.web.page.Entry;
import org.jspecify.annotations.Nullable;

/// The question of the register's address: read from the filter, and written again into links, so
/// that what somebody sees can be passed on.
///
/// @param on as published on this day; null for today
/// @param entries as the ledger's first so many entries tell it
/// @param asked what the address says, in a fixed order, without the page
public record LedgerQuery(
    AllocationFilter filter,
    @Nullable LocalDate on,
    @Nullable Integer entries,
    LedgerView view,
    int size,
    List<Asked> asked) {

  static final String LABELS = "ledger.filter";
  static final List<Integer> SIZES = List.of(25, 50, 100);
  private static final int WORDS = 200;

  /// How rows are shown, which narrows nothing.
  private static final Set<String> LOOKS = Set.of("sort", "size", "view");

  private static final Set<String> FILE_IGNORES = Set.of("size", "view");

  /// One part of the question.
  public record Asked(String name, String value) {}

  /// All rows with one value of a part.
  public static LedgerQuery of(Facet facet, String value) {
    return new LedgerQuery(
        AllocationFilter.ALL.with(facet, value),
        null,
        null,
        LedgerView.TABLE,
        SIZES.getFirst(),
        List.of(new Asked(name(facet), value)));
  }

  /// As an address asks.
  public static LedgerQuery of(Entry entry) {
    entry.labels(LABELS);
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      chosen.put(facet, new FacetValues(facet).read(entry));
    }
    Set<String> currencies = chosen.getOrDefault(Facet.CURRENCY, Set.of());
    String currency = currencies.size() == 1 ? currencies.iterator().next() : Sum.TENGE;
    AllocationFilter filter =
        new AllocationFilter(
            entry.text("q", WORDS).or(""),
            chosen,
            minorUnits(entry.money("from").orNull(), currency, RoundingMode.CEILING),
            minorUnits(entry.money("to").orNull(), currency, RoundingMode.FLOOR),
            entry.choice("sort", AllocationSort.class).or(AllocationSort.NEWEST));
    LedgerView view = entry.choice("view", LedgerView.class).or(LedgerView.TABLE);
    int size = entry.whole("size").must(SIZES::contains, "entry.choice").or(SIZES.getFirst());
    LocalDate on = entry.day("on").orNull();
    Integer entries = entry.whole("entries").must(many -> many >= 0, "entry.whole").orNull();
    return new LedgerQuery(
        filter, on, entries, view, SIZES.contains(size) ? size : SIZES.getFirst(), asked(entry));
  }

  /// What a part of the filter is called in addresses.
  static String name(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Long minorUnits(
      @Nullable Tiyn typed, String currency, RoundingMode rounding) {
    return typed == null
        ? null
        : BigDecimal.valueOf(typed.amount(), 2)
            .movePointRight(Sum.fractionDigits(currency))
            .setScale(0, rounding)
            .longValueExact();
  }

  private static List<Asked> asked(Entry entry) {
    Stream<String> facets = Arrays.stream(Facet.values()).map(LedgerQuery::name);
    return Stream.of(
            Stream.of("q"),
            facets,
            Stream.of("from", "to", "on", "entries", "sort", "size", "view"))
        .flatMap(names -> names)
        .flatMap(name -> entry.all(name).stream().distinct().map(value -> new Asked(name, value)))
        .toList();
  }

  /// What narrows the rows, each part of which can be taken back.
  public List<Asked> narrowing() {
    return asked.stream().filter(part -> !LOOKS.contains(part.name())).toList();
  }

  public boolean isNarrowed() {
    return !narrowing().isEmpty();
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

  /// The rows behind one value of a part, as a table.
  public String rowsOf(Facet facet, String value) {
    Stream<Asked> others =
        asked.stream().filter(part -> !Set.of(name(facet), "view").contains(part.name()));
    return written(Stream.concat(others, Stream.of(new Asked(name(facet), value))));
  }

  /// The same without one part.
  public String without(Asked part) {
    return written(asked.stream().filter(Predicate.not(part::equals)));
  }

  /// Which rows in which order, without how they are shown.
  public String rows() {
    return written(asked.stream().filter(part -> !Set.of("size", "view").contains(part.name())));
  }

  /// The same question about today.
  public String present() {
    return written(asked.stream().filter(part -> !Set.of("on", "entries").contains(part.name())));
  }

  /// Which rows, without their order and whatever moment they were looked at.
  public String followed() {
    Set<String> left = Set.of("on", "entries", "sort", "size", "view");
    return written(asked.stream().filter(part -> !left.contains(part.name())));
  }

  /// What is asked is an earlier state.
  public boolean isPast() {
    return on != null || entries != null;
  }

  /// The same rows as a file, as the ledger stood at a size.
  public String file(long head) {
    Stream<Asked> rows = asked.stream().filter(part -> !FILE_IGNORES.contains(part.name()));
    return written(Stream.concat(rows, Stream.of(new Asked("head", Long.toString(head)))));
  }

  /// What the address chose of one part, in the order it was said.
  Collection<String> values(Facet facet) {
    Set<String> known = filter.of(facet);
    return asked.stream()
        .filter(part -> part.name().equals(name(facet)))
        .map(Asked::value)
        .filter(known::contains)
        .collect(Collectors.toCollection(LinkedHashSet::new));
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
