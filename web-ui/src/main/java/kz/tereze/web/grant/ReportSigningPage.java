package kz.tereze.web.grant;

import java.util.List;
import java.util.Map;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.MilestoneRow;
import kz.tereze.projections.grant.Milestones;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Download;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import kz.tereze.web.signature.SentSignature;
import kz.tereze.web.signature.SignSheet;
import kz.tereze.web.signature.Signing;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Where the recipient's head reads a report and signs it.
@Controller
@PreAuthorize("isAuthenticated()")
class ReportSigningPage {

  private static final String PATH = MilestonePage.PATH + "/signing";
  private static final SigningPower POWER = SigningPower.RIGHT_TO_SIGN;

  private final GrantsPage page;
  private final Milestones milestones;
  private final ContractSigning contracts;
  private final Signing signing;
  private final Dispatch dispatch;

  ReportSigningPage(
      GrantsPage page,
      Milestones milestones,
      ContractSigning contracts,
      Signing signing,
      Dispatch dispatch) {
    this.page = page;
    this.milestones = milestones;
    this.contracts = contracts;
    this.signing = signing;
    this.dispatch = dispatch;
  }

  private record Unsigned(GrantRow grant, MilestoneRow milestone, Statement statement) {}

  @GetMapping(PATH)
  ModelAndView show(
      @PathVariable ApplicationNumber grant,
      @PathVariable int number,
      Entry entry,
      Ui ui,
      SignedIn who) {
    return shown(unsigned(grant, number, who), entry, ui, who);
  }

  @PostMapping(PATH)
  Done sign(
      @PathVariable ApplicationNumber grant,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      Entry entry,
      Ui ui,
      SignedIn who) {
    Unsigned report = unsigned(grant, number, who);
    entry.labels("signature.form").shownAgainBy(() -> shown(report, entry, ui, who));
    Signature signature =
        SentSignature.read(
            signing, report.statement(), POWER, entry, SentSignature.files(files), who.acting());
    dispatch.send(new GrantCommand.SignReport(grant, number, signature, who.acting()));
    return Done.at(MilestonePage.of(grant, number)).saying("grant.report.signed.done");
  }

  @GetMapping(PATH + "/statement")
  ResponseEntity<byte[]> statement(
      @PathVariable ApplicationNumber grant, @PathVariable int number, SignedIn who) {
    Statement statement = unsigned(grant, number, who).statement();
    return Download.file(
        statement.bytes(), "application/json", statement.about().replace('/', '-') + ".json");
  }

  private Unsigned unsigned(ApplicationNumber grant, int number, SignedIn who) {
    GrantRow row = page.own(grant, who);
    MilestoneRow milestone = milestones.find(grant, number).orElseThrow(Missing::new);
    Statement statement =
        milestone
            .toSign()
            .map(report -> contracts.report(report, who.person()))
            .orElseThrow(Missing::new);
    return new Unsigned(row, milestone, statement);
  }

  private ModelAndView shown(Unsigned report, Entry entry, Ui ui, SignedIn who) {
    entry.labels("signature.form");
    ApplicationNumber grant = report.grant().grant();
    List<SignSheet.Paper> evidence =
        report.milestone().evidence().stream()
            .map(
                file ->
                    new SignSheet.Paper(
                        ui.t("grant.report.file"),
                        file,
                        GrantsPage.PATH + "/" + grant + "/papers/" + file))
            .toList();
    String path = MilestonePage.of(grant, report.milestone().number()) + "/signing";
    return new ModelAndView(
        "grant/report-signing",
        Map.of(
            "grant",
            report.grant(),
            "milestone",
            report.milestone(),
            "sheet",
            signing.sheet(path, report.statement(), POWER, evidence, who.person())));
  }
}
