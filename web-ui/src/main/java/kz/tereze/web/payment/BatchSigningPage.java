package kz.tereze.web.payment;

import java.util.List;
import java.util.Map;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.payment.BatchCommand;
import kz.tereze.api.payment.BatchContent;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.BatchRule;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.projections.payment.BatchRow;
import kz.tereze.projections.payment.Batches;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Download;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
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

/// Where another person types a batch's total and signs its very file with a financial key.
@Controller
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
class BatchSigningPage {

  static final String PATH = BatchPage.PATH + "/signing";

  private static final SigningPower POWER = SigningPower.FINANCIAL;

  private final Batches batches;
  private final Signing signing;
  private final Dispatch dispatch;

  BatchSigningPage(Batches batches, Signing signing, Dispatch dispatch) {
    this.batches = batches;
    this.signing = signing;
    this.dispatch = dispatch;
  }

  @GetMapping(PATH)
  ModelAndView page(@PathVariable BatchId batch, Entry entry, Ui ui, SignedIn who) {
    entry.labels("signature.form");
    BatchContent content = content(batch);
    return new ModelAndView(
        "payment/signing",
        Map.of(
            "batch",
            batches.find(batch).orElseThrow(Missing::new),
            "sheet",
            signing.sheet(
                BatchPage.of(batch) + "/signing",
                statement(content, who.person()),
                POWER,
                List.of(
                    new SignSheet.Paper(
                        ui.t("batch.file"), content.file(), BatchPage.of(batch) + "/file")),
                who.person())));
  }

  @PostMapping(PATH)
  Done sign(
      @PathVariable BatchId batch,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      Entry entry,
      Ui ui,
      SignedIn who) {
    entry
        .labels("signature.form")
        .shownAgainBy(() -> page(batch, entry, ui, who))
        .blames(BatchRule.TOTAL_IS_CONFIRMED, "total");
    BatchContent content = content(batch);
    Field<Tiyn> total = entry.money("total").required();
    entry.check();
    Signature signature =
        SentSignature.read(
            signing,
            statement(content, who.person()),
            POWER,
            entry,
            SentSignature.files(files),
            who.acting());
    dispatch.send(
        new BatchCommand.ApproveBatch(
            batch, total.value(), content.file(), signature, who.acting()));
    return Done.at(BatchPage.of(batch)).saying("batch.sign.done");
  }

  @GetMapping(PATH + "/statement")
  ResponseEntity<byte[]> statement(@PathVariable BatchId batch, SignedIn who) {
    return Download.file(
        statement(content(batch), who.person()).bytes(), "application/json", batch + ".json");
  }

  private BatchContent content(BatchId batch) {
    BatchContent content = batches.find(batch).map(BatchRow::content).orElse(null);
    if (content == null) {
      throw new Missing();
    }
    return content;
  }

  private Statement statement(BatchContent content, PersonId signer) {
    return signing.statement(
        BatchContent.ACT,
        content.batch().number(),
        content.total(),
        content.hash(),
        List.of(content.file()),
        signer);
  }
}
