package kz.tereze.web.council;

import kz.tereze.api.PersonId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.MinutesText;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.projections.council.MinutesBook;
import kz.tereze.projections.council.MinutesRow;
import kz.tereze.web.Missing;
import kz.tereze.web.signature.Signing;
import org.springframework.stereotype.Component;

/// What the chair of a council signs.
@Component
class MinutesSigning {

  static final SigningPower POWER = SigningPower.PERSONAL;

  private final MinutesBook book;
  private final MinutesPdf papers;
  private final Signing signing;

  MinutesSigning(MinutesBook book, MinutesPdf papers, Signing signing) {
    this.book = book;
    this.papers = papers;
    this.signing = signing;
  }

  MinutesRow row(BallotId ballot) {
    return book.find(ballot).orElseThrow(Missing::new);
  }

  /// @throws Missing for everybody but the chair
  MinutesRow ofChair(BallotId ballot, PersonId person) {
    MinutesRow row = row(ballot);
    if (book.of(row.text().council()).filter(person::equals).isEmpty()) {
      throw new Missing();
    }
    return row;
  }

  Statement statement(MinutesRow row, PersonId signer) {
    return signing.statement(
        MinutesText.ACT,
        row.text().ballot().key(),
        null,
        row.hash(),
        papers.papers(row.text()).stream().map(MinutesPdf.Paper::hash).toList(),
        signer);
  }
}
