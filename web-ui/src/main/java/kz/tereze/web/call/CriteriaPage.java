package kz.tereze.web.call;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Text;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.Design;
import kz.tereze.api.review.Rubric;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// An official says what experts judge in a call, by which weight, and what low and high points
/// mean. Without criteria of its own the platform's four hold.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class CriteriaPage {

  private static final int NAME = 200;
  private static final int CODE = 40;
  private static final int MEANING = 500;
  private static final String GROUP = "criterion";

  private final Redesigning redesigning;

  CriteriaPage(Redesigning redesigning) {
    this.redesigning = redesigning;
  }

  @GetMapping("/official/calls/{call}/design/criteria")
  ModelAndView show(@PathVariable CallId call, Entry entry) {
    prepare(entry);
    Design design = redesigning.newest(call).design();
    Rubric rubric = design.rubric();
    entry.fill("divergence", design.divergence());
    List<Rubric.Line> lines = rubric == null ? List.of() : rubric.lines();
    for (int i = 0; i < lines.size(); i++) {
      fill(entry, GROUP + "." + i, lines.get(i));
    }
    return redesigning
        .page("call/criteria", call)
        .addObject("rows", Math.max(lines.size(), entry.rows(GROUP).size()) + 1);
  }

  private static void fill(Entry entry, String row, Rubric.Line line) {
    entry
        .fill(row + ".code", line.code())
        .fill(row + ".name", line.name())
        .fill(row + ".weight", line.weight())
        .fill(row + ".most", line.most());
    if (!line.anchors().isEmpty()) {
      entry.fill(row + ".low", line.anchors().getFirst().meaning());
      entry.fill(row + ".high", line.anchors().getLast().meaning());
    }
  }

  private Entry prepare(Entry entry) {
    return redesigning
        .prepare(entry)
        .blames(CallRule.CRITERIA_ARE_SOUND, GROUP + ".0.code")
        .blames(CallRule.DIVERGENCE_ON_THE_SCALE, "divergence")
        .blames(CallRule.THRESHOLD_ON_THE_SCALE, GROUP + ".0.most");
  }

  @PostMapping("/official/calls/{call}/design/criteria")
  Done save(@PathVariable CallId call, SignedIn who, Entry entry) {
    prepare(entry).shownAgainBy(() -> show(call, entry));
    List<Rubric.Line> lines = new ArrayList<>();
    for (String row : entry.rows(GROUP)) {
      lines.add(read(entry, row));
    }
    Rubric rubric = lines.isEmpty() ? null : new Rubric(lines);
    Integer divergence = entry.whole("divergence").orNull();
    redesigning.send(call, entry, who, design -> design.judged(rubric, divergence, design.tie()));
    return Done.at(Redesigning.page(call)).saying("call.done.designed");
  }

  /// Two anchors: what no points mean, and what the most mean.
  private static Rubric.Line read(Entry entry, String row) {
    Field<String> code = entry.text(row + ".code", CODE).required();
    Field<Text> name = entry.wordsOfState(row + ".name", NAME);
    int most = entry.whole(row + ".most").required().or(1);
    Field<Text> low = entry.words(row + ".low", MEANING);
    Field<Text> high = entry.words(row + ".high", MEANING);
    List<Rubric.Anchor> anchors = new ArrayList<>();
    if (low.orNull() != null) {
      anchors.add(new Rubric.Anchor(0, low.value()));
    }
    if (high.orNull() != null) {
      anchors.add(new Rubric.Anchor(most, high.value()));
    }
    return new Rubric.Line(
        code.or(""), name.orNull(), entry.whole(row + ".weight").required().or(1), most, anchors);
  }
}
