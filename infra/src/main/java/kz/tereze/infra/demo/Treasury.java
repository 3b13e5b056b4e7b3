package kz.tereze.infra.demo;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.payment.BatchCommand;
import kz.tereze.api.payment.BatchContent;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.BatchRule;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.PaymentCommand;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.projections.payment.PaymentRow;
import kz.tereze.projections.payment.PaymentState;
import kz.tereze.projections.payment.Payments;
import kz.tereze.web.payment.BatchFiles;

/// The demonstration's treasury: one prepares, another approves, a batch is signed by two others
/// and handed over.
final class Treasury {

  private final Stage stage;
  private final Papers papers;
  private final BatchFiles files;
  private final Payments orders;
  private int batches;

  Treasury(Stage stage, Papers papers, BatchFiles files, Payments orders) {
    this.orders = orders;
    this.stage = stage;
    this.papers = papers;
    this.files = files;
  }

  /// A treasurer prepares, the accountant approves.
  void prepare(ApplicationNumber grant, int tranche, int attempt, long tenge, String day) {
    PaymentId payment = PaymentId.of(grant, tranche, attempt);
    stage.doesUntil(
        () -> orders.find(payment).isPresent(),
        new GrantCommand.PreparePayment(grant, tranche, stage.as("treasurer1", Stage.on(day, 10))));
    stage.doesOncePossible(
        new PaymentCommand.ApprovePayment(
            payment, Tiyn.ofTenge(tenge), stage.as("accountant1", Stage.on(day, 11))));
  }

  /// The payments of a day go to the bank in one batch.
  void hands(String day, PaymentId... payments) {
    batches++;
    BatchId batch = new BatchId("B-2026-%06d".formatted(batches));
    Acting maker = stage.as("treasurer1", Stage.on(day, 12));
    stage.does(
        new BatchCommand.OpenBatch(
            batch,
            Founding.FUND,
            Founding.ACCOUNT,
            Channel.BANK_FILE,
            LocalDate.parse("2026-" + day),
            maker));
    for (PaymentId payment : payments) {
      stage.doesOncePossible(new PaymentCommand.PutIntoBatch(payment, batch, maker));
    }
    stage.doesOncePossible(
        () -> closing(batch, payments.length, stage.as("treasurer1", Stage.on(day, 13))));
    for (String signer : List.of("accountant1", "treasurer2")) {
      Acting by = stage.as(signer, Stage.on(day, 14));
      stage.doesOncePossible(() -> approval(batch, by));
    }
    stage.does(
        new BatchCommand.SendBatch(
            batch, files.write(batch).hash(), stage.as("treasurer1", Stage.on(day, 15))));
    // Sent, or further when the year is played on after a break.
    stage.waitsUntil(
        () ->
            List.of(payments).stream()
                .allMatch(
                    payment ->
                        orders
                            .find(payment)
                            .map(PaymentRow::state)
                            .filter(state -> state.compareTo(PaymentState.BATCHED) > 0)
                            .isPresent()));
  }

  private BatchCommand closing(BatchId batch, int count, Acting by) {
    BatchFiles.Written file = files.write(batch);
    BatchRule.FILE_AGREES_WITH_BATCH.require(file.count() == count);
    return new BatchCommand.CloseBatch(
        batch, file.payments(), file.total(), file.hash(), file.message(), by);
  }

  private BatchCommand approval(BatchId batch, Acting by) {
    BatchFiles.Written file = files.write(batch);
    BatchContent content =
        new BatchContent(
            batch,
            Founding.FUND,
            Founding.ACCOUNT,
            Channel.BANK_FILE,
            file.count(),
            file.total(),
            file.hash());
    return new BatchCommand.ApproveBatch(
        batch, file.total(), file.hash(), papers.sign(content, by), null, by);
  }
}
