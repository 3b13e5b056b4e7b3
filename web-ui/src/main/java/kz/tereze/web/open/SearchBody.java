package kz.tereze.web.open;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.tereze.api.Kazakhstan;
import kz.tereze.projections.ledger.Sum;
import kz.tereze.projections.open.Search;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the body of a CommonGrants search into a search of ours. What is malformed is told by the
/// path of the field; what is well formed but not known here is answered as an error that does no
/// harm, as the protocol wants.
final class SearchBody {

  private static final int PAGE_SIZE = 100;

  private final JsonNode body;
  private final List<String> faults = new ArrayList<>();
  private final List<String> harmless = new ArrayList<>();

  SearchBody(JsonNode body) {
    this.body = body;
    if (!body.isObject()) {
      faults.add("body: an object is expected");
    }
  }

  /// Told as errors of the request; empty when it can be answered.
  List<String> faults() {
    return faults;
  }

  /// Conditions nobody here understands.
  List<String> harmless() {
    return harmless;
  }

  String words() {
    JsonNode search = body.path("search");
    if (!search.isMissingNode() && !search.isNull() && !search.isString()) {
      faults.add("search: a string is expected");
    }
    return search.isString() ? search.asString() : "";
  }

  int page() {
    return whole("page", 1, Integer.MAX_VALUE);
  }

  int pageSize() {
    return whole("pageSize", PAGE_SIZE, Paging.MOST);
  }

  private int whole(String name, int otherwise, int most) {
    JsonNode value = body.path("pagination").path(name);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isIntegralNumber() || value.asLong() < 1) {
      faults.add("pagination." + name + ": a whole number from 1 is expected");
      return otherwise;
    }
    return (int) Math.min(value.asLong(), most);
  }

  /// @param known by the protocol's names
  Search.Order order(Map<String, Search.Order> known) {
    String by = sortBy();
    Search.Order order = known.get(by);
    if (order == null) {
      harmless.add("sorting.sortBy: " + by + " is not known; lastModifiedAt is used");
      return Search.Order.CHANGED;
    }
    return order;
  }

  String sortBy() {
    return body.path("sorting").path("sortBy").asString("lastModifiedAt");
  }

  boolean isDescending() {
    return !"asc".equals(body.path("sorting").path("sortOrder").asString("desc"));
  }

  JsonNode filters() {
    return body.path("filters");
  }

  /// A condition on words.
  record Among(List<String> words, boolean isIn) {}

  @Nullable Among among(String name) {
    JsonNode filter = filters().path(name);
    if (filter.isMissingNode() || filter.isNull()) {
      return null;
    }
    String operator = filter.path("operator").asString("");
    if (!filter.path("value").isArray() || !List.of("in", "notIn").contains(operator)) {
      faults.add("filters." + name + ": operator in or notIn and a list are expected");
      return null;
    }
    List<String> words = new ArrayList<>();
    filter.path("value").forEach(word -> words.add(word.asString("")));
    return new Among(words, operator.equals("in"));
  }

  /// Ids that are no UUIDs match nothing.
  static List<UUID> uuids(List<String> words) {
    List<UUID> ids = new ArrayList<>();
    for (String word : words) {
      try {
        ids.add(UUID.fromString(word));
      } catch (IllegalArgumentException other) {
        // Nothing has this id.
      }
    }
    return ids;
  }

  /// What takes a range of sums in minor units.
  interface Sums {
    void between(String currency, long from, long to, boolean isInside);
  }

  void sums(String name, Sums reader) {
    JsonNode filter = range(name);
    if (filter == null) {
      return;
    }
    try {
      String currency = filter.path("value").path("min").path("currency").asString("");
      String other = filter.path("value").path("max").path("currency").asString(currency);
      Currency.getInstance(currency);
      if (!currency.equals(other)) {
        throw new IllegalArgumentException("two currencies");
      }
      reader.between(
          currency,
          units(filter.path("value").path("min"), currency, RoundingMode.CEILING),
          units(filter.path("value").path("max"), currency, RoundingMode.FLOOR),
          isInside(filter));
    } catch (IllegalArgumentException | ArithmeticException malformed) {
      faults.add("filters." + name + ": min and max in one known currency are expected");
    }
  }

  private static long units(JsonNode money, String currency, RoundingMode rounding) {
    return new BigDecimal(money.path("amount").asString(""))
        .movePointRight(Sum.fractionDigits(currency))
        .setScale(0, rounding)
        .longValueExact();
  }

  /// What takes a range of times.
  interface Times {
    void between(Instant from, Instant to, boolean isInside);
  }

  void times(String name, Times reader) {
    JsonNode filter = range(name);
    if (filter == null) {
      return;
    }
    try {
      Instant from = time(filter.path("value").path("min").asString(""), false);
      Instant to = time(filter.path("value").path("max").asString(""), true);
      reader.between(from, to, isInside(filter));
    } catch (DateTimeParseException malformed) {
      faults.add("filters." + name + ": min and max as dates or times are expected");
    }
  }

  /// A day of Kazakhstan begins and ends there.
  private static Instant time(String text, boolean isEnd) {
    if (text.toUpperCase(Locale.ROOT).contains("T")) {
      return OffsetDateTime.parse(text).toInstant();
    }
    LocalDate day = LocalDate.parse(text);
    return isEnd
        ? day.plusDays(1).atStartOfDay(Kazakhstan.ZONE).toInstant().minusNanos(1)
        : day.atStartOfDay(Kazakhstan.ZONE).toInstant();
  }

  private @Nullable JsonNode range(String name) {
    JsonNode filter = filters().path(name);
    if (filter.isMissingNode() || filter.isNull()) {
      return null;
    }
    if (!List.of("between", "outside").contains(filter.path("operator").asString(""))) {
      faults.add("filters." + name + ": operator between or outside is expected");
      return null;
    }
    return filter;
  }

  private static boolean isInside(JsonNode filter) {
    return filter.path("operator").asString("").equals("between");
  }

  /// Names every condition that is none of ours.
  void only(List<String> known) {
    for (String name : filters().propertyNames()) {
      if (!known.contains(name)) {
        harmless.add("filters." + name + ": not known here, ignored");
      }
    }
  }
}
