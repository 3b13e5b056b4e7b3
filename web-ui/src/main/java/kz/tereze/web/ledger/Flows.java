package kz.tereze.web.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tereze.projections.ledger.AllocationFilter;
import kz.tereze.projections.ledger.Awards;
import kz.tereze.projections.ledger.Facet;
import kz.tereze.projections.ledger.Group;
import kz.tereze.projections.ledger.Sum;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sums up from whom to whom the money of a filter goes: the largest by name, the others together.
@Component
class Flows {

  private static final int NAMED = 8;

  private final FacetWords words;

  Flows(FacetWords words) {
    this.words = words;
  }

  /// @param programme null for all smaller ones together
  /// @param recipient null for all smaller ones together
  private record Way(@Nullable String programme, @Nullable String recipient) {}

  private static final class Money {
    private BigInteger awarded = BigInteger.ZERO;
    private BigInteger paid = BigInteger.ZERO;

    private void add(Group group, int sign) {
      BigInteger factor = BigInteger.valueOf(sign);
      awarded = awarded.add(group.awarded().minorUnits().multiply(factor));
      paid = paid.add(group.paid().minorUnits().multiply(factor));
    }
  }

  Flow of(Awards awards, AllocationFilter filter, Ui ui) {
    String currency = filter.currency();
    Set<String> recipients = largest(awards, filter, currency, Facet.RECIPIENT);
    Set<String> programmes = largest(awards, filter, currency, Facet.PROGRAMME);
    Map<Way, Money> ways = new LinkedHashMap<>();
    for (Group pair : pairs(awards, filter, currency, recipients)) {
      String programme = among(programmes, pair.values().getFirst());
      add(ways, new Way(programme, pair.values().getLast()), pair, 1);
      // What goes to a named recipient does not go to the others.
      add(ways, new Way(programme, null), pair, -1);
    }
    for (Group whole : awards.groups(filter, currency, Facet.PROGRAMME)) {
      add(ways, new Way(among(programmes, whole.value()), null), whole, 1);
    }
    return new Flow(currency, streams(ways, currency, ui, words.in(ui, recipients)));
  }

  private static @Nullable String among(Set<String> named, String value) {
    return named.contains(value) ? value : null;
  }

  /// Those without a name of their own go with the others.
  private static Set<String> largest(
      Awards awards, AllocationFilter filter, String currency, Facet facet) {
    return awards.groups(filter, currency, facet).stream()
        .map(Group::value)
        .filter(value -> !value.isEmpty())
        .limit(NAMED)
        .collect(Collectors.toSet());
  }

  private static List<Group> pairs(
      Awards awards, AllocationFilter filter, String currency, Set<String> recipients) {
    String[] named = recipients.toArray(String[]::new);
    return named.length == 0
        ? List.of()
        : awards.groups(
            filter.with(Facet.RECIPIENT, named), currency, Facet.PROGRAMME, Facet.RECIPIENT);
  }

  private static void add(Map<Way, Money> ways, Way way, Group group, int sign) {
    ways.computeIfAbsent(way, key -> new Money()).add(group, sign);
  }

  private static List<Flow.Stream> streams(
      Map<Way, Money> ways, String currency, Ui ui, FacetWords.Named named) {
    List<Flow.Stream> streams = new ArrayList<>();
    ways.forEach(
        (way, money) -> {
          if (money.awarded.signum() != 0) {
            streams.add(
                new Flow.Stream(
                    label(ui, named, Facet.PROGRAMME, way.programme()),
                    label(ui, named, Facet.RECIPIENT, way.recipient()),
                    new Sum(currency, money.awarded),
                    new Sum(currency, money.paid)));
          }
        });
    return streams;
  }

  private static String label(Ui ui, FacetWords.Named named, Facet facet, @Nullable String value) {
    return value == null
        ? ui.t("explore.others." + LedgerQuery.name(facet))
        : named.of(facet, value);
  }
}
