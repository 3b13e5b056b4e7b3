package kz.tereze.web.need;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.council.Councils;
import kz.tereze.projections.need.NeedQuestions;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.NeedStatus;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.need.SimilarTexts;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Needs that wait for an official: to be compared with earlier texts, then to be put to a council.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class OfficialNeedsPage {

  private final Needs needs;
  private final NeedQuestions questions;
  private final SimilarTexts similar;
  private final Councils councils;
  private final Organisations organisations;

  OfficialNeedsPage(
      Needs needs,
      NeedQuestions questions,
      SimilarTexts similar,
      Councils councils,
      Organisations organisations) {
    this.needs = needs;
    this.questions = questions;
    this.similar = similar;
    this.councils = councils;
    this.organisations = organisations;
  }

  @GetMapping("/official/needs")
  ModelAndView waiting(SignedIn who) {
    List<NeedRow> posted = needs.standing(NeedStatus.POSTED);
    List<NeedRow> discussed = needs.standing(NeedStatus.DISCUSSED);
    LocalDate today = who.acting().day();
    return new ModelAndView("need/official")
        .addObject("toScreen", posted)
        .addObject("toPut", discussed.stream().filter(need -> need.awaitsCouncilOn(today)).toList())
        .addObject(
            "asked", discussed.stream().filter(need -> need.takesQuestionsOn(today)).toList())
        .addObject(
            "names",
            organisations.names(
                Stream.concat(posted.stream(), discussed.stream()).map(NeedRow::owner).toList()));
  }

  @GetMapping("/official/needs/{need}/screening")
  ModelAndView screen(@PathVariable NeedId need, Entry entry) {
    NeedRow row = needs.find(need).orElseThrow(Missing::new);
    entry.labels("need.screening").fill("version", row.version());
    return new ModelAndView("need/screening")
        .addObject("similar", similar.to(need, row.content(), row.changedAt()))
        .addObject("need", row)
        .addObject("owner", organisations.name(row.owner()));
  }

  @GetMapping("/official/needs/{need}/council")
  ModelAndView choose(@PathVariable NeedId need, Entry entry, SignedIn who) {
    NeedRow row = needs.find(need).orElseThrow(Missing::new);
    entry.labels("need.council");
    return new ModelAndView("need/council")
        .addObject("need", row)
        .addObject("isDue", row.awaitsCouncilOn(who.acting().day()))
        .addObject("unanswered", questions.countUnanswered(need))
        .addObject("owner", organisations.name(row.owner()))
        .addObject("councils", councils.list());
  }
}
