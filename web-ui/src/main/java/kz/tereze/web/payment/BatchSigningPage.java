package kz.tereze.web.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Tiyn;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.BatchRule;
import kz.tereze.api.signature.Signature;
import kz.tereze.projections.payment.Batches;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Download;
import kz.tereze.web.document.PdfSignature;
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

  private final Batches batches;
  private final BatchSigning batchSigning;
  private final Signing signing;
  private final Dispatch dispatch;

  BatchSigningPage(Batches batches, BatchSigning batchSigning, Signing signing, Dispatch dispatch) {
    this.batches = batches;
    this.batchSigning = batchSigning;
    this.signing = signing;
    this.dispatch = dispatch;
  }

  @GetMapping(PATH)
  ModelAndView page(@PathVariable BatchId batch, Entry entry, Ui ui, SignedIn who) {
    entry.labels("signature.form");
    BatchSigning.Act act = batchSigning.of(batch, who.person());
    return new ModelAndView(
        "payment/signing",
        Map.of(
            "batch",
            batches.find(batch).orElseThrow(Missing::new),
            "sheet",
            signing.sheet(
                BatchPage.of(batch) + "/signing",
                act.statement(),
                act.toSign(),
                BatchSigning.POWER,
                papers(act, ui),
                who.person())));
  }

  private static List<SignSheet.Paper> papers(BatchSigning.Act act, Ui ui) {
    String page = BatchPage.of(act.content().batch());
    List<SignSheet.Paper> papers = new ArrayList<>();
    papers.add(new SignSheet.Paper(ui.t("batch.file"), act.content().file(), page + "/file"));
    PdfSignature place = act.place();
    if (place != null) {
      papers.add(
          new SignSheet.Paper(
              ui.t("batch.paper"), CanonicalJson.sha256(place.pdf()), page + "/paper"));
    }
    return papers;
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
    BatchSigning.Act act = batchSigning.of(batch, who.person());
    Field<Tiyn> total = entry.money("total").required();
    entry.check();
    Signature signature =
        SentSignature.read(
            signing,
            act.statement(),
            act.toSign(),
            BatchSigning.POWER,
            entry,
            SentSignature.files(files),
            who.acting());
    dispatch.send(batchSigning.approved(act, total.value(), signature, who.acting()));
    return Done.at(BatchPage.of(batch)).saying("batch.sign.done");
  }

  @GetMapping(PATH + "/statement")
  ResponseEntity<byte[]> statement(@PathVariable BatchId batch, SignedIn who) {
    BatchSigning.Act act = batchSigning.of(batch, who.person());
    return Download.file(act.toSign(), act.type(), act.name());
  }
}
