package kz.tereze.web.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kz.tereze.projections.ledger.AllocationSort;
import kz.tereze.projections.ledger.Facet;
import kz.tereze.projections.ledger.FacetCount;
import kz.tereze.projections.ledger.Facets;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Ui;

/// What the filter offers, each value with what it would find, and what of it is chosen.
public final class Choices {

  /// Of parts with many values the most frequent are offered; the search finds the others.
  private static final int MOST_OFFERED = 10;

  private static final List<Facet> LONG =
      List.of(Facet.CALL, Facet.RECIPIENT, Facet.OWNER, Facet.PROGRAMME, Facet.CURRENCY);

  private final Ui ui;
  private final Facets facets;
  private final LedgerQuery query;
  private final FacetWords.Named words;

  Choices(Ui ui, Facets facets, LedgerQuery query, FacetWords names) {
    this.ui = ui;
    this.facets = facets;
    this.query = query;
    Stream<String> bins =
        Stream.of(Facet.RECIPIENT, Facet.OWNER)
            .flatMap(facet -> offered(facet).stream().map(FacetCount::value));
    this.words = names.in(ui, bins.toList());
  }

  /// A part of the filter that can be taken back.
  public record Chip(String label, String href) {}

  /// A part of the filter with what it offers.
  ///
  /// @param isOpen something of it is chosen
  public record Part(String name, List<Option> options, boolean isOpen) {}

  public List<Part> parts() {
    return Arrays.stream(Facet.values())
        .map(this::part)
        .filter(part -> part.options().size() > 1 || part.isOpen())
        .toList();
  }

  private Part part(Facet facet) {
    List<Option> options =
        offered(facet).stream()
            .map(
                count ->
                    new Option(
                        count.value(),
                        words.of(facet, count.value()) + " (" + ui.number(count.count()) + ")"))
            .toList();
    return new Part(LedgerQuery.name(facet), options, !query.filter().of(facet).isEmpty());
  }

  /// What is chosen stays on offer, even when it finds nothing.
  private List<FacetCount> offered(Facet facet) {
    List<FacetCount> counts = facets.of(facet);
    Collection<String> chosen = query.values(facet);
    int most = LONG.contains(facet) ? MOST_OFFERED : Integer.MAX_VALUE;
    List<FacetCount> offered = new ArrayList<>(counts.stream().limit(most).toList());
    for (String value : chosen) {
      if (offered.stream().noneMatch(count -> count.value().equals(value))) {
        offered.add(
            counts.stream()
                .filter(count -> count.value().equals(value))
                .findFirst()
                .orElseGet(() -> new FacetCount(value, 0)));
      }
    }
    return offered;
  }

  public List<Option> sorts() {
    return Option.all(ui, AllocationSort.class);
  }

  public List<Option> sizes() {
    return Option.from(LedgerQuery.SIZES, String::valueOf, String::valueOf);
  }

  /// The amounts were asked for, so they are shown.
  public boolean isNarrowedByAmount() {
    return query.filter().least() != null || query.filter().most() != null;
  }

  /// One for each part of the question but the order of rows.
  ///
  /// @param page where the rest of the question is asked again
  public List<Chip> chips(String page) {
    return query.narrowing().stream()
        .map(part -> new Chip(chip(part), ui.path(page) + query.without(part)))
        .toList();
  }

  private String chip(LedgerQuery.Asked part) {
    String value =
        Arrays.stream(Facet.values())
            .filter(facet -> LedgerQuery.name(facet).equals(part.name()))
            .map(facet -> words.of(facet, part.value()))
            .findFirst()
            .orElse(part.value());
    return ui.t("ledger.filter." + part.name()) + ": " + value;
  }

  /// The names of organisations and programmes on this page.
  public FacetWords.Named words() {
    return words;
  }
}
