package kz.tereze.web.levy;

import java.util.Map;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Who paid how much of the levy, by payer and year, for anybody.
@Controller
@Public
class LevyPage {

  private final ObligationSheets sheets;

  LevyPage(ObligationSheets sheets) {
    this.sheets = sheets;
  }

  @GetMapping("/levy")
  ModelAndView levy(Ui ui) {
    return new ModelAndView("levy/public", Map.of("sheet", sheets.asked(ui)));
  }
}
