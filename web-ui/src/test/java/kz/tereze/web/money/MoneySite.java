package kz.tereze.web.money;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.grant.HoldReason;
import kz.tereze.api.levy.ObligationEvent;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.payment.BatchContent;
import kz.tereze.api.payment.BatchEvent;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.ListCode;
import kz.tereze.api.payment.ListEvent;
import kz.tereze.api.payment.OpenWarnings;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.payment.Warning;
import kz.tereze.api.payment.WarningKind;
import kz.tereze.api.registry.OrganisationEvent;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.api.statement.BankAccountEvent;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineEvent;
import kz.tereze.api.statement.LineId;
import kz.tereze.api.statement.StatementKind;
import kz.tereze.api.statement.StatementSums;
import kz.tereze.projections.Story;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.document.Documents;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.grant.ContractPapers;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.HeldContracts;
import kz.tereze.projections.grant.Milestones;
import kz.tereze.projections.grant.Refunds;
import kz.tereze.projections.identity.PersonalNumbers;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.identity.Vaults;
import kz.tereze.projections.ledger.Postings;
import kz.tereze.projections.levy.LevyActs;
import kz.tereze.projections.levy.LevyDeclarations;
import kz.tereze.projections.levy.Obligations;
import kz.tereze.projections.levy.Receipts;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.payment.Batches;
import kz.tereze.projections.payment.Payments;
import kz.tereze.projections.payment.SanctionLists;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.projections.signature.Signatures;
import kz.tereze.projections.statement.BankAccounts;
import kz.tereze.projections.statement.BankLines;
import kz.tereze.web.Persona;
import kz.tereze.web.UnnamedPeople;
import kz.tereze.web.identity.People;
import kz.tereze.web.payment.AnswerIntake;
import kz.tereze.web.payment.BatchFiles;
import kz.tereze.web.payment.ListIntake;
import kz.tereze.web.statement.StatementIntake;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/// The pages of money over a database in which a little of everything has happened.
@TestConfiguration
@ComponentScan({
  "kz.tereze.web.accounts",
  "kz.tereze.web.fund",
  "kz.tereze.web.levy",
  "kz.tereze.web.document",
  "kz.tereze.web.grant",
  "kz.tereze.web.signature",
  "kz.tereze.web.payment",
  "kz.tereze.web.statement"
})
public class MoneySite {

  public static final Bin RECIPIENT = new Bin("240140000001");
  public static final Bin PAYER = new Bin("120340000044");
  public static final Bin OTHER = new Bin("990140000017");
  public static final FundId FUND = new FundId("KBK-401103-OIL");
  public static final Iban PAYEE = new Iban("KZ241251234567890ABC");
  public static final BankAccountId ACCOUNT = new BankAccountId("OIL-MAIN");
  public static final Iban ACCOUNTS_IBAN = new Iban("KZ35070KK1KS00000001");
  public static final LineId UNKNOWN = LineId.of(ACCOUNT, "TRB/2026 1");
  public static final LineId CHARGE = LineId.of(ACCOUNT, "FEE-1");
  public static final ObligationId OWED = ObligationId.of(PAYER, 2026, Regime.CODE);

  public static final ApplicationNumber OPENED = new ApplicationNumber("AP26000001");
  public static final ApplicationNumber OFFERED = new ApplicationNumber("AP26000002");
  public static final ApplicationNumber ACCEPTED = new ApplicationNumber("AP26000003");
  public static final ApplicationNumber PAYABLE = new ApplicationNumber("AP26000004");
  public static final ApplicationNumber PREPARED = new ApplicationNumber("AP26000005");
  public static final ApplicationNumber APPROVED = new ApplicationNumber("AP26000006");
  public static final ApplicationNumber PAID = new ApplicationNumber("AP26000007");
  public static final ApplicationNumber REFUSED = new ApplicationNumber("AP26000008");
  public static final ApplicationNumber REPORTED = new ApplicationNumber("AP26000010");
  public static final ApplicationNumber OWING = new ApplicationNumber("AP26000011");
  public static final ApplicationNumber UNSIGNED = new ApplicationNumber("AP26000018");
  public static final ApplicationNumber HELD = new ApplicationNumber("AP26000016");
  public static final ApplicationNumber HELD_OF_OLD = new ApplicationNumber("AP26000017");
  public static final ApplicationNumber WARNED = new ApplicationNumber("AP26000012");
  public static final ApplicationNumber HANDED_OVER = new ApplicationNumber("AP26000013");
  public static final ApplicationNumber SIGNED = new ApplicationNumber("AP26000014");
  public static final ApplicationNumber BATCHED = new ApplicationNumber("AP26000015");
  public static final Hash CMS = new Hash("5e".repeat(32));
  public static final BatchId OPEN_BATCH = new BatchId("B-2026-000001");
  public static final BatchId CLOSED_BATCH = new BatchId("B-2026-000003");
  public static final BatchId SENT_BATCH = new BatchId("B-2026-000002");
  public static final BatchId REFUSED_BATCH = new BatchId("B-2026-000004");
  public static final ApplicationNumber OF_OTHERS = new ApplicationNumber("AP26000009");

