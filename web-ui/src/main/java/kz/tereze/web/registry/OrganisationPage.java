package kz.tereze.web.registry;

import java.util.List;
import java.util.Optional;
import kz.tereze.api.Bin;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.registry.OrganisationRow;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What everybody may know of one organisation.
@Controller
@Public
class OrganisationPage {

  private final Organisations organisations;
  private final Needs needs;

  OrganisationPage(Organisations organisations, Needs needs) {
    this.organisations = organisations;
    this.needs = needs;
  }

  @GetMapping("/org/{bin}")
  ModelAndView organisation(@PathVariable Bin bin) {
    Optional<OrganisationRow> registered = organisations.find(bin);
    List<NeedRow> posted = needs.ofOwner(bin);
    if (registered.isEmpty() && posted.isEmpty()) {
      throw new Missing();
    }
    return new ModelAndView("registry/organisation")
        .addObject("bin", bin)
        .addObject("name", organisations.name(bin))
        .addObject("registered", registered)
        .addObject("needs", posted);
  }
}
