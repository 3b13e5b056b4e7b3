package kz.tereze.web.application;

import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.registry.Standings;
import kz.tereze.web.identity.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The applications a person leads or is a member of.
@Controller
@PreAuthorize("isAuthenticated()")
class ApplicationsPage {

  private final Applications applications;
  private final Standings standings;

  ApplicationsPage(Applications applications, Standings standings) {
    this.applications = applications;
    this.standings = standings;
  }

  @GetMapping("/applications")
  ModelAndView show(SignedIn who) {
    List<ApplicationRow> mine = applications.of(who.person());
    return new ModelAndView("application/list")
        .addObject("applications", mine)
        .addObject("toSign", toSign(who))
        .addObject("now", who.at());
  }

  /// What waits for the signature of the head of an organisation.
  private List<ApplicationRow> toSign(SignedIn who) {
    Bin organisation = who.organisation();
    return organisation != null
            && standings.headOf(organisation).filter(who.person()::equals).isPresent()
        ? applications.toSign(organisation, who.at())
        : List.of();
  }
}
