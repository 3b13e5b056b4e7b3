package kz.tereze.web.payment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.tereze.api.Hash;
import kz.tereze.api.Text;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.Channel;
import kz.tereze.projections.document.Documents;
import kz.tereze.projections.payment.BatchRow;
import kz.tereze.projections.payment.Batches;
import kz.tereze.projections.payment.PaymentRow;
import kz.tereze.projections.payment.Payments;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Pdf;
import kz.tereze.web.language.Language;
import kz.tereze.web.language.Messages;
import kz.tereze.web.language.Wording;
import org.springframework.stereotype.Component;

/// The paper beside a register for the treasury, in both state languages: its payments and total in
/// words and the hash of the very file. Those who sign the register sign the paper, and their
/// signatures stand inside it.
@Component
class RegisterPaper {

  private final Batches batches;
  private final Payments payments;
  private final Organisations organisations;
  private final Documents documents;
  private final BatchFiles files;
  private final HeldBack heldBack;
  private final Map<Language, Wording> words;

  RegisterPaper(
      Batches batches,
      Payments payments,
      Organisations organisations,
      Documents documents,
      BatchFiles files,
      HeldBack heldBack,
      Messages messages) {
    this.batches = batches;
    this.payments = payments;
    this.organisations = organisations;
    this.documents = documents;
    this.files = files;
    this.heldBack = heldBack;
    this.words =
        List.of(Language.KK, Language.RU).stream()
            .collect(Collectors.toMap(each -> each, each -> new Wording(each, messages)));
  }

  /// The paper with the signatures so far.
  ///
  /// @throws Missing unless the batch is a closed register
  /// @throws kz.tereze.api.Refused while a warning holds a payment of it back, and of one refused
  byte[] of(BatchId batch) {
    BatchRow row = batches.find(batch).orElseThrow(Missing::new);
    heldBack.requireHandedOut(row);
    return of(row);
  }

  /// The paper as the next signer gets it, with the signatures before theirs.
  byte[] of(BatchRow row) {
    Hash file = row.file();
    if (file == null || row.channel() != Channel.TREASURY_REGISTER) {
      throw new Missing();
    }
    Hash signed = row.paper();
    if (signed != null) {
      return files.kept(signed).orElseThrow(Missing::new);
    }
    // Names of organisations may change while it is signed; it does not.
    Hash once =
        documents.once("register/" + file, "application/pdf", () -> written(row, file.hex()));
    return documents.find(once).orElseThrow(Missing::new).bytes();
  }

  private byte[] written(BatchRow row, String file) {
    Wording ru = said(Language.RU);
    Pdf pdf =
        new Pdf()
            .title(said(Language.KK).t("batch.paper.title", "batch", row.message()))
            .title(ru.t("batch.paper.title", "batch", row.message()))
            .pair(both("batch.execute-on"), ru.date(row.executeOn()))
            .pair(both("batch.count"), ru.number(row.count()))
            .pair(both("batch.total"), ru.moneyToTiyn(row.total()))
            .paragraph(both("batch.paper.file") + "\n" + file)
            .heading(both("batch.paper.payments"));
    List<PaymentRow> inside = payments.ofBatch(row.batch());
    Map<?, Text> names =
        organisations.names(inside.stream().map(PaymentRow::recipient).distinct().toList());
    for (PaymentRow payment : inside) {
      Text name = names.get(payment.recipient());
      pdf.pair(
          payment.payment().key(),
          "%s, %s, %s, %s"
              .formatted(
                  name == null ? "" : ru.text(name),
                  payment.recipient().digits(),
                  payment.payee().number(),
                  ru.moneyToTiyn(payment.amount())));
    }
    pdf.heading(both("batch.paper.signatures"));
    for (Language language : List.of(Language.KK, Language.RU)) {
      pdf.paragraph(said(language).t("batch.paper.inside"));
    }
    return pdf.bytes(row.message());
  }

  private String both(String key) {
    return said(Language.KK).t(key) + " / " + said(Language.RU).t(key);
  }

  private Wording said(Language language) {
    return Objects.requireNonNull(words.get(language));
  }
}
