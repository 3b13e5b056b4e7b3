package kz.tereze.web.award;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.AwardCommand;
import kz.tereze.api.award.DepartureReason;
import kz.tereze.api.award.DepartureText;
import kz.tereze.api.signature.Signature;
import kz.tereze.projections.award.DepartureRow;
import kz.tereze.projections.award.Departures;
import kz.tereze.web.Dispatch;
import kz.tereze.web.document.Download;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.signature.SentSignature;
import kz.tereze.web.signature.Signing;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Departures from ranked lists, for machines.
@RestController
class DepartureResource {

  private static final int MOST = 200;
  private static final String PATH = "/api/v1/awards/{number}/departure";

  record Explanation(DepartureReason code, String reason) {}

  /// @param cms detached CMS over the statement, in Base64
  record Signed(String cms) {}

  private final Departures departures;
  private final DepartureSigning texts;
  private final Signing signing;
  private final Dispatch dispatch;

  DepartureResource(
      Departures departures, DepartureSigning texts, Signing signing, Dispatch dispatch) {
    this.departures = departures;
    this.texts = texts;
    this.signing = signing;
    this.dispatch = dispatch;
  }

  @GetMapping("/api/v1/departures")
  @Public
  @Operation(
      summary = "Awards that depart from a ranked list, with the reason two officials signed")
  List<DepartureText> list(@RequestParam(defaultValue = "0") int offset) {
    return departures.signed(MOST, Math.max(0, offset)).stream().map(DepartureRow::text).toList();
  }

  @GetMapping(PATH)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Why an award departs, and who has signed it")
  DepartureRow find(@PathVariable ApplicationNumber number) {
    return texts.row(number);
  }

  @PostMapping(PATH)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Explain why an award departs from the ranked list")
  void explain(
      @PathVariable ApplicationNumber number, @RequestBody Explanation asked, SignedIn who) {
    dispatch.send(
        new AwardCommand.ExplainDeparture(number, asked.code(), asked.reason(), who.acting()));
  }

  @GetMapping(PATH + "/statement")
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "What an official signs")
  ResponseEntity<byte[]> statement(@PathVariable ApplicationNumber number, SignedIn who) {
    return Download.file(
        texts.statement(number, who.person()).bytes(), "application/json", number + ".json");
  }

  @PostMapping(PATH + "/signature")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Sign the explanation")
  void sign(@PathVariable ApplicationNumber number, @RequestBody Signed asked, SignedIn who) {
    Signature signature =
        signing.receive(
            texts.statement(number, who.person()),
            DepartureSigning.POWER,
            SentSignature.der(asked.cms().getBytes(StandardCharsets.ISO_8859_1)),
            who.acting());
    dispatch.send(new AwardCommand.SignDeparture(number, signature, who.acting()));
  }
}
