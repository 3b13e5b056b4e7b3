package kz.tereze.infra.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.tereze.infra.bench.InventedMoney.ACCOUNT;
import static kz.tereze.infra.bench.InventedMoney.FUND;
import static kz.tereze.infra.bench.InventedMoney.TEXT;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantCommand.AcceptReport;
import kz.tereze.api.grant.GrantCommand.PreparePayment;
import kz.tereze.api.grant.GrantCommand.SignReport;
import kz.tereze.api.grant.GrantCommand.SubmitReport;
import kz.tereze.api.grant.MilestoneReport;
import kz.tereze.api.grant.Report;
import kz.tereze.api.payment.BatchCommand.ApproveBatch;
import kz.tereze.api.payment.BatchCommand.CloseBatch;
import kz.tereze.api.payment.BatchCommand.OpenBatch;
import kz.tereze.api.payment.BatchCommand.SendBatch;
import kz.tereze.api.payment.BatchContent;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.PaymentCommand.ApprovePayment;
import kz.tereze.api.payment.PaymentCommand.PutIntoBatch;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.web.payment.BatchFiles;
import org.axonframework.commandhandling.gateway.CommandGateway;

/// One tranche of every grant, from the report it waits for to the batch that is handed over. The
/// bank's statement is brought in by whoever measures.
final class PayingRound {

  static final int OF_A_BATCH = 500;

  private static final int PAID = 6;

  private final CommandGateway gateway;
  private final BatchFiles files;
  private final InventedMoney money;
  private final Crew crew;
  private final int tranche;

  PayingRound(
      CommandGateway gateway, BatchFiles files, InventedMoney money, Crew crew, int tranche) {
    this.gateway = gateway;
    this.files = files;
    this.money = money;
    this.crew = crew;
    this.tranche = tranche;
  }

  /// What a tranche waits for; an advance waits for nothing.
  void report() throws Exception {
    if (tranche > 1) {
      crew.share(money.grants(), this::report);
      crew.settle();
    }
  }

  private void report(int grant) {
    Bin recipient = money.recipient(grant);
    Acting head = Cast.as(Founding.head(recipient), Role.RESEARCHER, recipient, PAID);
    Tiyn spent = InventedMoney.tranche(grant, 1);
    ApplicationNumber number = InventedMoney.number(grant);
    int milestone = tranche - 1;
    Hash evidence = CanonicalJson.sha256((number + "/" + milestone).getBytes(UTF_8));
    Report report = new Report(TEXT, spent, List.of(evidence));
    gateway.sendAndWait(new SubmitReport(number, milestone, report, head));
    MilestoneReport signed = new MilestoneReport(number, milestone, 1, report);
    var signature =
        InventedMoney.signed(
            MilestoneReport.ACT, signed.about(), spent, signed.hash(), SigningPower.RIGHT_TO_SIGN);
    gateway.sendAndWait(new SignReport(number, milestone, signature, head));
    gateway.sendAndWait(new AcceptReport(number, milestone, null, Cast.otherOfficial(PAID)));
  }

  Load prepare() throws Exception {
    return crew.share(
        money.grants(),
        grant ->
            gateway.sendAndWait(
                new PreparePayment(InventedMoney.number(grant), tranche, Cast.treasurer(PAID))));
  }

  Load approve() throws Exception {
    return crew.share(
        money.grants(),
        grant ->
            gateway.sendAndWait(
                new ApprovePayment(
                    payment(grant), InventedMoney.tranche(grant, tranche), Cast.accountant(PAID))));
  }

  PaymentId payment(int grant) {
    return PaymentId.of(InventedMoney.number(grant), tranche, 1);
  }

  /// Puts them into batches, closes those, has them signed by two and hands them over.
  void handOver() throws Exception {
    int batches = Math.ceilDiv(money.grants(), OF_A_BATCH);
    for (int batch = 0; batch < batches; batch++) {
      gateway.sendAndWait(
          new OpenBatch(
              batch(batch),
              FUND,
              ACCOUNT,
              Channel.BANK_FILE,
              InventedMoney.today(),
              Cast.treasurer(PAID)));
    }
    crew.share(
        money.grants(),
        grant ->
            gateway.sendAndWait(
                new PutIntoBatch(payment(grant), batch(grant / OF_A_BATCH), Cast.treasurer(PAID))));
    crew.settle();
    for (int batch = 0; batch < batches; batch++) {
      send(batch(batch));
    }
    crew.settle();
  }

  private void send(BatchId batch) {
    BatchFiles.Written file = files.write(batch);
    gateway.sendAndWait(
        new CloseBatch(
            batch,
            file.payments(),
            file.total(),
            file.hash(),
            file.message(),
            Cast.treasurer(PAID)));
    BatchContent content =
        new BatchContent(
            batch, FUND, ACCOUNT, Channel.BANK_FILE, file.count(), file.total(), file.hash());
    var signature =
        InventedMoney.signed(
            BatchContent.ACT, batch.number(), file.total(), content.hash(), SigningPower.FINANCIAL);
    for (Acting by : List.of(Cast.accountant(PAID), Cast.otherTreasurer(PAID))) {
      gateway.sendAndWait(new ApproveBatch(batch, file.total(), file.hash(), signature, null, by));
    }
    gateway.sendAndWait(new SendBatch(batch, file.hash(), Cast.treasurer(PAID)));
  }

  private BatchId batch(int number) {
    return new BatchId("B-2026-%d%05d".formatted(tranche, number + 1));
  }
}
