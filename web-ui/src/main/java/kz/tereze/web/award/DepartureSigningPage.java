package kz.tereze.web.award;

import java.util.List;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.AwardCommand;
import kz.tereze.api.award.AwardRule;
import kz.tereze.api.signature.Signature;
import kz.tereze.projections.award.DepartureRow;
import kz.tereze.web.Dispatch;
import kz.tereze.web.document.Download;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.signature.SentSignature;
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

/// Where two officials sign why an award departs from the ranked list.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class DepartureSigningPage {

  private static final String PATH = "/official/awards/{number}/departure";

  private final DepartureSigning departures;
  private final Signing signing;
  private final Dispatch dispatch;

  DepartureSigningPage(DepartureSigning departures, Signing signing, Dispatch dispatch) {
    this.departures = departures;
    this.signing = signing;
    this.dispatch = dispatch;
  }

  @GetMapping(PATH)
  ModelAndView page(@PathVariable ApplicationNumber number, Entry entry, SignedIn who) {
    DepartureRow row = departures.row(number);
    entry.labels("signature.form");
    boolean canSign = !row.isSignedByTwo() && !row.isSignedBy(who.person());
    ModelAndView page =
        new ModelAndView("award/departure").addObject("row", row).addObject("canSign", canSign);
    return page.addObject(
        "sheet",
        canSign
            ? signing.sheet(
                "/official/awards/" + number + "/departure/signature",
                departures.statement(number, who.person()),
                DepartureSigning.POWER,
                List.of(),
                who.person())
            : null);
  }

  @PostMapping(PATH + "/signature")
  Done sign(
      @PathVariable ApplicationNumber number,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      Entry entry,
      SignedIn who) {
    departures.row(number);
    entry
        .labels("signature.form")
        .shownAgainBy(() -> page(number, entry, who))
        .blames(AwardRule.SIGNATURE_IS_UNDER_THIS_DEPARTURE, "cms");
    Signature signature =
        SentSignature.read(
            signing,
            departures.statement(number, who.person()),
            DepartureSigning.POWER,
            entry,
            SentSignature.files(files),
            who.acting());
    dispatch.send(new AwardCommand.SignDeparture(number, signature, who.acting()));
    return Done.at("/official/awards/" + number).saying("award.departure.signed");
  }

  @GetMapping(PATH + "/signature/statement")
  ResponseEntity<byte[]> statement(@PathVariable ApplicationNumber number, SignedIn who) {
    return Download.file(
        departures.statement(number, who.person()).bytes(), "application/json", number + ".json");
  }
}
