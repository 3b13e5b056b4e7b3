package kz.tereze.web.need;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.Region;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.council.Ballots;
import kz.tereze.projections.need.NeedFilter;
import kz.tereze.projections.need.NeedHistory;
import kz.tereze.projections.need.NeedQuestion;
import kz.tereze.projections.need.NeedQuestions;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.NeedStatus;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.need.SimilarTexts;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The needs of companies, for everybody.
@Controller
@Public
class NeedsPage {

  private static final int ROWS = 25;

  private final Needs needs;
  private final NeedHistory history;
  private final NeedQuestions questions;
  private final Spoken spoken;
  private final SimilarTexts similar;
  private final Organisations organisations;
  private final Calls calls;
  private final Ballots ballots;

  NeedsPage(
      Needs needs,
      NeedHistory history,
      NeedQuestions questions,
      Spoken spoken,
      SimilarTexts similar,
      Organisations organisations,
      Calls calls,
      Ballots ballots) {
    this.needs = needs;
    this.history = history;
    this.questions = questions;
    this.spoken = spoken;
    this.similar = similar;
    this.organisations = organisations;
    this.calls = calls;
    this.ballots = ballots;
  }

  @GetMapping("/needs")
  ModelAndView list(Ui ui) {
    NeedFilter filter =
        new NeedFilter(
            ui.query("q"),
            constant(NeedStatus.class, ui.query("status")),
            constant(Region.class, ui.query("region")));
    Pages pages = Pages.of(ui.query("page"), ROWS, needs.countPublished(filter));
    List<NeedRow> rows = needs.published(filter, ROWS, pages.offset());
    return new ModelAndView("need/list")
        .addObject("filter", filter)
        .addObject("pages", pages)
        .addObject("needs", rows)
        .addObject("names", organisations.names(rows.stream().map(NeedRow::owner).toList()));
  }

  /// A value of the question that is none of the constants asks for nothing.
  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  @GetMapping("/needs/{need}")
  ModelAndView need(@PathVariable NeedId need, Ui ui, Visitor visitor) {
    NeedRow row = needs.find(need).orElseThrow(Missing::new);
    Optional<CallRow> call =
        Optional.ofNullable(row.call()).flatMap(calls::find).filter(CallRow::isPublic);
    List<NeedQuestion> asked = questions.of(need);
    return new ModelAndView("need/need")
        .addObject("questions", asked)
        .addObject("words", asked.stream().map(spoken::words).toList())
        .addObject("screening", history.screening(need, row.version()))
        .addObject("need", row)
        .addObject("owner", organisations.name(row.owner()))
        .addObject("call", call)
        .addObject("now", visitor.at())
        .addObject("ballots", ballots.about(need.number()))
        .addObject("story", NeedWords.story(ui, history.steps(need)));
  }

  /// Earlier texts that resemble it, with the passages that match.
  @GetMapping("/needs/{need}/similar")
  ModelAndView similar(@PathVariable NeedId need) {
    NeedRow row = needs.find(need).orElseThrow(Missing::new);
    return new ModelAndView("need/similar")
        .addObject("need", row)
        .addObject("similar", similar.to(need, row.content(), row.changedAt()));
  }

  /// The text as it stood in an earlier version.
  @GetMapping("/needs/{need}/versions/{version}")
  ModelAndView version(@PathVariable NeedId need, @PathVariable int version) {
    NeedRow row = needs.find(need).orElseThrow(Missing::new);
    return new ModelAndView("need/version")
        .addObject("need", row)
        .addObject("version", version)
        .addObject("content", history.version(need, version).orElseThrow(Missing::new));
  }
}