  public static final Persona MAKER = Persona.as(Role.TREASURER);
  public static final Persona CHECKER = Persona.as(Role.ACCOUNTANT);
  public static final Persona OFFICIAL = Persona.as(Role.OFFICIAL);
  public static final Persona ADMINISTRATOR = Persona.as(Role.ADMINISTRATOR);
  public static final Persona PROPOSER = Persona.as(Role.ADMINISTRATOR, Role.RESEARCHER);
  public static final ListCode LIST = new ListCode("AFM");
  public static final Hash DROPPING = new Hash("7".repeat(64));
  public static final Persona COMPANY = Persona.as(Role.SUBSOIL_USER).of(PAYER);
  public static final Persona TEAM = Persona.as(Role.RESEARCHER).of(RECIPIENT);

  private final Story story = new Story();
  private final Funds funds = story.heardBy(Funds::new);
  private final Obligations obligations = story.heardBy(Obligations::new);
  private final LevyActs levyActs = story.heardBy(LevyActs::new);
  private final Needs needs = story.heardBy(Needs::new);
  private final Grants grants = story.heardBy(Grants::new);
  private final Milestones milestones = story.heardBy(Milestones::new);
  private final ContractPapers papers = story.heardBy(ContractPapers::new);
  private final Refunds refunds = story.heardBy(Refunds::new);
  private final Payments payments = story.heardBy(Payments::new);
  private final SanctionLists lists = story.heardBy(SanctionLists::new);
  private final Batches batches = story.heardBy(Batches::new);
  private final BankAccounts accounts = story.heardBy(BankAccounts::new);
  private final BankLines lines = story.heardBy(BankLines::new);
  private final Vault vault = Vaults.vault(story.source());
  private final Postings postings = story.heardBy(Postings::new);
  private final Organisations organisations = story.heardBy(Organisations::new);

  public MoneySite() {
    tellWhoIsWho();
    tellMoneyIn();
    tellGrants();
    tellTheBanksWord();
    tellBatches();
    tellLists();
  }

  private void tellLists() {
    Hash first = new Hash("6".repeat(64));
    LocalDate day = LocalDate.of(2026, 11, 1);
    PersonId by = PROPOSER.id();
    story.tell(
        new ListEvent.ListLoaded(LIST, 1, day, first, 3, by, GrantFacts.BEFORE),
        new ListEvent.ListProposed(LIST, day, DROPPING, 2, first, 1, by, GrantFacts.BEFORE));
  }

  private void tellBatches() {
    PersonId by = MAKER.id();
    for (BatchId batch : List.of(OPEN_BATCH, CLOSED_BATCH, SENT_BATCH, REFUSED_BATCH)) {
      story.tell(
          new BatchEvent.BatchOpened(
              batch,
              FUND,
              ACCOUNT,
              Channel.TREASURY_REGISTER,
              LocalDate.of(2026, 12, 1),
              by,
              GrantFacts.BEFORE));
    }
    BatchContent closed = content(CLOSED_BATCH);
    BatchContent sent = content(SENT_BATCH);
    story.tell(
        new BatchEvent.BatchClosed(closed, null, by, GrantFacts.BEFORE),
        new BatchEvent.BatchClosed(sent, null, by, GrantFacts.BEFORE),
        new BatchEvent.BatchSent(
            sent, List.of(PaymentId.of(HANDED_OVER, 1, 1)), by, GrantFacts.BEFORE),
        new BatchEvent.BatchClosed(content(REFUSED_BATCH), null, by, GrantFacts.BEFORE),
        new BatchEvent.BatchRefused(
            REFUSED_BATCH, List.of(), "Демалыс күні жіберілмейді", by, GrantFacts.BEFORE));
  }

