package kz.tereze.web.payment;

import java.util.List;
import java.util.Map;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.Channel;
import kz.tereze.projections.payment.BatchRow;
import kz.tereze.projections.payment.BatchSignatureRow;
import kz.tereze.projections.payment.Batches;
import kz.tereze.projections.payment.PaymentRow;
import kz.tereze.projections.payment.Payments;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Pdf;
import kz.tereze.web.identity.People;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Component;

/// The paper beside a register for the treasury: its payments and total in words, the hash of the
/// very file, and who signed it.
@Component
class RegisterPaper {

  private final Batches batches;
  private final Payments payments;
  private final Organisations organisations;
  private final People people;
  private final HeldBack heldBack;

  RegisterPaper(
      Batches batches,
      Payments payments,
      Organisations organisations,
      People people,
      HeldBack heldBack) {
    this.batches = batches;
    this.payments = payments;
    this.organisations = organisations;
    this.people = people;
    this.heldBack = heldBack;
  }

  /// @throws Missing unless the batch is a closed register
  /// @throws kz.tereze.api.Refused while a warning holds a payment of it back
  byte[] of(BatchId batch, Ui ui) {
    BatchRow row =
        batches
            .find(batch)
            .filter(found -> found.file() != null && found.channel() == Channel.TREASURY_REGISTER)
            .orElseThrow(Missing::new);
    heldBack.requireNone(row);
    Pdf pdf =
        new Pdf()
            .title(ui.t("batch.paper.title", "batch", batch.number()))
            .pair(ui.t("batch.execute-on"), ui.date(row.executeOn()))
            .pair(ui.t("batch.count"), ui.number(row.count()))
            .pair(ui.t("batch.total"), ui.moneyToTiyn(row.total()))
            .pair(ui.t("batch.paper.file"), String.valueOf(row.file()));
    pdf.heading(ui.t("batch.paper.payments"));
    List<PaymentRow> inside = payments.ofBatch(batch);
    Map<?, Text> names =
        organisations.names(inside.stream().map(PaymentRow::recipient).distinct().toList());
    for (PaymentRow payment : inside) {
      Text name = names.get(payment.recipient());
      pdf.pair(
          payment.payment().key(),
          "%s, %s, %s, %s"
              .formatted(
                  name == null ? "" : ui.text(name),
                  payment.recipient().digits(),
                  payment.payee().number(),
                  ui.moneyToTiyn(payment.amount())));
    }
    pdf.heading(ui.t("batch.paper.signatures"));
    List<BatchSignatureRow> signatures = batches.signatures(batch);
    Map<PersonId, String> signers =
        people.names(signatures.stream().map(BatchSignatureRow::by).toList());
    for (BatchSignatureRow signature : signatures) {
      pdf.pair(
          signers.getOrDefault(signature.by(), ""),
          "%s, CMS SHA-256 %s".formatted(ui.dateTime(signature.at()), signature.cms().hex()));
    }
    return pdf.bytes(batch.number());
  }
}
