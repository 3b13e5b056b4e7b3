package kz.tereze.web.registry;

import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.projections.registry.Officer;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.projections.registry.Standings;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.People;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Who leads an organisation and whether it is accredited, where the administrator enters it.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class StandingPage {

  private final Organisations organisations;
  private final Standings standings;
  private final People people;

  StandingPage(Organisations organisations, Standings standings, People people) {
    this.organisations = organisations;
    this.standings = standings;
    this.people = people;
  }

  @GetMapping("/admin/organisations/{bin}")
  ModelAndView show(@PathVariable Bin bin, Entry entry) {
    List<Officer> officers = standings.officers(bin);
    entry.labels("registry.standing");
    return new ModelAndView("registry/standing")
        .addObject("organisation", organisations.find(bin).orElseThrow(Missing::new))
        .addObject("officers", officers)
        .addObject("names", people.names(officers.stream().map(Officer::person).toList()))
        .addObject("accreditation", standings.accreditation(bin));
  }

  /// A change of language after a refusal begins again.
  @GetMapping({
    "/admin/organisations/{bin}/officers",
    "/admin/organisations/{bin}/accreditation",
    "/admin/organisations/{bin}/accreditation/withdrawal"
  })
  Done again(@PathVariable Bin bin) {
    return Done.at("/admin/organisations/" + bin);
  }
}
