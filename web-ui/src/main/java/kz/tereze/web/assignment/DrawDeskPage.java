package kz.tereze.web.assignment;

import java.util.List;
import kz.tereze.api.assignment.DrawCommand;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.call.CallId;
import kz.tereze.projections.assignment.DrawRow;
import kz.tereze.projections.assignment.Draws;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.review.ReviewRow;
import kz.tereze.projections.review.Reviews;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// An official sees which applications of a call lack experts, and starts a draw.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class DrawDeskPage {

  private final Draws draws;
  private final Calls calls;
  private final Reviews reviews;
  private final Dispatch dispatch;

  DrawDeskPage(Draws draws, Calls calls, Reviews reviews, Dispatch dispatch) {
    this.draws = draws;
    this.calls = calls;
    this.reviews = reviews;
    this.dispatch = dispatch;
  }

  @GetMapping("/official/calls/{call}/experts")
  ModelAndView show(@PathVariable CallId call, Entry entry) {
    List<DrawRow> rows = draws.of(call);
    List<ReviewRow> lacking = reviews.lackingExperts(call);
    return new ModelAndView("assignment/desk")
        .addObject("call", calls.find(call).orElseThrow(Missing::new))
        .addObject("draws", rows)
        .addObject("lacking", lacking)
        .addObject("isSearching", reviews.hasUnknownTies(call))
        .addObject("next", DrawId.of(call, rows.size() + 1))
        .addObject("isUnderWay", rows.stream().anyMatch(row -> !row.isEnded()));
  }

  @PostMapping("/official/calls/{call}/experts")
  Done draw(@PathVariable CallId call, Entry entry, SignedIn who) {
    entry.shownAgainBy(() -> show(call, entry));
    DrawId draw = entry.as("draw", DrawId::new).required().or(DrawId.of(call, 1));
    if (!draw.call().equals(call)) {
      entry.wrong("draw", "entry.choice");
    }
    entry.check();
    dispatch.send(new DrawCommand.RequestDraw(draw, who.acting()));
    return Done.at("/official/calls/" + call + "/experts")
        .saying("assignment.desk.requested", "draw", draw.number());
  }
}
