package kz.tereze.web.review;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.review.Assignment;
import kz.tereze.projections.review.Reviews;
import kz.tereze.web.identity.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// An expert's applications: what is to be declared or scored, and what is done.
@Controller
@PreAuthorize("hasRole('EXPERT')")
class ReviewDeskPage {

  private static final Text UNKNOWN = new Text("", "", null);

  private final Reviews reviews;
  private final Applications applications;
  private final Needs needs;

  ReviewDeskPage(Reviews reviews, Applications applications, Needs needs) {
    this.reviews = reviews;
    this.applications = applications;
    this.needs = needs;
  }

  @GetMapping("/review")
  ModelAndView show(SignedIn who) {
    List<Assignment> mine = reviews.ofExpert(who.person());
    Map<ApplicationId, Text> titles =
        mine.stream()
            .map(Assignment::application)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), this::need));
    return new ModelAndView("review/desk")
        .addObject("todo", mine.stream().filter(Assignment::isToDo).toList())
        .addObject("done", mine.stream().filter(one -> !one.isToDo()).toList())
        .addObject("needs", titles);
  }

  private Text need(ApplicationId application) {
    return applications
        .find(application)
        .map(ApplicationRow::need)
        .flatMap(needs::find)
        .map(need -> need.content().title())
        .orElse(UNKNOWN);
  }
}
