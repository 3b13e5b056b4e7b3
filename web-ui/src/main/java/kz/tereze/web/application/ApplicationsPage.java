package kz.tereze.web.application;

import java.util.List;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Applications;
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

  ApplicationsPage(Applications applications) {
    this.applications = applications;
  }

  @GetMapping("/applications")
  ModelAndView show(SignedIn who) {
    List<ApplicationRow> mine = applications.of(who.person());
    return new ModelAndView("application/list")
        .addObject("applications", mine)
        .addObject("now", who.at());
  }
}
