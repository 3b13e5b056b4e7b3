package kz.tereze.web.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Policy;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.HoldReason;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.Grants;
import kz.tereze.web.Missing;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// One grant as an official sees it, with the act it waits for: offer, conclude or close.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class OfficialGrantPage {

  static final String PATH = OfficialGrantsPage.PATH + "/{grant}";

  private final Grants grants;
  private final GrantFile file;
  private final Clock clock;

  OfficialGrantPage(Grants grants, GrantFile file, Clock clock) {
    this.grants = grants;
    this.file = file;
    this.clock = clock;
  }

  static String of(ApplicationNumber grant) {
    return OfficialGrantsPage.PATH + "/" + grant;
  }

  @GetMapping(PATH)
  ModelAndView grant(@PathVariable ApplicationNumber grant, Entry entry) {
    GrantRow row = grants.find(grant).orElseThrow(Missing::new);
    entry.labels("grant.form");
    LocalDate today = Kazakhstan.day(clock.instant());
    int advance = Policy.ADVANCE_AT_MOST_BASIS_POINTS.on(today).value();
    Map<String, Object> model = file.model(row);
    model.put("plan", PlanSheet.of(entry, row.amount()));
    model.put("codes", HoldReason.inForceOn(today));
    model.put("advance", row.amount().share(advance));
    model.put("advanceBasisPoints", advance);
    return new ModelAndView("grant/desk", model);
  }
}
