package kz.tereze.web.ledger;

import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import kz.tereze.api.Bin;
import kz.tereze.api.Region;
import kz.tereze.api.call.CallId;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.projections.ledger.AllocationOrigin;
import kz.tereze.projections.ledger.AllocationStatus;
import kz.tereze.projections.ledger.Facet;
import kz.tereze.web.page.Entry;

/// Reads the values chosen in one part of the filter; what cannot be a value is told as an error
/// and asks for nothing.
record FacetValues(Facet facet) {

  private static final int MOST_CHOSEN = 50;
  private static final int LONGEST = 200;

  Set<String> read(Entry entry) {
    String name = LedgerQuery.name(facet);
    Set<String> chosen = new LinkedHashSet<>();
    for (String typed : entry.all(name)) {
      if (isValue(typed) && chosen.size() < MOST_CHOSEN) {
        chosen.add(typed);
      } else if (!chosen.contains(typed)) {
        entry.wrong(name, "entry.choice");
      }
    }
    return chosen;
  }

  private boolean isValue(String typed) {
    return switch (facet) {
      case YEAR -> typed.matches("(19|2\\d)\\d\\d");
      case REGION -> isOf(Region.class, typed);
      case STATUS -> isOf(AllocationStatus.class, typed);
      case ORIGIN -> isOf(AllocationOrigin.class, typed);
      case KIND -> isOf(OrganisationKind.class, typed);
      case CURRENCY -> reads(Currency::getInstance, typed);
      case CALL -> reads(CallId::new, typed);
      case RECIPIENT, OWNER -> reads(Bin::new, typed);
      case PROGRAMME -> typed.length() <= LONGEST;
    };
  }

  private static <E extends Enum<E>> boolean isOf(Class<E> type, String typed) {
    return Arrays.stream(type.getEnumConstants()).anyMatch(one -> one.name().equals(typed));
  }

  private static boolean reads(Function<String, ?> reader, String typed) {
    try {
      return reader.apply(typed) != null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
