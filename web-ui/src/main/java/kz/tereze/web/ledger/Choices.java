package kz.tereze.web.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.tereze.projections.ledger.AllocationSort;
import kz.tereze.projections.ledger.FacetCount;
import kz.tereze.projections.ledger.Facets;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Ui;

/// What the filter offers, each value with what it would find, and what of it is chosen.
public final class Choices {

  private final Ui ui;
  private final Facets facets;
  private final LedgerQuery query;

  Choices(Ui ui, Facets facets, LedgerQuery query) {
    this.ui = ui;
    this.facets = facets;
    this.query = query;
  }

  /// A part of the filter that can be taken back.
  public record Chip(String label, String href) {}

  public List<Option> years() {
    return withAny("year", facets.years(), year -> year);
  }

  public List<Option> regions() {
    return withAny("region", facets.regions(), this::region);
  }

  public List<Option> origins() {
    return withAny("origin", facets.origins(), this::origin);
  }

  public List<Option> currencies() {
    return withAny("currency", facets.currencies(), code -> code);
  }

  public List<Option> calls() {
    return withAny("call", facets.calls(), call -> call);
  }

  public List<Option> status() {
    return options("status", facets.status(), this::status);
  }

  public List<Option> sorts() {
    return Option.all(ui, AllocationSort.class);
  }

  public List<Option> sizes() {
    return Option.from(LedgerQuery.SIZES, String::valueOf, String::valueOf);
  }

  /// One of the seldom used parts was asked for, so they are shown.
  public boolean isNarrowedFurther() {
    return query.asked().stream()
        .anyMatch(
            part -> List.of("recipient", "owner", "currency", "from", "to").contains(part.name()));
  }

  private List<Option> withAny(String name, List<FacetCount> counts, UnaryOperator<String> label) {
    Option any = new Option("", ui.t("ledger.filter.any"));
    return Stream.concat(Stream.of(any), options(name, counts, label).stream()).toList();
  }

  /// What is chosen stays on offer, even when it finds nothing.
  private List<Option> options(String name, List<FacetCount> counts, UnaryOperator<String> label) {
    List<FacetCount> all = new ArrayList<>(counts);
    query.asked().stream()
        .filter(part -> part.name().equals(name))
        .map(LedgerQuery.Asked::value)
        .filter(value -> counts.stream().noneMatch(count -> count.value().equals(value)))
        .forEach(value -> all.add(new FacetCount(value, 0)));
    return all.stream()
        .map(
            count ->
                new Option(
                    count.value(),
                    label.apply(count.value()) + " (" + ui.number(count.count()) + ")"))
        .toList();
  }

  private String region(String constant) {
    return said("Region", constant);
  }

  private String status(String constant) {
    return said("AllocationStatus", constant);
  }

  private String origin(String constant) {
    return said("AllocationOrigin", constant);
  }

  private String said(String type, String constant) {
    String key = type + "." + constant;
    return ui.has(key) ? ui.t(key) : constant;
  }

  /// One for each part of the question but the order of rows.
  public List<Chip> chips() {
    return query.asked().stream()
        .filter(part -> !Arrays.asList("sort", "size").contains(part.name()))
        .map(part -> new Chip(chip(part), ui.path("/ledger") + query.without(part)))
        .toList();
  }

  private String chip(LedgerQuery.Asked part) {
    String value =
        switch (part.name()) {
          case "region" -> region(part.value());
          case "status" -> status(part.value());
          case "origin" -> origin(part.value());
          default -> part.value();
        };
    return ui.t("ledger.filter." + part.name()) + ": " + value;
  }
}
