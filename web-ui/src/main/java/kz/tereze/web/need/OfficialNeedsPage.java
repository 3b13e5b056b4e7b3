package kz.tereze.web.need;

import java.util.List;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.council.Councils;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.NeedStatus;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Missing;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Needs that wait for an official to put them to a council.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class OfficialNeedsPage {

  private final Needs needs;
  private final Councils councils;
  private final Organisations organisations;

  OfficialNeedsPage(Needs needs, Councils councils, Organisations organisations) {
    this.needs = needs;
    this.councils = councils;
    this.organisations = organisations;
  }

  @GetMapping("/official/needs")
  ModelAndView waiting() {
    List<NeedRow> waiting = needs.standing(NeedStatus.POSTED);
    return new ModelAndView("need/official")
        .addObject("needs", waiting)
        .addObject("names", organisations.names(waiting.stream().map(NeedRow::owner).toList()));
  }

  @GetMapping("/official/needs/{need}/council")
  ModelAndView choose(@PathVariable NeedId need, Entry entry) {
    NeedRow row = needs.find(need).orElseThrow(Missing::new);
    entry.labels("need.council");
    return new ModelAndView("need/council")
        .addObject("need", row)
        .addObject("owner", organisations.name(row.owner()))
        .addObject("councils", councils.list());
  }
}
