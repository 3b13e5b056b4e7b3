package kz.tereze.web.grant;

import java.util.List;
import java.util.Map;
import kz.tereze.api.Hash;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.grant.Report;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.MilestoneRow;
import kz.tereze.projections.grant.Milestones;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Uploads;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// One milestone for the recipient: what was promised, what was reported, and the report's form.
@Controller
@PreAuthorize("isAuthenticated()")
class MilestonePage {

  static final String PATH = GrantsPage.PATH + "/{grant}/milestones/{number}";
  private static final int LONGEST_SUMMARY = 4_000;

  private final GrantsPage page;
  private final Milestones milestones;
  private final Uploads uploads;
  private final Dispatch dispatch;

  MilestonePage(GrantsPage page, Milestones milestones, Uploads uploads, Dispatch dispatch) {
    this.page = page;
    this.milestones = milestones;
    this.uploads = uploads;
    this.dispatch = dispatch;
  }

  static String of(ApplicationNumber grant, int number) {
    return GrantsPage.PATH + "/" + grant + "/milestones/" + number;
  }

  @GetMapping(PATH)
  ModelAndView milestone(
      @PathVariable ApplicationNumber grant, @PathVariable int number, Entry entry, SignedIn who) {
    GrantRow row = page.own(grant, who);
    MilestoneRow milestone = milestones.find(grant, number).orElseThrow(Missing::new);
    entry.labels("grant.report");
    return new ModelAndView("grant/milestone", Map.of("grant", row, "milestone", milestone));
  }

  @PostMapping(PATH + "/report")
  Done report(
      @PathVariable ApplicationNumber grant,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      Entry entry,
      SignedIn who) {
    page.own(grant, who);
    entry
        .labels("grant.report")
        .shownAgainBy(() -> milestone(grant, number, entry, who))
        .blames(GrantRule.SPENT_WITHIN_PAID, "spent")
        .blames(GrantRule.REPORT_WELL_FORMED, "files");
    Field<Text> summary = entry.wordsOfState("summary", LONGEST_SUMMARY);
    Field<Tiyn> spent = entry.money("spent").required();
    List<Hash> evidence = uploads.keep(entry, "files", files.getOrDefault("files", List.of()));
    if (evidence.isEmpty()) {
      entry.wrong("files", "grant.report.files.missing");
    }
    entry.check();
    dispatch.send(
        new GrantCommand.SubmitReport(
            grant, number, new Report(summary.value(), spent.value(), evidence), who.acting()));
    return Done.at(of(grant, number)).saying("grant.report.done");
  }
}
