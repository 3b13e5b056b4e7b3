package kz.tereze.projections.ledger;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which awards somebody wants to see.
///
/// @param words all of them are found in number, titles, names or BIN, in any form and order
/// @param chosen one of the values must hold; a part without values asks for nothing
/// @param least smallest amount, in minor units; amounts are compared within one currency, tenge
///     when not exactly one is chosen
/// @param most largest amount, in minor units
public record AllocationFilter(
    String words,
    Map<Facet, Set<String>> chosen,
    @Nullable Long least,
    @Nullable Long most,
    AllocationSort sort) {

  public static final AllocationFilter ALL =
      new AllocationFilter("", Map.of(), null, null, AllocationSort.NEWEST);

  public AllocationFilter {
    Map<Facet, Set<String>> kept = new EnumMap<>(Facet.class);
    chosen.forEach(
        (facet, values) -> {
          if (!values.isEmpty()) {
            kept.put(facet, Set.copyOf(values));
          }
        });
    chosen = Map.copyOf(kept);
  }

  public Set<String> of(Facet facet) {
    return chosen.getOrDefault(facet, Set.of());
  }

  public AllocationFilter words(String asked) {
    return new AllocationFilter(asked, chosen, least, most, sort);
  }

  /// The same with exactly these values of one part.
  public AllocationFilter with(Facet facet, String... values) {
    Map<Facet, Set<String>> other = new EnumMap<>(Facet.class);
    other.putAll(chosen);
    other.put(facet, new LinkedHashSet<>(Set.of(values)));
    return new AllocationFilter(words, other, least, most, sort);
  }

  public AllocationFilter amounts(@Nullable Long from, @Nullable Long to) {
    return new AllocationFilter(words, chosen, from, to, sort);
  }

  public AllocationFilter sorted(AllocationSort order) {
    return new AllocationFilter(words, chosen, least, most, order);
  }

  /// The one currency in which amounts are compared and charts are drawn.
  public String currency() {
    Set<String> asked = of(Facet.CURRENCY);
    return asked.size() == 1 ? asked.iterator().next() : Sum.TENGE;
  }
}
