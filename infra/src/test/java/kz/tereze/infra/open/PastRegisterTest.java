package kz.tereze.infra.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.tereze.infra.demo.DemoYear;
import kz.tereze.infra.store.Node;
import kz.tereze.projections.ledger.AllocationFilter;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.AllocationRow;
import kz.tereze.projections.ledger.Awards;
import kz.tereze.projections.ledger.Facet;
import kz.tereze.projections.open.Folding;
import kz.tereze.projections.open.OpenLedger;
import kz.tereze.projections.past.PastRegister;
import org.junit.jupiter.api.Test;

/// The register of an earlier moment, made of the ledger's entries, is the one that was shown then.
class PastRegisterTest {

  @Test
  void the_register_of_today_is_what_the_entries_tell() {
    PublishedYear year = PublishedYear.shared();
    long size = year.get(OpenLedger.class).size();
    Awards today = year.get(AllocationRegister.class);
    Awards told = new PastRegister(year.get(OpenLedger.class)).at(size).awards();

    assertThat(rows(told)).isNotEmpty().isEqualTo(rows(today));
    for (AllocationFilter filter : filters(today)) {
      assertThat(told.look(filter, 50, 0))
          .as(filter.toString())
          .isEqualTo(today.look(filter, 50, 0));
    }
  }

  @Test
  void the_register_at_each_step_of_the_year_is_the_one_that_was_shown() {
    Node node = PublishedYear.open();
    AllocationRegister register = node.get(AllocationRegister.class);
    Map<Long, List<AllocationRow>> shown = new LinkedHashMap<>();
    node.get(DemoYear.class).play(part -> shown.put(size(node), rows(register)));
    shown.put(size(node), rows(register));
    PastRegister past = new PastRegister(node.get(OpenLedger.class));

    assertThat(shown.values().stream().distinct()).hasSizeGreaterThan(2);
    shown.forEach(
        (size, rows) -> assertThat(rows(past.at(size).awards())).as("at " + size).isEqualTo(rows));

    List<Long> sizes = List.copyOf(shown.keySet());
    long first = sizes.getFirst();
    long last = sizes.getLast();
    PastRegister.Difference all = past.between(first, last);
    assertThat(all.changes().stream().map(PastRegister.Change::after).toList())
        .isEqualTo(rows(register).stream().sorted(BY_NUMBER).toList());
    long before = sizes.get(sizes.size() - 2);
    Map<String, AllocationRow> then = byNumber(shown.get(before));
    assertThat(past.between(before, last).changes())
        .isNotEmpty()
        .allSatisfy(
            change -> assertThat(change.before()).isEqualTo(then.get(change.after().number())));
    assertThat(past.between(last, last).changes()).isEmpty();
  }

  @Test
  void a_day_stands_for_its_end() {
    PublishedYear year = PublishedYear.shared();
    PastRegister past = new PastRegister(year.get(OpenLedger.class));

    assertThat(past.sizeOn(LocalDate.of(2020, 1, 1))).isZero();
    assertThat(past.at(0).awards().look(AllocationFilter.ALL, 10, 0).rows()).isEmpty();
    assertThat(past.sizeOn(LocalDate.now().plusDays(1)))
        .isEqualTo(year.get(OpenLedger.class).size());
  }

  private static final Comparator<AllocationRow> BY_NUMBER =
      Comparator.comparing(AllocationRow::number);

  private static Map<String, AllocationRow> byNumber(List<AllocationRow> rows) {
    return rows.stream().collect(Collectors.toMap(AllocationRow::number, row -> row));
  }

  private static long size(Node node) {
    PublishedYear.settle(node);
    Folding folding = node.get(Folding.class);
    while (folding.foldNext() > 0) {
      // Until everything is in.
    }
    return node.get(OpenLedger.class).size();
  }

  private static List<AllocationRow> rows(Awards awards) {
    List<AllocationRow> rows = new ArrayList<>();
    awards.each(AllocationFilter.ALL, rows::add);
    return rows;
  }

  /// Filters of every kind that find something.
  private static List<AllocationFilter> filters(Awards awards) {
    List<AllocationFilter> filters = new ArrayList<>();
    Awards.Found all = awards.look(AllocationFilter.ALL, 5, 0);
    for (Facet facet : Facet.values()) {
      all.facets()
          .of(facet)
          .forEach(count -> filters.add(AllocationFilter.ALL.with(facet, count.value())));
    }
    filters.add(AllocationFilter.ALL.words("хвостов"));
    all.rows().forEach(row -> filters.add(AllocationFilter.ALL.words(row.number())));
    return filters;
  }
}
