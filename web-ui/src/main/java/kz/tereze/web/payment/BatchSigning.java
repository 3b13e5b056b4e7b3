package kz.tereze.web.payment;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.payment.BatchCommand.ApproveBatch;
import kz.tereze.api.payment.BatchContent;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.SignedPaper;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.projections.payment.BatchRow;
import kz.tereze.projections.payment.Batches;
import kz.tereze.web.Missing;
import kz.tereze.web.document.PdfSignature;
import kz.tereze.web.signature.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What those who approve a batch sign. For a bank that is the statement, which names the file. For
/// the treasury it is the register's paper, a PDF, so that its readers see the signature: the paper
/// names the register's hash, and the signature in it the statement's, which names the paper as it
/// was before. So there is one signature, and whoever alters one of the three breaks it.
@Component
class BatchSigning {

  static final SigningPower POWER = SigningPower.FINANCIAL;

  private final Batches batches;
  private final RegisterPaper paper;
  private final BatchFiles files;
  private final Signing signing;

  BatchSigning(Batches batches, RegisterPaper paper, BatchFiles files, Signing signing) {
    this.batches = batches;
    this.paper = paper;
    this.files = files;
    this.signing = signing;
  }

  /// One person's signing of one batch.
  ///
  /// @param place where in the paper the signature goes; null for a bank's file
  /// @param over SHA-256 of the paper with the signatures before; null for the first
  record Act(
      BatchContent content,
      Statement statement,
      @Nullable PdfSignature place,
      @Nullable Hash over) {

    byte[] toSign() {
      return place == null ? statement.bytes() : place.toSign();
    }

    String type() {
      return place == null ? "application/json" : "application/octet-stream";
    }

    /// How what is signed is called as a file.
    String name() {
      return content.batch() + (place == null ? ".json" : ".pdf.tosign");
    }
  }

  /// @throws Missing unless the batch is closed
  Act of(BatchId batch, PersonId signer) {
    BatchRow row = batches.find(batch).orElseThrow(Missing::new);
    BatchContent content = row.content();
    if (content == null) {
      throw new Missing();
    }
    if (content.channel() != Channel.TREASURY_REGISTER) {
      return new Act(content, statement(content, List.of(content.file()), signer), null, null);
    }
    byte[] pdf = paper.of(row);
    Statement statement =
        statement(content, List.of(content.file(), CanonicalJson.sha256(pdf)), signer);
    String reason = "%s %s SHA-256 %s".formatted(statement.act(), row.message(), statement.hash());
    return new Act(content, statement, new PdfSignature(pdf, reason), row.paper());
  }

  private Statement statement(BatchContent content, List<Hash> papers, PersonId signer) {
    return signing.statement(
        BatchContent.ACT,
        content.batch().number(),
        content.total(),
        content.hash(),
        papers,
        signer);
  }

  /// @param total as the signer read it in the file
  ApproveBatch approved(Act act, Tiyn total, Signature signature, Acting by) {
    PdfSignature place = act.place();
    SignedPaper signed =
        place == null
            ? null
            : new SignedPaper(act.over(), files.keep(place.with(signing.cms(signature))));
    return new ApproveBatch(
        act.content().batch(), total, act.content().file(), signature, signed, by);
  }
}
