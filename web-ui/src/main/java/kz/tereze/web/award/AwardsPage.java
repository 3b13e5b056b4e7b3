package kz.tereze.web.award;

import java.util.List;
import java.util.stream.Stream;
import kz.tereze.projections.award.AwardRow;
import kz.tereze.projections.award.Awards;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.identity.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Awards the council supported: those that wait for an official, the longest wait first.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class AwardsPage {

  private static final int DECIDED = 50;

  private final Awards awards;
  private final Organisations organisations;

  AwardsPage(Awards awards, Organisations organisations) {
    this.awards = awards;
    this.organisations = organisations;
  }

  @GetMapping("/official/awards")
  ModelAndView show(SignedIn who) {
    List<AwardRow> waiting = awards.awaitingDecision();
    List<AwardRow> decided = awards.decided(DECIDED);
    return new ModelAndView("award/awards")
        .addObject("waiting", waiting)
        .addObject("decided", decided)
        .addObject("now", who.at())
        .addObject(
            "organisations",
            organisations.names(
                Stream.concat(waiting.stream(), decided.stream())
                    .map(AwardRow::applicant)
                    .distinct()
                    .toList()));
  }
}
