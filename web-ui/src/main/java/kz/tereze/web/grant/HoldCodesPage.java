package kz.tereze.web.grant;

import java.util.List;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.grant.HoldReason;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// By what a contract may be suspended: the codes, from when until when, and the legal reference of
/// each.
@Controller
@Public
class HoldCodesPage {

  @GetMapping("/suspension-codes")
  ModelAndView list(Visitor visitor) {
    return new ModelAndView("grant/codes")
        .addObject("codes", List.of(HoldReason.values()))
        .addObject("today", Kazakhstan.day(visitor.at()));
  }
}
