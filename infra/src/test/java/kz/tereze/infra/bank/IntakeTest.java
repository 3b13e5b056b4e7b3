package kz.tereze.infra.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundCommand;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.ledger.Account;
import kz.tereze.api.levy.ObligationCommand;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.statement.BankAccountCommand;
import kz.tereze.api.statement.BankAccountCommand.TakeStatement;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.LineCommand.MatchLine;
import kz.tereze.api.statement.StatementCommand.RecordStatementPart;
import kz.tereze.api.statement.StatementRule;
import kz.tereze.infra.demo.DemoBank;
import kz.tereze.infra.store.Node;
import kz.tereze.infra.store.Replay;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.ledger.Postings;
import kz.tereze.projections.ledger.Span;
import kz.tereze.projections.ledger.TrialBalance;
import kz.tereze.projections.statement.BankAccounts;
import kz.tereze.projections.statement.BankLines;
import kz.tereze.projections.statement.LineRow;
import kz.tereze.web.statement.FileFaulty;
import kz.tereze.web.statement.StatementIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A bank's file on its way into the books, on the running system without its pages.
class IntakeTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant NOW = Instant.parse("2026-09-01T07:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  private static final FundId FUND = new FundId("KBK-401103");
  private static final BankAccountId ACCOUNT = new BankAccountId("MAIN");
  private static final Iban IBAN = new Iban("KZ35070KK1KS00000001");
  private static final Bin PAYER = new Bin("190340901012");
  private static final Bin OTHER = new Bin("240140000001");
  private static final ObligationId OWED = ObligationId.of(PAYER, 2026, Regime.CODE);
  private static final Tiyn DUE = Tiyn.ofTenge(1_000);
  private static final DemoBank.Party COMPANY =
      new DemoBank.Party(PAYER, "Кен компаниясы", new Iban("KZ75125KZT1001300335"));
  private static final DemoBank.Party STRANGER =
      new DemoBank.Party(OTHER, "Другая компания", new Iban("KZ75125KZT1001300335"));

  private final DataSource database = Postgres.freshDatabase();

  private static Acting as(Role role) {
    return new Acting(new PersonId(new UUID(7, role.ordinal())), Set.of(role), null, NOW);
  }

  private Node node() {
    return Node.on(database, BankWiring.class);
  }

  private static void open(Node node) {
    node.commands()
        .sendAndWait(
            new FundCommand.EstablishFund(
                FUND, new Text("Қор", "Фонд", null), as(Role.ADMINISTRATOR)));
    node.commands()
        .sendAndWait(
            new BankAccountCommand.OpenBankAccount(ACCOUNT, FUND, IBAN, as(Role.ADMINISTRATOR)));
    node.commands()
        .sendAndWait(
            new ObligationCommand.AssessObligation(
                OWED, FUND, Tiyn.ofTenge(100_000), 2, as(Role.OFFICIAL)));
    node.freshness().await(PATIENCE);
  }

  private static void take(Node node, byte[] file) throws IOException {
    node.get(StatementIntake.class).take(new ByteArrayInputStream(file), as(Role.TREASURER));
  }

  private static DemoBank bank() {
    return new DemoBank(IBAN, Tiyn.ZERO);
  }

  private static byte[] mixed() {
    return bank()
        .receives("R-1", Tiyn.ofTenge(300), COMPANY, "КБК 401103, " + OWED.key())
        .receives("R-2", Tiyn.ofTenge(700), COMPANY, "остаток за год")
        .receives("R-3", Tiyn.ofTenge(50), STRANGER, "перевод " + OWED.key())
        .receives("R-4", Tiyn.ofTenge(60), STRANGER, "без ссылки")
        .closes(TODAY);
  }

  /// Until the ledger says of the account what the bank said.
  private static void awaitBooked(Node node, long tenge) {
    Optional<Boolean> booked =
        node.freshness()
            .await(
                () ->
                    node.get(Postings.class)
                            .part(Account.BANK.of(ACCOUNT), Span.ever(null))
                            .closing()
                            .equals(Tiyn.ofTenge(tenge))
                        ? Optional.of(true)
                        : Optional.empty(),
                PATIENCE);
    assertThat(booked).as("the ledger agrees with the bank").isPresent();
  }

  @Test
  void what_a_reference_explains_is_received_and_the_rest_waits() throws Exception {
    try (Node node = node()) {
      open(node);
      take(node, mixed());
      awaitBooked(node, 1_110);

      TrialBalance balance = node.get(Postings.class).trialBalance(Span.ever(null));
      // R-1 by its reference; R-2 names none and is exactly what was left before R-1.
      assertThat(balance.holds()).isTrue();
      assertThat(balance.closing(Account.RECEIVED)).isEqualTo(Tiyn.ofTenge(300));
      assertThat(node.get(Funds.class).find(FUND).orElseThrow().received())
          .isEqualTo(Tiyn.ofTenge(300));
      List<LineRow> waiting = node.get(BankLines.class).waiting(10, 0);
      assertThat(waiting)
          .extracting(LineRow::refusedBy)
          .containsExactly(
              "rule.statement.SAYS_WHAT_IT_IS_FOR",
              "rule.levy.PAID_BY_THE_PAYER",
              "rule.statement.SAYS_WHAT_IT_IS_FOR");
      assertThat(
              node.get(Vault.class)
                  .open(Optional.ofNullable(waiting.getLast().booking().told()).orElseThrow()))
          .hasValue("Другая компания\n240140000001\nKZ75125KZT1001300335\nбез ссылки");
      assertThat(waiting.get(1).booking().party()).isEqualTo(OTHER);
    }
  }

  @Test
  void what_a_payer_owes_to_the_tiyn_needs_no_reference() throws Exception {
    try (Node node = node()) {
      open(node);
      take(node, bank().receives("R-1", DUE, COMPANY, "за год").closes(TODAY));
      awaitBooked(node, 1_000);
      assertThat(node.get(BankLines.class).countWaiting()).isZero();
      assertThat(node.get(Funds.class).find(FUND).orElseThrow().received()).isEqualTo(DUE);
    }
  }

  @Test
  void a_person_says_what_a_booking_is_for_and_it_counts_once() throws Exception {
    try (Node node = node()) {
      open(node);
      take(node, mixed());
      awaitBooked(node, 1_110);
      LineRow stranger = node.get(BankLines.class).waiting(10, 0).get(1);
      node.commands()
          .sendAndWait(
              new MatchLine(
                  stranger.booking().line(),
                  new Claim(ClaimKind.OBLIGATION, OWED.key()),
                  "Paid by their parent company, letter 17.",
                  as(Role.ACCOUNTANT)));
      node.freshness()
          .await(
              () ->
                  node.get(Funds.class)
                      .find(FUND)
                      .filter(fund -> fund.received().equals(Tiyn.ofTenge(350))),
              PATIENCE)
          .orElseThrow();
      TrialBalance balance = node.get(Postings.class).trialBalance(Span.ever(null));
      assertThat(balance.holds()).isTrue();
      assertThat(balance.closing(Account.UNIDENTIFIED_RECEIPTS)).isEqualTo(Tiyn.ofTenge(760));
      awaitBooked(node, 1_110);

      List<Map<String, Object>> before = rows(node);
      node.get(Replay.class).run(position -> {});
      node.freshness().await(PATIENCE);
      assertThat(rows(node)).isEqualTo(before);
    }
  }

  private static List<Map<String, Object>> rows(Node node) {
    return node.jdbc()
        .queryForList(
            """
            select 'p' as t, p::text as r from posting_line p
            union all select 'l', l::text from bank_line l
            union all select 's', s::text from bank_statement s
            union all select 'a', a::text from bank_account a order by 1, 2
            """);
  }

  @Test
  void the_same_file_twice_changes_nothing() throws Exception {
    try (Node node = node()) {
      open(node);
      take(node, mixed());
      awaitBooked(node, 1_110);
      long facts = facts(node);
      take(node, mixed());
      node.freshness().await(PATIENCE);
      assertThat(facts(node)).isEqualTo(facts);
    }
  }

  private static long facts(Node node) {
    return node.jdbc()
        .queryForList("select count(*) from domain_event_entry", Long.class)
        .getFirst();
  }

  @Test
  void a_booking_in_a_notice_and_in_the_days_statement_is_one_booking() throws Exception {
    try (Node node = node()) {
      open(node);
      byte[] day = bank().receives("R-1", Tiyn.ofTenge(300), COMPANY, OWED.key()).closes(TODAY);
      take(node, notice(day));
      awaitBooked(node, 300);
      take(node, day);
      node.freshness()
          .await(
              () ->
                  node.get(BankAccounts.class).statements(5, 0).stream()
                      .filter(statement -> statement.finishedAt() != null)
                      .skip(1)
                      .findFirst(),
              PATIENCE)
          .orElseThrow();
      awaitBooked(node, 300);
      assertThat(node.get(Funds.class).find(FUND).orElseThrow().received())
          .isEqualTo(Tiyn.ofTenge(300));
    }
  }

  private static byte[] notice(byte[] statement) {
    return new String(statement, java.nio.charset.StandardCharsets.UTF_8)
        .replace("camt.053.001.08", "camt.054.001.08")
        .replace("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn")
        .replace("<Stmt>", "<Ntfctn>")
        .replace("</Stmt>", "</Ntfctn>")
        .replaceAll("(?s)<Bal>.*</Bal>", "")
        .replace("STMT-", "NTFC-")
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void nothing_of_a_broken_file_is_kept_or_booked() {
    try (Node node = node()) {
      open(node);
      long facts = facts(node);
      Stream<byte[]> cutOff = Stream.of(Arrays.copyOf(mixed(), 1_500));
      Stream.concat(cutOff, CamtFileTest.brokenFiles())
          .forEach(
              file -> {
                assertThat(catchThrowableOfType(FileFaulty.class, () -> take(node, file)))
                    .isNotNull();
                assertThat(facts(node)).isEqualTo(facts);
                assertThat(node.jdbc().queryForList("select * from bank_file")).isEmpty();
              });
    }
  }

  @Test
  void a_statement_after_a_gap_is_refused_and_nothing_of_it_is_kept() {
    try (Node node = node()) {
      open(node);
      byte[] later =
          new DemoBank(IBAN, Tiyn.ofTenge(1))
              .receives("R-1", Tiyn.ofTenge(300), COMPANY, OWED.key())
              .closes(TODAY);
      Refused refused = catchThrowableOfType(Refused.class, () -> take(node, later));
      assertThat(refused.rule()).isEqualTo(StatementRule.BALANCE_CONTINUES);
      assertThat(node.jdbc().queryForList("select * from bank_file")).isEmpty();
    }
  }

  /// Where the platform stops in the middle of taking a file in.
  enum Crash {
    FILE_KEPT,
    STATEMENT_TAKEN,
    FIRST_PART_RECORDED,
    ALL_PARTS_RECORDED
  }

  @ParameterizedTest
  @EnumSource(Crash.class)
  void a_crash_in_the_middle_leaves_all_of_a_file_or_nothing(Crash crash) throws Exception {
    DemoBank bank = bank();
    for (int i = 0; i < 450; i++) {
      bank.receives("R-" + i, new Tiyn(100), COMPANY, OWED.key());
    }
    byte[] file = bank.closes(TODAY);
    try (Node node = node()) {
      open(node);
      crash(node, file, crash);
    }
    try (Node successor = node()) {
      if (crash == Crash.FILE_KEPT) {
        successor.freshness().await(PATIENCE);
        assertThat(successor.get(BankAccounts.class).statements(5, 0)).isEmpty();
        assertThat(successor.get(Funds.class).find(FUND).orElseThrow().received())
            .isEqualTo(Tiyn.ZERO);
        take(successor, file);
      }
      awaitBooked(successor, 450);
      assertThat(successor.get(Funds.class).find(FUND).orElseThrow().received())
          .isEqualTo(Tiyn.ofTenge(450));
      assertThat(successor.get(BankAccounts.class).statements(5, 0)).hasSize(1);
    }
  }

  private static void crash(Node node, byte[] file, Crash at) throws IOException {
    Hash hash = BankFiles.hash(new ByteArrayInputStream(file));
    BankFiles files = node.get(BankFiles.class);
    files.keep(hash, new ByteArrayInputStream(file));
    if (at == Crash.FILE_KEPT) {
      return;
    }
    java.util.ArrayList<BankLine> lines = new java.util.ArrayList<>();
    CamtSummary summary =
        CamtFile.read(
            files.open(hash),
            hash,
            entry -> lines.add(node.get(Recognition.class).line(hash, ACCOUNT, entry)));
    node.commands()
        .sendAndWait(new TakeStatement(ACCOUNT, IBAN, summary.sums(), as(Role.TREASURER)));
    int parts =
        switch (at) {
          case FIRST_PART_RECORDED -> 1;
          case ALL_PARTS_RECORDED -> 3;
          default -> 0;
        };
    for (int part = 1; part <= parts; part++) {
      node.commands()
          .sendAndWait(
              new RecordStatementPart(
                  hash,
                  ACCOUNT,
                  FUND,
                  part,
                  lines.subList((part - 1) * 200, Math.min(part * 200, lines.size())),
                  Acting.platform(NOW)));
    }
  }
}
