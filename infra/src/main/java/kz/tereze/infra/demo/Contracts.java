package kz.tereze.infra.demo;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Iban;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.grant.Amendment;
import kz.tereze.api.grant.ChangeReason;
import kz.tereze.api.grant.ContractTerms;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.Milestone;
import kz.tereze.api.grant.MilestoneReport;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.grant.Report;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.payment.AccountCheck;
import kz.tereze.api.payment.AskedBy;
import kz.tereze.api.payment.AskedWhom;
import kz.tereze.api.payment.PaymentCommand;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.payment.Warning;
import kz.tereze.api.payment.WarningKind;
import org.jspecify.annotations.Nullable;

/// Fourth act: contracts, tranches, bank bookings. One grant is paid and closed; of the other one
/// a payment waits for its second person.
final class Contracts {

  static final ApplicationNumber LARGE = new ApplicationNumber("AP26000001");
  static final Iban LARGE_ACCOUNT = new Iban("KZ86125KZT5004100100");
  static final Iban LARGE_ACCOUNT_MOVED = new Iban("KZ67125KZT5004100248");
  static final Iban SMALL_ACCOUNT = new Iban("KZ50601A861000123451");
  static final ApplicationNumber SMALL = new ApplicationNumber("AP26000002");

  private static final CallId CALL = new CallId("C-2026-001");
  private static final Tiyn LARGE_AMOUNT = Tiyn.ofTenge(120_000_000);
  private static final Tiyn SMALL_AMOUNT = Tiyn.ofTenge(45_000_000);

  private final Stage stage;
  private final Papers papers;

  private final Treasury treasury;

  Contracts(Stage stage, Papers papers, Treasury treasury) {
    this.stage = stage;
    this.papers = papers;
    this.treasury = treasury;
  }

