package kz.tereze.web.notice;

import java.util.Map;
import java.util.UUID;
import kz.tereze.projections.notice.Alerts;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Searches that the person followed while they were signed in.
@Controller
@PreAuthorize("isAuthenticated()")
class OwnAlertsPage {

  private static final String PATH = "/me/alerts";

  private final Alerts alerts;

  OwnAlertsPage(Alerts alerts) {
    this.alerts = alerts;
  }

  @GetMapping(PATH)
  ModelAndView list(SignedIn who) {
    return new ModelAndView("notice/alerts", Map.of("rows", alerts.of(who.person())));
  }

  @PostMapping(PATH + "/{id}/end")
  Done end(@PathVariable UUID id, SignedIn who) {
    if (!alerts.end(id, who.person())) {
      throw new Missing();
    }
    return Done.at(PATH).saying("notice.alert.ended");
  }
}
