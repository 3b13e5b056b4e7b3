package kz.tereze.web.levy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What one payer owed and paid for one year, for anybody: due, dates, receipts, corrections.
@Controller
@Public
class ObligationPage {

  private final LevyFiles files;
  private final Organisations organisations;
  private final Clock clock;

  ObligationPage(LevyFiles files, Organisations organisations, Clock clock) {
    this.files = files;
    this.organisations = organisations;
    this.clock = clock;
  }

  @GetMapping("/levy/{obligation}")
  ModelAndView obligation(@PathVariable ObligationId obligation, Ui ui) {
    LocalDate today = Kazakhstan.day(clock.instant());
    LevyFile file = files.of(obligation);
    return new ModelAndView(
        "levy/obligation",
        Map.of(
            "file",
            file,
            "payer",
            organisations.name(obligation.payer()),
            "moments",
            LevyStory.of(ui, file, today)));
  }
}
