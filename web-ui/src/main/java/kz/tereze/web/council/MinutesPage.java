package kz.tereze.web.council;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.council.BallotId;
import kz.tereze.projections.council.MinutesRow;
import kz.tereze.projections.document.Documents;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Download;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.Public;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The minutes of a ballot for everybody: on a page, on paper, and as the bytes whose hash was
/// signed.
@Controller
@Public
class MinutesPage {

  static final String PATH = "/council/ballots/{ballot}/minutes";

  private final MinutesSigning minutes;
  private final MinutesPdf pdf;
  private final Documents documents;
  private final People people;

  MinutesPage(MinutesSigning minutes, MinutesPdf pdf, Documents documents, People people) {
    this.minutes = minutes;
    this.pdf = pdf;
    this.documents = documents;
    this.people = people;
  }

  @GetMapping(PATH)
  ModelAndView page(@PathVariable BallotId ballot) {
    MinutesRow row = minutes.row(ballot);
    return new ModelAndView("council/minutes")
        .addObject("row", row)
        .addObject("people", people.names(row.text().members()))
        .addObject("signedBy", row.signedBy() == null ? "" : people.name(row.signedBy()));
  }

  /// @param language `kk` or `ru`
  @GetMapping(PATH + "/{language:kk|ru}.pdf")
  ResponseEntity<byte[]> paper(@PathVariable BallotId ballot, @PathVariable String language) {
    List<MinutesPdf.Paper> papers = pdf.papers(minutes.row(ballot).text());
    return papers.stream()
        .filter(paper -> paper.language().code().equals(language))
        .findFirst()
        .map(paper -> Download.of(documents, paper.hash(), ballot + "-" + language))
        .orElseThrow(Missing::new);
  }

  /// Its SHA-256 is the hash in signature and ledger.
  @GetMapping(PATH + "/text.json")
  ResponseEntity<byte[]> text(@PathVariable BallotId ballot) {
    byte[] bytes = CanonicalJson.of(minutes.row(ballot).text()).getBytes(StandardCharsets.UTF_8);
    return Download.file(bytes, "application/json", ballot + ".json");
  }
}
