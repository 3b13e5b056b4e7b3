package kz.tereze.web.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tereze.api.Region;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.ledger.Sum;
import kz.tereze.web.page.Ui;

/// What the script that draws needs of each drawing, as JSON: values in whole units, which are
/// near enough for a drawing, and beside each the exact sum in words.
public final class Drawings {

  private final Ui ui;
  private final Flow flow;
  private final Chart years;
  private final Map<Region, Chart.Line> regions;

  Drawings(Ui ui, Flow flow, Chart years, Map<Region, Chart.Line> regions) {
    this.ui = ui;
    this.flow = flow;
    this.years = years;
    this.regions = regions;
  }

  /// @param name unique within the drawing
  record Node(String name, String label, int depth) {}

  record Link(String source, String target, BigDecimal value, String text) {}

  record Sankey(Set<Node> nodes, List<Link> links) {}

  public String flow() {
    Set<Node> nodes = new LinkedHashSet<>();
    Map<String, Link> links = new LinkedHashMap<>();
    Node all = new Node("all", ui.t("explore.all"), 0);
    Node paid = new Node("paid", ui.t("ledger.paid"), 3);
    Node due = new Node("due", ui.t("ledger.chart.due"), 3);
    nodes.add(all);
    for (Flow.Stream stream : flow.streams()) {
      Node programme = new Node("p " + stream.programme(), stream.programme(), 1);
      Node recipient = new Node("r " + stream.recipient(), stream.recipient(), 2);
      nodes.add(programme);
      nodes.add(recipient);
      link(links, all, programme, stream.awarded());
      link(links, programme, recipient, stream.awarded());
      link(links, recipient, paid, stream.paid());
      link(links, recipient, due, stream.due());
    }
    nodes.add(paid);
    nodes.add(due);
    List<Link> drawn = new ArrayList<>(links.values());
    return json(new Sankey(nodes, drawn));
  }

  private void link(Map<String, Link> links, Node from, Node to, Sum sum) {
    if (sum.minorUnits().signum() > 0) {
      Link known = links.get(from.name() + to.name());
      BigDecimal value = sum.decimal().add(known == null ? BigDecimal.ZERO : known.value());
      links.put(
          from.name() + to.name(),
          new Link(from.name(), to.name(), value, AwardWords.of(ui, value, sum.currency())));
    }
  }

  record Bars(List<String> names, List<Serie> series) {}

  record Serie(String name, List<Value> values) {}

  record Value(BigDecimal value, String text) {}

  public String years() {
    List<Chart.Line> lines = years.lines();
    return json(
        new Bars(
            lines.stream().map(Chart.Line::label).toList(),
            List.of(
                new Serie(
                    ui.t("ledger.awarded"), lines.stream().map(l -> value(l.awarded())).toList()),
                new Serie(
                    ui.t("ledger.paid"), lines.stream().map(l -> value(l.paid())).toList()))));
  }

  /// @param name the first two digits of the KATO code, as in the shapes
  record Area(String name, String label, BigDecimal value, String text, String href) {}

  public String regions() {
    return json(
        regions.entrySet().stream()
            .map(
                region -> {
                  Chart.Line line = region.getValue();
                  Value value = value(line.awarded());
                  return new Area(
                      region.getKey().kato(),
                      line.label(),
                      value.value(),
                      value.text(),
                      ui.path("/ledger") + line.query());
                })
            .toList());
  }

  private Value value(Sum sum) {
    return new Value(sum.decimal().setScale(0, RoundingMode.HALF_UP), AwardWords.of(ui, sum));
  }

  private static String json(Object model) {
    return TerezeJson.mapper().writeValueAsString(model);
  }
}
