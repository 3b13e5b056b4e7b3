package kz.tereze.projections.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.payment.BatchContent;
import kz.tereze.api.payment.BatchEvent.BatchClosed;
import kz.tereze.api.payment.BatchEvent.BatchExtended;
import kz.tereze.api.payment.BatchEvent.BatchOpened;
import kz.tereze.api.payment.BatchEvent.BatchReduced;
import kz.tereze.api.payment.BatchEvent.BatchRefused;
import kz.tereze.api.payment.BatchEvent.BatchSigned;
import kz.tereze.api.payment.BatchEvent.VoidFileAnswered;
import kz.tereze.api.payment.BatchEvent.VoidFileReported;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.ListedPayees;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.projections.Telling;
import kz.tereze.projections.grant.HeldContracts;
import org.junit.jupiter.api.Test;

class BatchesTest {

  private static final BatchId BATCH = new BatchId("B-2026-000001");
  private static final FundId FUND = new FundId("KBK-401103");
  private static final BankAccountId ACCOUNT = new BankAccountId("OIL-MAIN");
  private static final PaymentId FIRST = PaymentId.of(new ApplicationNumber("AP26000001"), 1, 1);
  private static final PaymentId SECOND = PaymentId.of(new ApplicationNumber("AP26000002"), 1, 1);
  private static final PersonId MAKER = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final PersonId SIGNER = PersonId.of("00000000-0000-0000-0000-000000000002");
  private static final PersonId OTHER = PersonId.of("00000000-0000-0000-0000-000000000003");
  private static final Instant NOW = Instant.parse("2026-09-01T07:00:00Z");
  private static final Tiyn TEN = Tiyn.ofTenge(10);
  private static final BatchContent BOTH = content(2, "a");
  private static final BatchContent REST = content(1, "b");
  private static final String WHY = "The payee stands on the list of today";

  private final Telling<Batches> batches = new Telling<>(Batches::new);

  private void bothAreSigned() {
    batches.tell(
        new BatchOpened(
            BATCH, FUND, ACCOUNT, Channel.BANK_FILE, LocalDate.of(2026, 9, 2), MAKER, NOW),
        extended(FIRST),
        extended(SECOND),
        new BatchClosed(BOTH, null, MAKER, NOW),
        signed(1, SIGNER, BOTH),
        signed(2, OTHER, BOTH));
    assertThat(row().state()).isEqualTo(BatchState.SIGNED);
    assertThat(row().content()).isEqualTo(BOTH);
  }

  @Test
  void what_is_taken_out_leaves_neither_file_nor_signature() {
    bothAreSigned();
    batches.tell(new BatchReduced(BATCH, SECOND, BOTH, WHY, MAKER, NOW));
    assertThat(row().state()).isEqualTo(BatchState.OPEN);
    assertThat(row().content()).isNull();
    assertThat(row().closedBy()).isNull();
    assertThat(row().count()).isEqualTo(1);
    assertThat(row().total()).isEqualTo(TEN);
    assertThat(batches.projection().signatures(BATCH)).isEmpty();
    assertThat(batches.projection().takenOut(BATCH))
        .containsExactly(new TakenOutRow(SECOND, TEN, MAKER, NOW, WHY));
    batches.rows_are_the_same_again_and_after_a_replay(
        "batch", "batch_payment", "batch_signature", "batch_file", "batch_void_file");
  }

  @Test
  void what_is_left_is_closed_and_signed_anew() {
    bothAreSigned();
    batches.tell(
        new BatchReduced(BATCH, SECOND, BOTH, WHY, MAKER, NOW),
        new BatchClosed(REST, BATCH.message(2), OTHER, NOW),
        signed(1, SIGNER, REST));
    assertThat(row().state()).isEqualTo(BatchState.CLOSED);
    assertThat(row().content()).isEqualTo(REST);
    assertThat(row().closedBy()).isEqualTo(OTHER);
    assertThat(batches.projection().signatures(BATCH))
        .extracting(BatchSignatureRow::by)
        .containsExactly(SIGNER);
    batches.rows_are_the_same_again_and_after_a_replay(
        "batch", "batch_payment", "batch_signature", "batch_file", "batch_void_file");
  }

  @Test
  void each_file_has_a_number_of_its_own_and_is_void_once_it_is_changed() {
    bothAreSigned();
    assertThat(row().message()).isEqualTo(BATCH.number());
    batches.tell(new BatchReduced(BATCH, SECOND, BOTH, WHY, MAKER, NOW));
    assertThat(row().message()).isEqualTo(BATCH.message(2));
    batches.tell(new BatchClosed(REST, BATCH.message(2), OTHER, NOW));
    assertThat(row().message()).isEqualTo(BATCH.message(2));
    assertThat(batches.projection().files(BATCH))
        .extracting(BatchFileRow::message, BatchFileRow::isVoid)
        .containsExactly(tuple(BATCH.number(), true), tuple(BATCH.message(2), false));
    assertThat(batches.projection().byMessage(BATCH.number()).orElseThrow().isVoid()).isTrue();
    assertThat(batches.projection().byMessage(BATCH.message(2)).orElseThrow().isVoid()).isFalse();
    batches.tell(new BatchRefused(BATCH, List.of(FIRST), WHY, SIGNER, NOW));
    assertThat(batches.projection().files(BATCH)).allMatch(BatchFileRow::isVoid);
  }

  @Test
  void a_void_file_that_got_out_is_open_until_it_is_answered_for() {
    bothAreSigned();
    batches.tell(
        new BatchReduced(BATCH, SECOND, BOTH, WHY, MAKER, NOW),
        new VoidFileReported(BATCH, BOTH.file(), WHY, OTHER, NOW));
    assertThat(uncleared(FIRST)).containsExactly(FIRST);
    assertThat(uncleared(SECOND)).containsExactly(SECOND);
    assertThat(batches.projection().files(BATCH)).allMatch(BatchFileRow::isOpen);
    batches.tell(new VoidFileAnswered(BATCH, BOTH.file(), WHY, SIGNER, NOW));
    assertThat(batches.projection().files(BATCH)).noneMatch(BatchFileRow::isOpen);
    assertThat(uncleared(SECOND)).isEmpty();
    batches.rows_are_the_same_again_and_after_a_replay("batch_file", "batch_void_file");
  }

  /// Also in another batch: two files might pay one tranche twice.
  private List<PaymentId> uncleared(PaymentId payment) {
    return new UnclearedPayments(
            payee -> new ListedPayees.Comparison(null, List.of()),
            new HeldContracts(batches.source()),
            batches.source())
        .among(Map.of(payment, new Bin("190340901012")));
  }

  private BatchRow row() {
    return batches.projection().find(BATCH).orElseThrow();
  }

  private static BatchContent content(int count, String file) {
    return new BatchContent(
        BATCH,
        FUND,
        ACCOUNT,
        Channel.BANK_FILE,
        count,
        Tiyn.ofTenge(10L * count),
        new Hash(file.repeat(64)));
  }

  private static BatchExtended extended(PaymentId payment) {
    return new BatchExtended(
        BATCH, payment, TEN, new Bin("190340901012"), List.of(), PersonId.PLATFORM, NOW);
  }

  private static BatchSigned signed(int given, PersonId by, BatchContent content) {
    Statement statement =
        new Statement(
            BatchContent.ACT, BATCH.number(), content.total(), content.hash(), List.of(), "c");
    return new BatchSigned(
        BATCH,
        given,
        2,
        new Signature(statement, statement.hash(), SigningPower.FINANCIAL, Authority.DEMONSTRATION),
        null,
        by,
        NOW);
  }
}
