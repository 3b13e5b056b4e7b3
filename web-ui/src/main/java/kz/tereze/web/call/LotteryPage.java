package kz.tereze.web.call;

import kz.tereze.api.call.CallId;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.call.LotteryRow;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The lottery of a ranked list for everybody: what was drawn, from what, whether it holds, and how
/// to compute it again.
@Controller
@Public
class LotteryPage {

  private final Calls calls;
  private final LotteryChecking checking;

  LotteryPage(Calls calls, LotteryChecking checking) {
    this.calls = calls;
    this.checking = checking;
  }

  @GetMapping("/calls/{call}/lottery")
  ModelAndView show(@PathVariable CallId call) {
    LotteryRow lottery = checking.find(call);
    return new ModelAndView("call/lottery")
        .addObject("call", calls.find(call).orElseThrow(Missing::new))
        .addObject("lottery", lottery)
        .addObject("holds", checking.holds(lottery));
  }
}