  void play() {
    contract(
        terms(LARGE, "N-2026-00001", "researcher", LARGE_AMOUNT, large("11-11"), LARGE_ACCOUNT),
        "researcher",
        "director");
    contract(
        terms(SMALL, "N-2026-00002", "researcher3", SMALL_AMOUNT, small(), SMALL_ACCOUNT),
        "researcher3",
        "rector");
    Bank bank = stage.bank();
    treasury.prepare(LARGE, 1, 1, 36_000_000, "07-15");
    treasury.prepare(SMALL, 1, 1, 13_500_000, "07-15");
    treasury.hands("07-15", PaymentId.of(LARGE, 1, 1), PaymentId.of(SMALL, 1, 1));
    bank.pays(LARGE, 1, 1, 36_000_000, "TRP-2026-0005511");
    bank.pays(SMALL, 1, 1, 13_500_000, "TRP-2026-0005512");
    bank.closes("07-15");
    bank.receives("company2", 200_000_000, "TRB-2026-0002140", stage.owes("company2").key());
    bank.receives("company", 3_500_000, "TRB-2026-0002207", "Доплата по решению комиссии");
    bank.closes("09-15");
    report(
        LARGE,
        1,
        "researcher",
        "director",
        35_100_000,
        "09-24",
        "Сынақ желісі жиналды",
        "Линия собрана");
    accept(LARGE, 1, "09-29");
    treasury.prepare(LARGE, 2, 1, 48_000_000, "10-05");
    treasury.hands("10-05", PaymentId.of(LARGE, 2, 1));
    bank.pays(LARGE, 2, 1, 48_000_000, "TRP-2026-0007204");
    bank.closes("10-05");
    change(
        new Amendment(
            LARGE,
            1,
            large("11-18"),
            null,
            ChangeReason.EQUIPMENT_DELAYED,
            new Text(
                "Сынақ жабдығы бір апта кешігіп келеді.",
                "Оборудование для испытаний придёт на неделю позже.",
                null)),
        "10-07");
    report(SMALL, 1, "researcher3", "rector", 13_500_000, "10-09", "Үлгі дайын", "Модель готова");
    accept(SMALL, 1, "10-14");
    treasury.prepare(SMALL, 2, 1, 31_500_000, "10-20");
    treasury.hands("10-20", PaymentId.of(SMALL, 2, 1));
    bank.pays(SMALL, 2, 1, 31_500_000, "TRP-2026-0007561");
    bank.returns(SMALL, 2, 1, 31_500_000, "TRP-2026-0007588");
    bank.closes("10-21");
    // The recipient's account was blocked for a day; the tranche is paid once more.
    treasury.prepare(SMALL, 2, 2, 31_500_000, "10-23");
    treasury.hands("10-23", PaymentId.of(SMALL, 2, 2));
    bank.pays(SMALL, 2, 2, 31_500_000, "TRP-2026-0007630");
    bank.closes("10-23");
    change(
        new Amendment(
            LARGE,
            2,
            large("11-18"),
            LARGE_ACCOUNT_MOVED,
            ChangeReason.ACCOUNT_MOVED,
            new Text(
                "Институт жобаның ақшасына бөлек шот ашты.",
                "Институт открыл для денег проекта отдельный счёт.",
                null)),
        "11-02");
    stage.doesOncePossible(
        new GrantCommand.CloseGrant(
            SMALL,
            "Ескерту уақыты 26 сағатқа жетті. / Время предупреждения достигло 26 часов.",
            Tiyn.ofTenge(44_300_000),
            Tiyn.ZERO,
            stage.as("official1", Stage.on("11-12", 15))));
    bank.refunds(SMALL, 400_000, "TRR-2026-0000093");
    bank.closes("11-18");
    report(
        LARGE,
        2,
        "researcher",
        "director",
        82_400_000,
        "11-13",
        "Желі зауытта істеді",
        "Линия на заводе");
    stage.does(
        new GrantCommand.AcceptPilot(
            LARGE,
            2,
            new Text(
                "Желі 30 тәулік тоқтаусыз істеді, шығын 4 пайызға азайды.",
                "Линия работала 30 суток без остановки, потери снизились на 4 процента.",
                null),
            stage.as("company", Stage.on("11-17", 11))));
    accept(LARGE, 2, "11-19");
    stage.doesOncePossible(
        new GrantCommand.PreparePayment(LARGE, 3, stage.as("treasurer1", Stage.on("11-20", 10))));
    // Nothing was paid to the new account yet, so another person than the approver asks about it.
    stage.doesOncePossible(
        new PaymentCommand.ClearWarning(
            PaymentId.of(LARGE, 3, 1),
            new Warning(WarningKind.ACCOUNT_CHANGED, LARGE + "/2"),
            "Директор подтвердил счёт по телефону из договора, письмо приложено к делу.",
            new AccountCheck(AskedBy.PHONE, LocalDate.parse("2026-11-20"), AskedWhom.HEAD),
            stage.as("treasurer2", Stage.on("11-20", 12))));
  }

  /// A contract is changed with a public reason: an official proposes, the head signs, then the
  /// official.
  private void change(Amendment amendment, String day) {
    ApplicationNumber grant = amendment.grant();
    int number = amendment.number();
    Acting official = stage.as("official1", Stage.on(day, 10));
    stage.doesOncePossible(new GrantCommand.ProposeAmendment(grant, amendment, official));
    Acting head = stage.as("director", Stage.on(day, 12));
    stage.does(
        () ->
            new GrantCommand.SignAmendment(
                grant, number, papers.sign(amendment, LARGE_AMOUNT, head), head));
    Acting concludes = stage.as("official1", Stage.on(day, 15));
    stage.does(
        () ->
            new GrantCommand.ConcludeAmendment(
                grant, number, papers.sign(amendment, LARGE_AMOUNT, concludes), concludes));
  }

