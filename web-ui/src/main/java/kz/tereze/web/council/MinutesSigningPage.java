package kz.tereze.web.council;

import java.util.List;
import kz.tereze.api.council.BallotCommand;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilRule;
import kz.tereze.api.signature.Signature;
import kz.tereze.projections.council.MinutesRow;
import kz.tereze.web.Dispatch;
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

/// Where the chair of a council signs the minutes of a ballot.
@Controller
@PreAuthorize("hasRole('COUNCIL_MEMBER')")
class MinutesSigningPage {

  private static final String PATH = "/council/desk/{ballot}/minutes";

  private final MinutesSigning minutes;
  private final MinutesPdf pdf;
  private final Signing signing;
  private final Dispatch dispatch;

  MinutesSigningPage(MinutesSigning minutes, MinutesPdf pdf, Signing signing, Dispatch dispatch) {
    this.minutes = minutes;
    this.pdf = pdf;
    this.signing = signing;
    this.dispatch = dispatch;
  }

  @GetMapping(PATH)
  ModelAndView page(@PathVariable BallotId ballot, Entry entry, Ui ui, SignedIn who) {
    MinutesRow row = minutes.ofChair(ballot, who.person());
    entry.labels("signature.form");
    String published = "/council/ballots/" + ballot + "/minutes/";
    List<SignSheet.Paper> papers =
        pdf.papers(row.text()).stream()
            .map(
                paper ->
                    new SignSheet.Paper(
                        ui.t("minutes.paper." + paper.language().code()),
                        paper.hash(),
                        published + paper.language().code() + ".pdf"))
            .toList();
    return new ModelAndView("council/sign")
        .addObject("row", row)
        .addObject(
            "sheet",
            row.isSigned()
                ? null
                : signing.sheet(
                    "/council/desk/" + ballot + "/minutes",
                    minutes.statement(row, who.person()),
                    MinutesSigning.POWER,
                    papers,
                    who.person()));
  }

  @PostMapping(PATH)
  Done sign(
      @PathVariable BallotId ballot,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      Entry entry,
      Ui ui,
      SignedIn who) {
    MinutesRow row = minutes.ofChair(ballot, who.person());
    entry
        .labels("signature.form")
        .shownAgainBy(() -> page(ballot, entry, ui, who))
        .blames(CouncilRule.SIGNATURE_IS_UNDER_THESE_MINUTES, "cms");
    Signature signature =
        SentSignature.read(
            signing,
            minutes.statement(row, who.person()),
            MinutesSigning.POWER,
            entry,
            SentSignature.files(files),
            who.acting());
    dispatch.send(new BallotCommand.SignMinutes(ballot, signature, who.acting()));
    return Done.at("/council/ballots/" + ballot + "/minutes").saying("minutes.done");
  }

  @GetMapping(PATH + "/statement")
  ResponseEntity<byte[]> statement(@PathVariable BallotId ballot, SignedIn who) {
    MinutesRow row = minutes.ofChair(ballot, who.person());
    return Download.file(
        minutes.statement(row, who.person()).bytes(), "application/json", ballot + ".json");
  }
}
