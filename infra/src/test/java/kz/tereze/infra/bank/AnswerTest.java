package kz.tereze.infra.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.payment.BatchCommand;
import kz.tereze.api.payment.BatchContent;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.PaymentCommand;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.infra.demo.DemoYear;
import kz.tereze.infra.demo.Papers;
import kz.tereze.infra.identity.DemoPeople;
import kz.tereze.infra.store.Node;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.payment.BatchRow;
import kz.tereze.projections.payment.BatchSignatureRow;
import kz.tereze.projections.payment.BatchState;
import kz.tereze.projections.payment.Batches;
import kz.tereze.projections.payment.PaymentRow;
import kz.tereze.projections.payment.PaymentState;
import kz.tereze.projections.payment.Payments;
import kz.tereze.web.payment.AnswerIntake;
import kz.tereze.web.payment.BatchFiles;
import kz.tereze.web.statement.FileFault;
import kz.tereze.web.statement.FileFaulty;
import kz.tereze.web.statement.FileFaulty.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The payment files of the demonstration's year, and the bank's answers to one more.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnswerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant NOW = Instant.parse("2026-11-25T07:00:00Z");
  private static final BatchId BATCH = new BatchId("B-2026-000005");
  private static final BatchId REFUSED = new BatchId("B-2026-000006");
  private static final PaymentId PAYMENT = new PaymentId("AP26000001-T3-1");
  private static final Tiyn AMOUNT = Tiyn.ofTenge(36_000_000);

  @SuppressWarnings("NullAway.Init") // opened before the first test
  private static Node node;

  @BeforeAll
  static void play() {
    node = Node.on(Postgres.freshDatabase(), BankWiring.class, DemoYear.class, Papers.class);
    node.get(DemoYear.class).play(part -> {});
    handsOver();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  /// The last tranche of the year goes to the bank.
  private static void handsOver() {
    awaits(
        () ->
            node.get(Payments.class)
                .find(PAYMENT)
                .filter(payment -> payment.screenedAt() != null)
                .isPresent());
    Acting accountant = as("accountant1", Role.ACCOUNTANT);
    Acting treasurer = as("treasurer1", Role.TREASURER);
    node.commands().sendAndWait(new PaymentCommand.ApprovePayment(PAYMENT, AMOUNT, accountant));
    closes(REFUSED, treasurer);
    node.commands()
        .sendAndWait(new BatchCommand.RefuseBatch(REFUSED, "Банк в этот день закрыт", accountant));
    awaits(() -> payment().batch() == null);
    BatchFiles.Written file = closes(BATCH, treasurer);
    node.freshness().await(PATIENCE);
    BatchContent content =
        Optional.ofNullable(node.get(Batches.class).find(BATCH).orElseThrow().content())
            .orElseThrow();
    for (Acting by : List.of(as("treasurer2", Role.TREASURER), accountant)) {
      node.commands()
          .sendAndWait(
              new BatchCommand.ApproveBatch(
                  BATCH, content.total(), content.file(), signature(content), null, by));
    }
    node.commands().sendAndWait(new BatchCommand.SendBatch(BATCH, file.hash(), treasurer));
    awaits(() -> payment().state() == PaymentState.SENT);
  }

  private static BatchFiles.Written closes(BatchId batch, Acting treasurer) {
    node.commands()
        .sendAndWait(
            new BatchCommand.OpenBatch(
                batch,
                new FundId("KBK-401103"),
                new BankAccountId("KBK-401103-MAIN"),
                Channel.BANK_FILE,
                LocalDate.of(2026, 11, 25),
                treasurer));
    node.commands().sendAndWait(new PaymentCommand.PutIntoBatch(PAYMENT, batch, treasurer));
    awaits(() -> node.get(Batches.class).find(batch).map(BatchRow::count).orElse(0) == 1);
    BatchFiles.Written file = node.get(BatchFiles.class).write(batch);
    node.commands()
        .sendAndWait(
            new BatchCommand.CloseBatch(
                batch, file.payments(), file.total(), file.hash(), file.message(), treasurer));
    return file;
  }

  /// Verifying is tested elsewhere; the batch looks at what was verified.
  private static Signature signature(BatchContent content) {
    return new Signature(
        new Statement(
            BatchContent.ACT, BATCH.number(), content.total(), content.hash(), List.of(), "c"),
        content.file(),
        SigningPower.FINANCIAL,
        Authority.values()[0]);
  }

  private static Acting as(String username, Role role) {
    DemoPeople.Person person = DemoPeople.read().get(username);
    return new Acting(person.id(), Set.of(role), person.organisation(), NOW);
  }

  private static PaymentRow payment() {
    return node.get(Payments.class).find(PAYMENT).orElseThrow();
  }

  private static void awaits(BooleanSupplier reached) {
    node.freshness()
        .await(() -> reached.getAsBoolean() ? Optional.of(true) : Optional.empty(), PATIENCE)
        .orElseThrow();
  }

  @Test
  @Order(1)
  void every_file_is_valid_signed_by_two_others_and_its_hash_is_public() throws Exception {
    node.freshness().await(PATIENCE);
    List<BatchRow> batches = node.get(Batches.class).in(BatchState.SENT, 20);
    assertThat(batches).hasSize(5);
    for (BatchRow batch : batches) {
      Hash hash = Optional.ofNullable(batch.file()).orElseThrow();
      byte[] file = node.get(BatchFiles.class).kept(hash).orElseThrow();
      Schemas.validate("pain.001.001.09", file);
      PaymentFileTest.Said said = PaymentFileTest.Said.of(file);
      assertThat(said.counts()).containsOnly(batch.count());
      assertThat(said.totals()).containsOnly(batch.total());
      List<PersonId> signers =
          node.get(Batches.class).signatures(batch.batch()).stream()
              .map(BatchSignatureRow::by)
              .toList();
      assertThat(signers).hasSize(2).doesNotHaveDuplicates().doesNotContain(batch.maker());
      List<LedgerEntry> entries =
          node.get(Entries.class).newest("payment.batch-closed", batch.batch().number(), 5, 0);
      assertThat(entries).hasSize(1);
      assertThat(entries.getFirst().body()).contains("\"" + hash.hex() + "\"");
    }
  }

  private static byte[] answer(String status, String reference, String repeated) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.11"><CstmrPmtStsRpt>
    <GrpHdr><MsgId>ANS-1</MsgId><CreDtTm>2026-11-25T15:00:00+05:00</CreDtTm></GrpHdr>
    <OrgnlGrpInfAndSts><OrgnlMsgId>B-2026-000005</OrgnlMsgId>
    <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><OrgnlNbOfTxs>1</OrgnlNbOfTxs>
    <OrgnlCtrlSum>36000000.00</OrgnlCtrlSum><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
    <OrgnlPmtInfAndSts><OrgnlPmtInfId>B-2026-000005</OrgnlPmtInfId>
    <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>
    <StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf>
    %s
    </TxInfAndSts>
    </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
    """
        .formatted(reference, status, repeated)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String repeated(String amount, String iban) {
    return """
    <OrgnlTxRef><Amt><InstdAmt Ccy="KZT">%s</InstdAmt></Amt>
    <CdtrAcct><Id><IBAN>%s</IBAN></Id></CdtrAcct></OrgnlTxRef>\
    """
        .formatted(amount, iban);
  }

  private static byte[] rejection() {
    return answer("RJCT", PAYMENT.key(), repeated("36000000.00", "KZ67125KZT5004100248"));
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of(FileFault.NOT_XML, 9, "<StsRsnInf>", "<StsRsnInf"),
        Arguments.of(FileFault.OTHER_MESSAGE, 2, "pain.002.001.11", "pain.002.001.03"),
        Arguments.of(
            FileFault.DOCUMENT_TYPE,
            2,
            "<Document",
            "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:9/evil.dtd\"><Document"),
        Arguments.of(
            FileFault.DOCUMENT_TYPE,
            2,
            "<Document",
            "<!DOCTYPE d [<!ENTITY all SYSTEM \"file:///etc/passwd\">]><Document"),
        Arguments.of(FileFault.BATCH_UNKNOWN, 4, "B-2026-000005</OrgnlMsg", "OTHER</OrgnlMsg"),
        Arguments.of(
            FileFault.BATCH_UNKNOWN, 4, "B-2026-000005</OrgnlMsg", "B-2026-000099</OrgnlMsg"),
        Arguments.of(
            FileFault.MESSAGE_IS_VOID, 4, "B-2026-000005</OrgnlMsg", REFUSED + "</OrgnlMsg"),
        Arguments.of(
            FileFault.BATCH_UNKNOWN, 4, "B-2026-000005</OrgnlMsg", "B-2026-000005-2</OrgnlMsg"),
        Arguments.of(
            FileFault.BATCH_UNKNOWN, 7, "<OrgnlPmtInfId>B-2026-000005", "<OrgnlPmtInfId>B-1"),
        Arguments.of(FileFault.TOTALS_ADD_UP, 4, "<OrgnlNbOfTxs>1", "<OrgnlNbOfTxs>2"),
        Arguments.of(FileFault.TOTALS_ADD_UP, 4, ">36000000.00</OrgnlC", ">36000000.01</OrgnlC"),
        Arguments.of(FileFault.PAYMENT_UNKNOWN, 8, "AP26000001-T3-1", "AP26000002-T3-1"),
        Arguments.of(FileFault.ELEMENT_MISSING, 8, "<TxSts>RJCT</TxSts>", ""),
        Arguments.of(
            FileFault.ELEMENT_MISSING, 8, "<OrgnlEndToEndId>AP26000001-T3-1</OrgnlEndToEndId>", ""),
        Arguments.of(FileFault.OTHER_PAYMENT, 10, ">36000000.00</Inst", ">35000000.00</Inst"),
        Arguments.of(FileFault.OTHER_PAYMENT, 10, "Ccy=\"KZT\"", "Ccy=\"USD\""),
        Arguments.of(FileFault.OTHER_PAYMENT, 11, "KZ67125KZT5004100248", "KZ50601A861000123451"),
        Arguments.of(
            FileFault.REFERENCE_TWICE,
            13,
            "</TxInfAndSts>\n",
            "</TxInfAndSts>\n<TxInfAndSts><OrgnlEndToEndId>AP26000001-T3-1</OrgnlEndToEndId>"
                + "<TxSts>RJCT</TxSts></TxInfAndSts>\n"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  @Order(2)
  void a_broken_answer_is_refused_with_the_line_named_and_changes_nothing(
      FileFault fault, int line, String right, String wrong) throws Exception {
    String whole = new String(rejection(), StandardCharsets.UTF_8);
    Schemas.validate("pain.002.001.11", rejection());
    assertThat(whole).contains(right);
    refuses(new Fault(fault, line, ""), whole.replace(right, wrong));
  }

  @Test
  @Order(2)
  void an_answer_that_is_cut_off_is_refused() {
    byte[] whole = rejection();
    for (int length : new int[] {0, 1, 200, whole.length / 2, whole.length - 20}) {
      String cut = new String(Arrays.copyOf(whole, length), StandardCharsets.UTF_8);
      FileFaulty faulty = catchThrowableOfType(FileFaulty.class, () -> take(cut));
      assertThat(faulty.faults()).extracting(Fault::kind).containsExactly(FileFault.NOT_XML);
    }
  }

  private static void refuses(Fault fault, String file) {
    long facts = facts();
    FileFaulty faulty = catchThrowableOfType(FileFaulty.class, () -> take(file));
    assertThat(faulty).as(file).isNotNull();
    assertThat(faulty.faults())
        .extracting(found -> new Fault(found.kind(), found.line(), ""))
        .containsExactly(fault);
    assertThat(facts()).isEqualTo(facts);
  }

  private static AnswerIntake.Answered take(String file) throws Exception {
    return node.get(AnswerIntake.class)
        .take(
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
            as("treasurer1", Role.TREASURER));
  }

  private static long facts() {
    return node.jdbc()
        .queryForList("select count(*) from domain_event_entry", Long.class)
        .getFirst();
  }

  @Test
  @Order(3)
  void an_answer_that_rejects_nothing_changes_no_payment() throws Exception {
    AnswerIntake.Answered answered =
        take(new String(answer("ACSP", PAYMENT.key(), ""), StandardCharsets.UTF_8));
    assertThat(answered).isEqualTo(new AnswerIntake.Answered(BATCH, 1, 0));
    node.freshness().await(PATIENCE);
    assertThat(payment().state()).isEqualTo(PaymentState.SENT);
  }

  @Test
  @Order(4)
  void a_rejected_payment_is_found_by_reference_amount_and_account_and_counts_once()
      throws Exception {
    String file = new String(rejection(), StandardCharsets.UTF_8);
    assertThat(take(file)).isEqualTo(new AnswerIntake.Answered(BATCH, 0, 1));
    awaits(() -> payment().state() == PaymentState.REJECTED);
    assertThat(payment().bankCode()).isEqualTo("AC01");
    // The tranche can be ordered again, and the ledger has the money back.
    awaits(() -> kinds().contains("grant.tranche-reinstated"));
    node.freshness().await(PATIENCE);
    long facts = facts();

    take(file);
    node.freshness().await(PATIENCE);
    assertThat(facts()).isEqualTo(facts);
    refuses(new Fault(FileFault.PAYMENT_DECIDED, 8, ""), file.replace("AC01", "AM04"));
  }

  @Test
  @Order(5)
  void payments_that_are_rejected_together_are_rejected_each() throws Exception {
    String each = new String(rejection(), StandardCharsets.UTF_8);
    String together =
        each.replaceFirst(
            "(?s)<TxInfAndSts>.*</TxInfAndSts>",
            "<PmtInfSts>RJCT</PmtInfSts><StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf>");
    Schemas.validate("pain.002.001.11", together.getBytes(StandardCharsets.UTF_8));

    assertThat(take(together)).isEqualTo(new AnswerIntake.Answered(BATCH, 0, 1));
    refuses(new Fault(FileFault.PAYMENT_DECIDED, 4, ""), together.replace("AC01", "AM04"));
  }

  private static List<String> kinds() {
    return node.jdbc()
        .queryForList(
            "select payload_type from domain_event_entry where payload_type like 'grant.%'",
            String.class);
  }
}