  /// @param trialDue when the trial at the plant is due, `MM-dd`
  private static Plan large(String trialDue) {
    return new Plan(
        List.of(
            milestone(1, "09-30", "Сынақ желісі жиналды", "Опытная линия собрана", false),
            milestone(2, trialDue, "Өнеркәсіптік сынақ өтті", "Промышленные испытания", true)),
        List.of(
            tranche(1, 36_000_000, "07-15", "Аванс", "Аванс", "Advance", null),
            tranche(2, 48_000_000, "10-05", "Сынақ желісі", "Опытная линия", "Pilot line", 1),
            tranche(
                3,
                36_000_000,
                "11-25",
                "Өнеркәсіптік сынақ",
                "Промышленные испытания",
                "Trial at the plant",
                2)));
  }

  private static Plan small() {
    return new Plan(
        List.of(milestone(1, "10-15", "Ескерту үлгісі дайын", "Модель готова", false)),
        List.of(
            tranche(1, 13_500_000, "07-15", "Аванс", "Аванс", "Advance", null),
            tranche(
                2,
                31_500_000,
                "10-20",
                "Ескерту үлгісі",
                "Модель предупреждения",
                "Warning model",
                1)));
  }

  private static Milestone milestone(int number, String due, String kk, String ru, boolean pilot) {
    return new Milestone(number, LocalDate.parse("2026-" + due), new Text(kk, ru, null), pilot);
  }

  private static Tranche tranche(
      int number,
      long tenge,
      String due,
      String kk,
      String ru,
      String en,
      @Nullable Integer milestone) {
    return new Tranche(
        number,
        Tiyn.ofTenge(tenge),
        LocalDate.parse("2026-" + due),
        new Text(kk, ru, en),
        milestone);
  }

  private ContractTerms terms(
      ApplicationNumber grant, String need, String leader, Tiyn amount, Plan plan, Iban payee) {
    return new ContractTerms(
        grant,
        CALL,
        new NeedId(need),
        stage.people().get("company").organisation(),
        stage.people().get(leader).organisation(),
        amount,
        plan,
        payee);
  }

  private void contract(ContractTerms terms, String leader, String head) {
    ApplicationNumber grant = terms.grant();
    stage.doesOncePossible(
        new GrantCommand.OfferContract(
            grant,
            stage.people().get("company").organisation(),
            terms.plan(),
            stage.as("official1", Stage.on("06-24", 10))));
    stage.does(
        new GrantCommand.AcceptContract(
            grant, terms.payee(), stage.as(leader, Stage.on("06-29", 11))));
    Acting signer = stage.as(head, Stage.on("06-30", 15));
    stage.does(() -> new GrantCommand.SignContract(grant, papers.sign(terms, signer), signer));
    Acting official = stage.as("official1", Stage.on("07-01", 12));
    stage.does(
        () -> new GrantCommand.ConcludeContract(grant, papers.sign(terms, official), official));
  }

  private void report(
      ApplicationNumber grant,
      int milestone,
      String leader,
      String head,
      long spentTenge,
      String day,
      String kk,
      String ru) {
    Text summary = new Text(kk + ": есеп қоса беріледі.", ru + ": отчёт прилагается.", null);
    Report report =
        new Report(
            summary,
            Tiyn.ofTenge(spentTenge),
            papers.evidence(grant + " / " + milestone, kk + "\n" + ru));
    stage.doesOncePossible(
        new GrantCommand.SubmitReport(
            grant, milestone, report, stage.as(leader, Stage.on(day, 12))));
    MilestoneReport signed = new MilestoneReport(grant, milestone, 1, report);
    Acting signer = stage.as(head, Stage.on(day, 14));
    stage.does(
        () -> new GrantCommand.SignReport(grant, milestone, papers.sign(signed, signer), signer));
  }

  private void accept(ApplicationNumber grant, int milestone, String day) {
    stage.doesOncePossible(
        new GrantCommand.AcceptReport(
            grant, milestone, null, stage.as("official2", Stage.on(day, 16))));
  }
}
