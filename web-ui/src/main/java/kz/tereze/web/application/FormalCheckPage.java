package kz.tereze.web.application;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Policy;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.api.application.FormalReason;
import kz.tereze.api.need.Resemblance;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.ApplicationStatus;
import kz.tereze.projections.application.Overlaps;
import kz.tereze.projections.need.Similar;
import kz.tereze.projections.review.Reviews;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// An official reads a received application and decides whether its form is right.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class FormalCheckPage {

  private static final int EXPLANATION = 2_000;

  private final Sheets sheets;
  private final Reviews reviews;
  private final Overlaps overlaps;
  private final People people;
  private final Dispatch dispatch;

  FormalCheckPage(
      Sheets sheets, Reviews reviews, Overlaps overlaps, People people, Dispatch dispatch) {
    this.sheets = sheets;
    this.overlaps = overlaps;
    this.people = people;
    this.reviews = reviews;
    this.dispatch = dispatch;
  }

  @GetMapping("/official/applications/{id}")
  ModelAndView show(@PathVariable ApplicationId id, SignedIn who, Entry entry) {
    Sheet sheet = sheets.received(id, who);
    ApplicationRow row = sheet.row();
    entry.labels("application.formal");
    // Its passages are its own words, which whoever is tied to it does not read.
    List<Similar> similar = row.content() == null ? List.of() : overlaps.similar(id);
    Overlaps.Clearing clearing = overlaps.clearing(id).orElse(null);
    int flag = Policy.OVERLAP_FLAG_PERCENT.on(Kazakhstan.day(who.at())).value();
    return new ModelAndView("application/formal")
        .addObject("sheet", sheet)
        .addObject("similar", similar)
        .addObject("flag", flag)
        .addObject("clearing", clearing)
        .addObject("clearedBy", clearing == null ? "" : people.name(clearing.by()))
        .addObject("isToClear", isToClear(similar, clearing, flag))
        .addObject("isAwaiting", row.status() == ApplicationStatus.SUBMITTED)
        .addObject("isOfApplicant", row.applicant().equals(who.organisation()))
        .addObject("isInTeam", row.team().contains(who.person()))
        .addObject("review", reviews.find(id).orElse(null));
  }

  private static boolean isToClear(
      List<Similar> similar, Overlaps.@Nullable Clearing clearing, int flag) {
    Set<String> known =
        clearing == null
            ? Set.of()
            : clearing.found().stream().map(Resemblance::reference).collect(Collectors.toSet());
    return similar.stream()
        .anyMatch(one -> one.percent() >= flag && !known.contains(one.earlier().reference()));
  }

  @PostMapping("/official/applications/{id}/overlap")
  Done clear(@PathVariable ApplicationId id, SignedIn who, Entry entry) {
    sheets.received(id, who);
    entry
        .labels("application.formal")
        .shownAgainBy(() -> show(id, who, entry))
        .blames(ApplicationRule.REASON_GIVEN, "overlap");
    var reason = entry.text("overlap", EXPLANATION).required();
    entry.check();
    dispatch.send(new ApplicationCommand.ClearOverlap(id, reason.value(), who.acting()));
    return Done.at("/official/applications/" + id).saying("application.overlap.cleared");
  }

  @PostMapping("/official/applications/{id}/pass")
  Done pass(@PathVariable ApplicationId id, SignedIn who, Entry entry) {
    sheets.received(id, who);
    entry.shownAgainBy(() -> show(id, who, entry));
    dispatch.send(new ApplicationCommand.PassFormalCheck(id, who.acting()));
    return Done.at("/official/applications/" + id).saying("application.official.passed");
  }

  @PostMapping("/official/applications/{id}/fail")
  Done fail(@PathVariable ApplicationId id, SignedIn who, Entry entry) {
    sheets.received(id, who);
    entry
        .labels("application.formal")
        .shownAgainBy(() -> show(id, who, entry))
        .blames(ApplicationRule.REASON_GIVEN, "explanation");
    List<String> chosen = entry.all("reasons");
    List<FormalReason> reasons =
        Arrays.stream(FormalReason.values())
            .filter(reason -> chosen.contains(reason.name()))
            .toList();
    if (reasons.isEmpty()) {
      entry.wrong("reasons", "application.formal.reasons.missing");
    }
    var explanation = entry.text("explanation", EXPLANATION).required();
    entry.check();
    dispatch.send(
        new ApplicationCommand.FailFormalCheck(id, reasons, explanation.value(), who.acting()));
    return Done.at("/official/applications/" + id).saying("application.official.failed");
  }
}
