package kz.tereze.web.application;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.ApplicationStatus;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.projections.review.ReviewRow;
import kz.tereze.projections.review.Reviews;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Received applications: those that await the formal check, and all of them by status.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class FormalChecksPage {

  private static final int SIZE = 50;

  /// What no official reads.
  private static final Set<ApplicationStatus> UNREGISTERED =
      EnumSet.of(ApplicationStatus.DRAFT, ApplicationStatus.SIGNED, ApplicationStatus.WITHDRAWN);

  private final Applications applications;
  private final Reviews reviews;
  private final Organisations organisations;

  FormalChecksPage(Applications applications, Reviews reviews, Organisations organisations) {
    this.applications = applications;
    this.reviews = reviews;
    this.organisations = organisations;
  }

  @GetMapping("/official/applications")
  ModelAndView show(
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "1") String page,
      SignedIn who,
      Ui ui) {
    ApplicationStatus wanted = status(status);
    Pages pages = Pages.of(page, SIZE, applications.countRegistered(wanted, who.at()));
    List<ApplicationRow> rows =
        applications.registered(who.reader(), wanted, who.at(), SIZE, pages.offset());
    List<ApplicationRow> waiting = applications.awaitingFormalCheck(who.reader(), who.at(), SIZE);
    List<ApplicationRow> shown = Stream.concat(rows.stream(), waiting.stream()).toList();
    Map<ApplicationId, ReviewRow> progress =
        reviews.of(shown.stream().map(ApplicationRow::application).toList()).stream()
            .collect(Collectors.toMap(ReviewRow::application, Function.identity()));
    return new ModelAndView("application/received")
        .addObject("today", who.acting().day())
        .addObject("waiting", waiting)
        .addObject("rows", rows)
        .addObject("pages", pages)
        .addObject("status", status)
        .addObject("statuses", statuses(ui))
        .addObject("reviews", progress)
        .addObject(
            "organisations",
            organisations.names(shown.stream().map(ApplicationRow::applicant).toList()));
  }

  private static @Nullable ApplicationStatus status(String asked) {
    return Arrays.stream(ApplicationStatus.values())
        .filter(status -> status.name().equals(asked))
        .findFirst()
        .orElse(null);
  }

  private static List<Option> statuses(Ui ui) {
    return Arrays.stream(ApplicationStatus.values())
        .filter(one -> !UNREGISTERED.contains(one))
        .map(one -> new Option(one.name(), ui.word(one)))
        .toList();
  }
}
