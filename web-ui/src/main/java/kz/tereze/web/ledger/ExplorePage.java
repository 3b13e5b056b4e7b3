package kz.tereze.web.ledger;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tereze.api.Region;
import kz.tereze.projections.ledger.Awards;
import kz.tereze.projections.ledger.Facet;
import kz.tereze.projections.ledger.Group;
import kz.tereze.projections.ledger.Sum;
import kz.tereze.projections.ledger.Summary;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where the money goes, in drawings: the rows of the same filter as in the register, each drawing
/// with its exact sums beside it.
@Controller
@Public
class ExplorePage {

  private static final int RECIPIENTS = 20;

  private final Moments moments;
  private final LedgerCharts charts;
  private final Flows flows;
  private final FacetWords words;

  ExplorePage(Moments moments, LedgerCharts charts, Flows flows, FacetWords words) {
    this.moments = moments;
    this.charts = charts;
    this.flows = flows;
    this.words = words;
  }

  @GetMapping("/explore")
  ModelAndView explore(Entry entry, Ui ui) {
    LedgerQuery query = LedgerQuery.of(entry);
    String currency = query.filter().currency();
    Moments.Shown shown = moments.of(query);
    Awards awards = shown.awards();
    Awards.Found found = awards.look(query.filter(), 0, 0);
    List<Group> recipients = awards.groups(query.filter(), currency, Facet.RECIPIENT);
    Sum all = awarded(found.summary(), currency);
    Flow flow = flows.of(awards, query.filter(), ui);
    Chart years = charts.by(awards, Facet.YEAR, query, ui);
    Map<Region, Chart.Line> regions = regions(awards, query, ui);
    return new ModelAndView("ledger/explore")
        .addObject("query", query)
        .addObject("shown", shown)
        .addObject("choices", new Choices(ui, found.facets(), query, words))
        .addObject("currency", currency)
        .addObject("all", all)
        .addObject("flow", flow)
        .addObject("years", years)
        .addObject("regions", charts.by(awards, Facet.REGION, query, ui))
        .addObject("tiles", RegionTiles.of(regions))
        .addObject("recipients", charts.of(awards, Facet.RECIPIENT, query, ui, RECIPIENTS))
        .addObject("concentration", Concentration.of(all, recipients))
        .addObject("drawn", new Drawings(ui, flow, years, regions));
  }

  private static Sum awarded(Summary summary, String currency) {
    return summary.totals().stream()
        .map(total -> total.awarded())
        .filter(sum -> sum.currency().equals(currency))
        .findFirst()
        .orElseGet(() -> new Sum(currency, BigInteger.ZERO));
  }

  /// Every region, with or without money.
  private Map<Region, Chart.Line> regions(Awards awards, LedgerQuery query, Ui ui) {
    String currency = query.filter().currency();
    Map<String, Group> found =
        awards.groups(query.filter(), currency, Facet.REGION).stream()
            .collect(Collectors.toMap(Group::value, Function.identity()));
    Sum nothing = new Sum(currency, BigInteger.ZERO);
    List<Group> all =
        Arrays.stream(Region.values())
            .map(Region::name)
            .map(name -> found.getOrDefault(name, new Group(List.of(name), 0, nothing, nothing)))
            .toList();
    List<Chart.Line> lines = charts.of(Facet.REGION, all, query, ui).lines();
    Map<Region, Chart.Line> regions = new EnumMap<>(Region.class);
    for (Region region : Region.values()) {
      regions.put(region, lines.get(region.ordinal()));
    }
    return regions;
  }
}
