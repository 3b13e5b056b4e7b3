package kz.tereze.web.assignment;

import java.util.List;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.call.CallId;
import kz.tereze.projections.assignment.DrawRow;
import kz.tereze.projections.assignment.Draws;
import kz.tereze.projections.call.Calls;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Draws of experts for everybody: what went in, what came out, and whether it holds.
@Controller
@Public
class DrawPage {

  private final Draws draws;
  private final Calls calls;
  private final DrawChecking checking;

  DrawPage(Draws draws, Calls calls, DrawChecking checking) {
    this.draws = draws;
    this.calls = calls;
    this.checking = checking;
  }

  @GetMapping("/calls/{call}/draws")
  ModelAndView list(@PathVariable CallId call) {
    List<DrawRow> rows = draws.of(call);
    return new ModelAndView("assignment/draws")
        .addObject("call", calls.find(call).orElseThrow(Missing::new))
        .addObject("draws", rows);
  }

  @GetMapping("/draws/{draw}")
  ModelAndView show(@PathVariable DrawId draw) {
    return new ModelAndView("assignment/draw").addObject("draw", find(draw));
  }

  /// The check itself, made now.
  @GetMapping("/draws/{draw}/check")
  ModelAndView check(@PathVariable DrawId draw) {
    DrawRow row = find(draw);
    ModelAndView page = new ModelAndView("assignment/check").addObject("draw", row);
    checking.check(row).ifPresent(check -> page.addObject("check", check));
    return page;
  }

  private DrawRow find(DrawId draw) {
    return draws.find(draw).orElseThrow(Missing::new);
  }
}
