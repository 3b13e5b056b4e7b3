package kz.tereze.web.grant;

import java.util.List;
import java.util.Map;
import kz.tereze.api.Bin;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.Grants;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The grants of the organisation somebody acts for. Others' grants do not exist here.
@Controller
@PreAuthorize("isAuthenticated()")
class GrantsPage {

  static final String PATH = "/grants";

  private final Grants grants;
  private final GrantFile file;

  GrantsPage(Grants grants, GrantFile file) {
    this.grants = grants;
    this.file = file;
  }

  @GetMapping(PATH)
  ModelAndView list(SignedIn who) {
    Bin own = who.organisation();
    return new ModelAndView(
        "grant/own",
        Map.of(
            "hasOrganisation",
            own != null,
            "grants",
            own == null ? List.of() : grants.ofRecipient(own)));
  }

  @GetMapping(PATH + "/{grant}")
  ModelAndView grant(@PathVariable ApplicationNumber grant, Entry entry, SignedIn who) {
    GrantRow row = own(grant, who);
    entry.labels("grant.accept");
    return new ModelAndView("grant/grant", file.model(row));
  }

  GrantRow own(ApplicationNumber grant, SignedIn who) {
    return grants
        .find(grant)
        .filter(row -> who.acting().actsFor(row.recipient()))
        .orElseThrow(Missing::new);
  }
}