  private static BatchContent content(BatchId batch) {
    return new BatchContent(
        batch,
        FUND,
        ACCOUNT,
        Channel.TREASURY_REGISTER,
        1,
        Tiyn.ofTenge(300_000),
        PreparedHere.HASH);
  }

  private void tellTheBanksWord() {
    PersonId by = MAKER.id();
    Tiyn closing = Tiyn.ofTenge(50);
    BankLine unknown =
        new BankLine(
            UNKNOWN,
            Direction.CREDIT,
            closing,
            LocalDate.of(2026, 10, 1),
            PAYER,
            null,
            null,
            vault.seal("Рудная компания\nбез ссылки", PersonId.PLATFORM));
    BankLine charge =
        new BankLine(
            CHARGE,
            Direction.DEBIT,
            new Tiyn(1),
            LocalDate.of(2026, 10, 1),
            null,
            null,
            null,
            null);
    story.tell(
        new BankAccountEvent.BankAccountOpened(ACCOUNT, FUND, ACCOUNTS_IBAN, by, GrantFacts.BEFORE),
        new BankAccountEvent.StatementTaken(
            ACCOUNT,
            FUND,
            new StatementSums(
                new Hash("1".repeat(64)),
                StatementKind.DAY,
                List.of("STMT-1"),
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 1),
                Tiyn.ZERO,
                closing,
                1,
                closing,
                Tiyn.ZERO),
            by,
            GrantFacts.BEFORE),
        new LineEvent.LineArrived(UNKNOWN, FUND, unknown, PersonId.PLATFORM, GrantFacts.BEFORE),
        aside(unknown),
        new LineEvent.LineArrived(CHARGE, FUND, charge, PersonId.PLATFORM, GrantFacts.BEFORE),
        aside(charge));
  }

  private static LineEvent.LineSetAside aside(BankLine booking) {
    return new LineEvent.LineSetAside(
        booking.line(),
        FUND,
        booking.direction(),
        booking.amount(),
        booking.bookedOn(),
        "rule.statement.SAYS_WHAT_IT_IS_FOR",
        PersonId.PLATFORM,
        GrantFacts.BEFORE);
  }

  private void tellWhoIsWho() {
    story.tell(
        named(RECIPIENT, new Text("Су институты", "Институт воды", "Water Institute")),
        named(PAYER, new Text("Кен компаниясы", "Рудная компания", "Ore Company")),
        named(OTHER, new Text("Басқа ұйым", "Другая организация", null)));
  }

  private static OrganisationEvent named(Bin bin, Text name) {
    return new OrganisationEvent.OrganisationRegistered(
        bin,
        name,
        OrganisationKind.COMPANY,
        Region.KARAGANDA,
        GrantFacts.SOMEBODY,
        GrantFacts.BEFORE);
  }

  private void tellMoneyIn() {
    PersonId by = GrantFacts.SOMEBODY;
    Tiyn due = Tiyn.ofTenge(5_000_000);
    Tiyn received = Tiyn.ofTenge(4_000_000);
    CallId call = new CallId("C-2026-001");
    story.tell(
        new FundEvent.FundEstablished(
            FUND, new Text("Мұнай қоры", "Нефтяной фонд", "Oil fund"), by, GrantFacts.BEFORE),
        new ObligationEvent.ObligationAssessed(
            OWED, FUND, Tiyn.ofTenge(500_000_000), 100, "art. 129", due, by, GrantFacts.BEFORE),
        new ObligationEvent.ReceiptRecorded(
            OWED,
            FUND,
            null,
            received,
            null,
            "BANK-REF-1",
            LocalDate.of(2026, 9, 30),
            by,
            GrantFacts.BEFORE),
        new FundEvent.ReceiptCredited(
            FUND, OWED, received, "BANK-REF-1", null, null, null, by, GrantFacts.BEFORE),
        new FundEvent.AppropriatedToCall(
            FUND, call, Tiyn.ofTenge(3_000_000), by, GrantFacts.BEFORE),
        new FundEvent.AppropriationRefused(
            FUND,
            new CallId("C-2026-002"),
            Tiyn.ofTenge(9_000_000),
            Tiyn.ofTenge(1_000_000),
            by,
            GrantFacts.BEFORE));
  }

  private void tellGrants() {
    PersonId maker = MAKER.id();
    PersonId checker = CHECKER.id();
    story.tell(of(OPENED).facts());
    story.tell(of(OFFERED).offered().facts());
    story.tell(of(ACCEPTED).offered().accepted(PAYEE).facts());
    story.tell(of(PAYABLE).offered().inForce(PAYEE).facts());
    story.tell(of(PREPARED).offered().inForce(PAYEE).prepared(1, PAYEE, maker).screened().facts());
    story.tell(
        of(APPROVED)
            .offered()
            .inForce(PAYEE)
            .prepared(1, PAYEE, maker)
            .approved(1, checker)
            .facts());
    story.tell(
        of(WARNED)
            .offered()
            .inForce(PAYEE)
            .prepared(1, PAYEE, maker)
            .screened(new Warning(WarningKind.SAME_PAYEE_AND_AMOUNT, "AP26000004-T1-1"))
            .facts());
    story.tell(
        of(BATCHED)
            .offered()
            .inForce(PAYEE)
            .prepared(1, PAYEE, maker)
            .approved(1, checker)
            .batched(CLOSED_BATCH, maker)
            .facts());
    story.tell(
        of(HANDED_OVER)
            .offered()
            .inForce(PAYEE)
            .prepared(1, PAYEE, maker)
            .approved(1, checker)
            .sent(SENT_BATCH, ACCOUNT, maker)
            .facts());
    GrantFacts paid = of(PAID).offered().inForce(PAYEE);
    for (int tranche = 1; tranche <= 2; tranche++) {
      paid.prepared(tranche, PAYEE, maker).approved(tranche, checker).booked(tranche, checker);
    }
    story.tell(paid.facts());
    story.tell(
        of(REFUSED).offered().inForce(PAYEE).prepared(1, PAYEE, maker).refused(1, checker).facts());
    story.tell(new GrantFacts(OF_OTHERS, OTHER).offered().facts());
    story.tell(of(SIGNED).offered().inForce(PAYEE).signed(CMS).facts());
    story.tell(of(REPORTED).offered().inForce(PAYEE).reported().facts());
    story.tell(of(UNSIGNED).offered().inForce(PAYEE).unsigned().facts());
    story.tell(of(OWING).offered().inForce(PAYEE).terminated().facts());
    story.tell(
        of(HELD)
            .offered()
            .inForce(PAYEE)
            .suspended(
                HoldReason.RECIPIENT_ASKED, "Civil Code, art. 401; the code is to be confirmed")
            .facts());
    story.tell(
        of(HELD_OF_OLD)
            .offered()
            .inForce(PAYEE)
            .suspended(HoldReason.RECIPIENT_ASKED, null)
            .facts());
  }

  private static GrantFacts of(ApplicationNumber grant) {
    return new GrantFacts(grant, RECIPIENT);
  }

  @Bean
  Funds funds() {
    return funds;
  }

  @Bean
  Obligations obligations() {
    return obligations;
  }

  @Bean
  LevyActs levyActs() {
    return levyActs;
  }

  @Bean
  LevyDeclarations declarations() {
    return new LevyDeclarations(story.source());
  }

  @Bean
  Receipts receipts() {
    return new Receipts(story.source());
  }

  @Bean
  Grants grants() {
    return grants;
  }

  @Bean
  Batches batches() {
    return batches;
  }

  @Bean
  HeldContracts held() {
    return new HeldContracts(story.source());
  }

  @Bean
  Warned warned() {
    return new Warned();
  }

  @Bean
  BatchFiles batchFiles() {
    return new PreparedHere();
  }

  @Bean
  SanctionLists lists() {
    return lists;
  }

  @Bean
  ListIntake listIntake() {
    return (list, file) ->
        new ListIntake.Read(new Hash("3".repeat(64)), file.readAllBytes().length, null, 0);
  }

  @Bean
  AnswerIntake answers() {
    return (file, by) -> new AnswerIntake.Answered(SENT_BATCH, file.readAllBytes().length, 0);
  }

  @Bean
  BankAccounts bankAccounts() {
    return accounts;
  }

  @Bean
  BankLines bankLines() {
    return lines;
  }

  @Bean
  Milestones milestones() {
    return milestones;
  }

  @Bean
  ContractPapers contractPapers() {
    return papers;
  }

  @Bean
  Refunds refunds() {
    return refunds;
  }

  @Bean
  Needs needs() {
    return needs;
  }

  @Bean
  Documents documents() {
    return new Documents(story.source(), Vaults.seal());
  }

  @Bean
  SignedHere signedHere() {
    return new SignedHere();
  }

  @Bean
  Signatures signatures() {
    return SignedHere.signatures(story.source());
  }

  @Bean
  Vault vault() {
    return vault;
  }

  @Bean
  Intakes intake() {
    return new Intakes();
  }

  /// Warns of whatever a test says.
  public static final class Warned implements OpenWarnings {

    private Set<PaymentId> warned = Set.of();

    public void of(PaymentId... payments) {
      warned = Set.of(payments);
    }

    @Override
    public List<PaymentId> among(Map<PaymentId, Bin> payees) {
      return payees.keySet().stream().filter(warned::contains).toList();
    }
  }

  /// One file for every batch.
  private static final class PreparedHere implements BatchFiles {

    private static final Hash HASH = new Hash("cd".repeat(32));

    @Override
    public Written write(BatchId batch) {
      return new Written(
          HASH, batch.number(), List.of(PaymentId.of(APPROVED, 1, 1)), Tiyn.ofTenge(300_000));
    }

    private final Map<Hash, byte[]> papers = new HashMap<>();

    @Override
    public Hash keep(byte[] paper) {
      Hash hash = CanonicalJson.sha256(paper);
      papers.put(hash, paper);
      return hash;
    }

    @Override
    public Optional<byte[]> kept(Hash file) {
      return file.equals(HASH)
          ? Optional.of(new byte[] {1, 2, 3})
          : Optional.ofNullable(papers.get(file));
    }

    @Override
    public String name(BatchId batch) {
      return batch + ".csv";
    }
  }

  /// Takes every file in, or finds the fault it was told to find.
  public static final class Intakes implements StatementIntake {

    private @Nullable RuntimeException fault;
    private @Nullable Acting by;
    private byte[] file = {};

    public void failWith(RuntimeException what) {
      fault = what;
    }

    public Acting by() {
      return Objects.requireNonNull(by);
    }

    public String file() {
      return new String(file, StandardCharsets.UTF_8);
    }

    @Override
    public TakenIn take(InputStream stream, Acting acting) throws IOException {
      if (fault != null) {
        RuntimeException once = fault;
        fault = null;
        throw once;
      }
      by = acting;
      file = stream.readAllBytes();
      return new TakenIn(
          ACCOUNT,
          new StatementSums(
              new Hash("2".repeat(64)),
              StatementKind.DAY,
              List.of("STMT-2"),
              LocalDate.of(2026, 10, 2),
              LocalDate.of(2026, 10, 2),
              Tiyn.ZERO,
              Tiyn.ZERO,
              3,
              Tiyn.ZERO,
              Tiyn.ZERO));
    }
  }

  @Bean
  PersonalNumbers personalNumbers() {
    return SignedHere.numbers(story.source(), TEAM, OFFICIAL, CHECKER);
  }

  @Bean
  Postings postings() {
    return postings;
  }

  @Bean
  Payments payments() {
    return payments;
  }

  @Bean
  Calls calls() {
    return new Calls(story.source());
  }

  @Bean
  Organisations organisations() {
    return organisations;
  }

  @Bean
  People people() {
    return new UnnamedPeople();
  }
}
