package kz.tereze.web.council;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.tereze.api.PersonId;
import kz.tereze.api.council.BallotCommand;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilCommand;
import kz.tereze.api.council.CouncilId;
import kz.tereze.projections.council.MinutesBook;
import kz.tereze.projections.council.MinutesRow;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Minutes and chairs of councils, for machines.
@RestController
class MinutesResource {

  private static final String PATH = "/api/v1/ballots/{ballot}/minutes";

  /// @param cms detached CMS over the statement, in Base64
  record Signed(String cms) {}

  record Chair(PersonId member) {}

  private final MinutesSigning minutes;
  private final MinutesBook book;
  private final Signing signing;
  private final Dispatch dispatch;

  MinutesResource(MinutesSigning minutes, MinutesBook book, Signing signing, Dispatch dispatch) {
    this.minutes = minutes;
    this.book = book;
    this.signing = signing;
    this.dispatch = dispatch;
  }

  @GetMapping(PATH)
  @Public
  @Operation(summary = "The minutes of a closed ballot")
  MinutesRow find(@PathVariable BallotId ballot) {
    return minutes.row(ballot);
  }

  @GetMapping("/api/v1/me/minutes")
  @PreAuthorize("hasRole('COUNCIL_MEMBER')")
  @Operation(summary = "Minutes that wait for my signature as chair")
  List<MinutesRow> waiting(SignedIn who) {
    return book.toSign(who.person());
  }

  @GetMapping(PATH + "/statement")
  @PreAuthorize("hasRole('COUNCIL_MEMBER')")
  @Operation(summary = "What the chair signs")
  ResponseEntity<byte[]> statement(@PathVariable BallotId ballot, SignedIn who) {
    MinutesRow row = minutes.ofChair(ballot, who.person());
    return Download.file(
        minutes.statement(row, who.person()).bytes(), "application/json", ballot + ".json");
  }

  @PostMapping(PATH + "/signature")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('COUNCIL_MEMBER')")
  @Operation(summary = "Sign the minutes, as chair")
  void sign(@PathVariable BallotId ballot, @RequestBody Signed asked, SignedIn who) {
    MinutesRow row = minutes.ofChair(ballot, who.person());
    var signature =
        signing.receive(
            minutes.statement(row, who.person()),
            MinutesSigning.POWER,
            SentSignature.der(asked.cms().getBytes(StandardCharsets.ISO_8859_1)),
            who.acting());
    dispatch.send(new BallotCommand.SignMinutes(ballot, signature, who.acting()));
  }

  @GetMapping("/api/v1/councils/{council}/chair")
  @Public
  @Operation(summary = "Who chairs a council and signs its minutes")
  Chair chair(@PathVariable CouncilId council) {
    return book.of(council).map(Chair::new).orElseThrow(Missing::new);
  }

  @PostMapping("/api/v1/councils/{council}/chair")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "Name who chairs a council")
  void nameChair(@PathVariable CouncilId council, @RequestBody Chair asked, SignedIn who) {
    dispatch.send(new CouncilCommand.NameChair(council, asked.member(), who.acting()));
  }
}
