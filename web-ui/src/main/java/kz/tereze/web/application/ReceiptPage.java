package kz.tereze.web.application;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.log.Proofs;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Download;
import kz.tereze.web.document.Pdf;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What an applicant keeps as proof: number, time, hash and ledger entry, on a page and on paper;
/// and the frozen text itself, whose hash anybody computes without the platform.
@Controller
@PreAuthorize("isAuthenticated()")
class ReceiptPage {

  private static final String SUBMITTED = "application.submitted";

  private final Sheets sheets;
  private final ApplicationSigning texts;
  private final Entries entries;
  private final Proofs proofs;

  ReceiptPage(Sheets sheets, ApplicationSigning texts, Entries entries, Proofs proofs) {
    this.sheets = sheets;
    this.texts = texts;
    this.entries = entries;
    this.proofs = proofs;
  }

  Receipt receipt(ApplicationRow row) {
    if (row.number() == null || row.submittedAt() == null) {
      throw new Missing();
    }
    Optional<LedgerEntry> entry =
        entries.about(row.number().irn()).stream()
            .filter(one -> one.kind().equals(SUBMITTED))
            .findFirst();
    ApplicationRow.Signing signing = row.signing();
    return new Receipt(
        row.number(),
        row.submittedAt(),
        signing == null ? null : signing.text(),
        signing == null ? null : signing.leader(),
        signing == null ? null : signing.head(),
        entry.orElse(null));
  }

  @GetMapping("/applications/{id}/done")
  ModelAndView done(@PathVariable ApplicationId id, SignedIn who) {
    Sheet sheet = sheets.ofParty(id, who);
    return new ModelAndView("application/done")
        .addObject("sheet", sheet)
        .addObject("receipt", receipt(sheet.row()));
  }

  /// Its SHA-256 is the hash in receipt, signatures and ledger.
  @GetMapping("/applications/{id}/frozen.json")
  ResponseEntity<byte[]> text(@PathVariable ApplicationId id, SignedIn who) {
    ApplicationRow row = sheets.ofParty(id, who).row();
    byte[] bytes = CanonicalJson.of(texts.text(row)).getBytes(StandardCharsets.UTF_8);
    return Download.file(bytes, "application/json", name(row) + ".json");
  }

  @GetMapping("/applications/{id}/receipt.pdf")
  ResponseEntity<byte[]> paper(@PathVariable ApplicationId id, SignedIn who, Ui ui) {
    Sheet sheet = sheets.ofParty(id, who);
    Receipt receipt = receipt(sheet.row());
    Pdf pdf =
        new Pdf()
            .title(ui.t("application.receipt.title", "number", receipt.number()))
            .pair(ui.t("application.receipt.at"), ui.deadline(receipt.at()))
            .pair(ui.t("application.tasks.call"), ui.text(sheet.row().terms().title()))
            .pair(ui.t("application.tasks.applicant"), ui.text(sheet.organisation()))
            .pair(ui.t("application.content.title"), sheet.title(ui));
    pair(pdf, ui.t("application.receipt.text"), receipt.text());
    pair(pdf, ui.t("application.receipt.leader"), receipt.leader());
    pair(pdf, ui.t("application.receipt.head"), receipt.head());
    LedgerEntry entry = receipt.entry();
    if (entry != null) {
      pdf.pair(ui.t("application.receipt.entry"), Long.toString(entry.seq()));
      pair(pdf, ui.t("application.receipt.leaf"), entry.hash());
    }
    pdf.heading(ui.t("application.receipt.check")).paragraph(ui.t("application.receipt.how"));
    if (entry != null) {
      proved(pdf, entry, ui);
    }
    return Download.file(
        pdf.bytes(receipt.number().irn()), "application/pdf", name(sheet.row()) + ".pdf");
  }

  /// A code that leads to the check, and the proof itself inside the file for whoever is offline.
  private void proved(Pdf pdf, LedgerEntry entry, Ui ui) {
    pdf.code(ui.site(ui.path("/verify")) + "?what=" + entry.seq());
    proofs
        .of(entry.seq())
        .ifPresent(
            proof ->
                pdf.attach(
                    "tereze-%d.tlog-proof".formatted(entry.seq()),
                    ui.t("application.receipt.proof"),
                    proof.text().getBytes(StandardCharsets.UTF_8)));
  }

  private static void pair(Pdf pdf, String label, @Nullable Hash hash) {
    if (hash != null) {
      pdf.pair(label, hash.hex());
    }
  }

  private static String name(ApplicationRow row) {
    return row.number() == null ? row.application().toString() : row.number().irn();
  }
}
