package kz.tereze.web.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.tereze.projections.ledger.AllocationFilter;
import kz.tereze.projections.ledger.Awards;
import kz.tereze.projections.ledger.Facet;
import kz.tereze.projections.ledger.Group;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws the rows of a filter by year, by region, and from programme to recipient.
@Component
public class LedgerCharts {

  private static final int MOST_FLOWS = 50;

  private final FacetWords words;

  LedgerCharts(FacetWords words) {
    this.words = words;
  }

  /// Null for the view that is a table of awards.
  @Nullable Chart of(Awards awards, LedgerQuery query, Ui ui) {
    return switch (query.view()) {
      case TABLE -> null;
      case YEARS -> by(awards, Facet.YEAR, query, ui);
      case REGIONS -> by(awards, Facet.REGION, query, ui);
      case FLOW -> flow(awards, query, ui);
    };
  }

  public Chart by(Awards awards, Facet facet, LedgerQuery query, Ui ui) {
    return of(awards, facet, query, ui, Integer.MAX_VALUE);
  }

  /// @param most so many of the largest
  public Chart of(Awards awards, Facet facet, LedgerQuery query, Ui ui, int most) {
    List<Group> groups = groups(awards, query, facet).stream().limit(most).toList();
    if (facet == Facet.YEAR) {
      groups = groups.stream().sorted(Comparator.comparing(Group::value)).toList();
    }
    return of(facet, groups, query, ui);
  }

  Chart of(Facet facet, List<Group> groups, LedgerQuery query, Ui ui) {
    Stream<String> bins =
        facet == Facet.RECIPIENT ? groups.stream().map(Group::value) : Stream.of();
    FacetWords.Named named = words.in(ui, bins.filter(bin -> !bin.isEmpty()).toList());
    return Chart.of(
        query.filter().currency(),
        groups,
        new Chart.Labels() {
          @Override
          public String label(Group group) {
            return named.orNone(facet, group.value());
          }

          @Override
          public @Nullable String query(Group group) {
            return group.value().isEmpty() ? null : query.rowsOf(facet, group.value());
          }
        });
  }

  private Chart flow(Awards awards, LedgerQuery query, Ui ui) {
    List<Group> groups =
        groups(awards, query, Facet.PROGRAMME, Facet.RECIPIENT).stream().limit(MOST_FLOWS).toList();
    Stream<String> bins =
        groups.stream().map(group -> group.values().getLast()).filter(bin -> !bin.isEmpty());
    FacetWords.Named named = words.in(ui, bins.toList());
    return Chart.of(
        query.filter().currency(),
        groups,
        new Chart.Labels() {
          @Override
          public String label(Group group) {
            return "%s → %s"
                .formatted(
                    named.orNone(Facet.PROGRAMME, group.values().getFirst()),
                    named.orNone(Facet.RECIPIENT, group.values().getLast()));
          }

          @Override
          public @Nullable String query(Group group) {
            String bin = group.values().getLast();
            return bin.isEmpty() ? null : query.rowsOf(Facet.RECIPIENT, bin);
          }
        });
  }

  private static List<Group> groups(Awards awards, LedgerQuery query, Facet... by) {
    AllocationFilter filter = query.filter();
    return awards.groups(filter, filter.currency(), by);
  }
}
