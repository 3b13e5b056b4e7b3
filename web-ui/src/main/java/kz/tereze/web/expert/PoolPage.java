package kz.tereze.web.expert;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.expert.ExpertCommand;
import kz.tereze.api.expert.ExpertRule;
import kz.tereze.projections.expert.ExpertRow;
import kz.tereze.projections.expert.Experts;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Officials look through the pool and accredit experts.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class PoolPage {

  private static final int ROWS = 50;
  private static final int ORDER_AT_MOST = 60;
  private static final int REASON_AT_MOST = 2_000;

  private final Experts experts;
  private final People people;
  private final Organisations organisations;
  private final Dispatch dispatch;

  PoolPage(Experts experts, People people, Organisations organisations, Dispatch dispatch) {
    this.experts = experts;
    this.people = people;
    this.organisations = organisations;
    this.dispatch = dispatch;
  }

  @GetMapping("/official/experts")
  ModelAndView list(SignedIn who, Ui ui) {
    Pages pages = Pages.of(ui.query("page"), ROWS, experts.count());
    List<ExpertRow> rows = experts.list(ROWS, pages.offset());
    Map<PersonId, String> names = people.names(rows.stream().map(ExpertRow::person).toList());
    return new ModelAndView("expert/pool")
        .addObject("pages", pages)
        .addObject("experts", rows)
        .addObject("names", names)
        .addObject("today", Kazakhstan.day(who.at()));
  }

  @GetMapping("/official/experts/{person}")
  ModelAndView show(@PathVariable PersonId person, SignedIn who, Entry entry) {
    ExpertRow expert = experts.find(person).orElseThrow(Missing::new);
    entry.labels("expert.official");
    ModelAndView page =
        new ModelAndView("expert/expert")
            .addObject("expert", expert)
            .addObject("name", people.name(person))
            .addObject("isOwn", who.person().equals(person))
            .addObject("today", Kazakhstan.day(who.at()));
    if (expert.employer() != null) {
      page.addObject("employer", organisations.name(expert.employer()));
    }
    return page;
  }

  @PostMapping("/official/experts/{person}/accreditation")
  Done accredit(@PathVariable PersonId person, SignedIn who, Entry entry) {
    entry
        .labels("expert.official")
        .shownAgainBy(() -> show(person, who, entry))
        .blames(ExpertRule.ORDER_NUMBER_GIVEN, "order")
        .blames(ExpertRule.ACCREDITATION_ENDS_IN_TIME, "until");
    Field<String> order = entry.text("order", ORDER_AT_MOST).required();
    Field<LocalDate> until = entry.day("until").required();
    entry.check();
    dispatch.send(
        new ExpertCommand.AccreditExpert(person, order.value(), until.value(), who.acting()));
    return Done.at("/official/experts/" + person).saying("expert.official.accredited");
  }

  @PostMapping("/official/experts/{person}/withdrawal")
  Done withdraw(@PathVariable PersonId person, SignedIn who, Entry entry) {
    entry
        .labels("expert.official")
        .shownAgainBy(() -> show(person, who, entry))
        .blames(ExpertRule.REASON_GIVEN, "reason");
    Field<String> reason = entry.text("reason", REASON_AT_MOST).required();
    entry.check();
    dispatch.send(new ExpertCommand.WithdrawAccreditation(person, reason.value(), who.acting()));
    return Done.at("/official/experts/" + person).saying("expert.official.withdrawn");
  }
}
