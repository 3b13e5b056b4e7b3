package kz.tereze.infra.demo;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Iban;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.council.CouncilCommand;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.fund.FundCommand;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.registry.Office;
import kz.tereze.api.registry.OrganisationCommand;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.api.statement.AccountTerms;
import kz.tereze.api.statement.BankAccountCommand;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.CodePlacement;
import kz.tereze.infra.identity.DemoPeople;

/// First act: the register, the council, the fund, and the money that companies owe and pay.
final class Founding {

  static final CouncilId COUNCIL = new CouncilId("NTS-SUBSOIL");
  static final FundId FUND = new FundId("KBK-401103");
  static final BankAccountId ACCOUNT = new BankAccountId("KBK-401103-MAIN");
  static final Iban IBAN = new Iban("KZ35070KK1KS00000001");

  static final String CHAIR = "council1";

  private static final List<String> MEMBERS =
      List.of("council1", "council2", "council3", "council4", "council5");

  private static final LocalDate TERM_BEGINS = LocalDate.of(2026, 1, 8);
  private static final LocalDate TERM_ENDS = LocalDate.of(2028, 12, 31);

  private final Stage stage;
  private final Levies levies;

  Founding(Stage stage, Papers papers) {
    this.stage = stage;
    this.levies = new Levies(stage, papers);
  }

  void play() {
    Acting admin = stage.as("admin1", Stage.on("01-08", 10));
    Region[] regions = Region.values();
    int next = 0;
    for (DemoPeople.Organisation organisation : stage.people().organisations()) {
      stage.does(
          new OrganisationCommand.RegisterOrganisation(
              organisation.bin(),
              organisation.name(),
              organisation.kind(),
              regions[next++ % regions.length],
              admin));
      stage.does(new OrganisationCommand.EnterAddress(organisation.bin(), address(next), admin));
      accredit(organisation, admin);
    }
    for (DemoPeople.Person person : stage.people().people()) {
      if (person.head()) {
        stage.does(
            new OrganisationCommand.NameOfficer(
                person.organisation(), person.id(), Office.HEAD, admin));
      }
    }
    stage.does(
        new CouncilCommand.EstablishCouncil(
            COUNCIL,
            new Text(
                "Жер қойнауын пайдалану жөніндегі ғылыми-техникалық кеңес (демо)",
                "Научно-технический совет по недропользованию (демо)",
                "Scientific and Technical Council on Subsoil Use (demo)"),
            admin));
    for (String member : MEMBERS) {
      DemoPeople.Person person = stage.people().get(member);
      stage.does(
          new CouncilCommand.AppointMember(
              COUNCIL, person.id(), person.organisation(), TERM_BEGINS, TERM_ENDS, admin));
    }
    stage.does(new CouncilCommand.NameChair(COUNCIL, stage.people().get(CHAIR).id(), admin));
    stage.does(
        new FundCommand.EstablishFund(
            FUND,
            new Text(
                "Жер қойнауын пайдаланушылардың ҒЗТКЖ аударымдары, БСК 401103",
                "Отчисления недропользователей на НИОКР, КБК 401103",
                "Subsoil users' R&D contributions, budget code 401103"),
            admin));
    levy();
  }

  /// Companies and state bodies do not apply.
  private static Text address(int house) {
    return new Text(
        "Абай даңғылы, %d (демо)".formatted(house),
        "пр. Абая, %d (демо)".formatted(house),
        "%d Abay Avenue (demo)".formatted(house));
  }

  private void accredit(DemoPeople.Organisation organisation, Acting admin) {
    boolean isOfScience =
        organisation.kind() == OrganisationKind.RESEARCH_INSTITUTE
            || organisation.kind() == OrganisationKind.UNIVERSITY;
    if (isOfScience) {
      stage.does(
          new OrganisationCommand.AccreditOrganisation(
              organisation.bin(),
              "МК-" + organisation.bin().digits().substring(6),
              TERM_BEGINS,
              TERM_ENDS,
              admin));
    }
  }

  private void levy() {
    stage.does(
        new BankAccountCommand.OpenBankAccount(
            ACCOUNT, FUND, IBAN, stage.as("admin1", Stage.on("01-08", 12))));
    stage.does(
        new BankAccountCommand.DescribeBankAccount(
            ACCOUNT,
            new AccountTerms(
                stage.people().get("treasurer1").organisation(),
                "Комитет науки (демо)",
                "11",
                "859",
                CodePlacement.PURPOSE),
            stage.as("admin1", Stage.on("01-08", 12))));
    levies.play();
    Bank bank = stage.bank();
    bank.receives("company2", 310_000_000, "TRB-2026-0000388", stage.owes("company2").key());
    bank.closes("03-11");
    bank.receives("company", 250_000_000, "TRB-2026-0000417", stage.owes("company").key());
    bank.closes("04-14");
    bank.receives("company", 170_000_000, "TRB-2026-0001032", stage.owes("company").key());
    bank.closes("06-25");
  }
}
