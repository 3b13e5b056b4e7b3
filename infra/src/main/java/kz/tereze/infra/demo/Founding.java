package kz.tereze.infra.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.council.CouncilCommand;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.fund.FundCommand;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationCommand;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.registry.OrganisationCommand;
import kz.tereze.infra.identity.DemoPeople;

/// First act: the register, the council, the fund, and the money that companies owe and pay.
final class Founding {

  static final CouncilId COUNCIL = new CouncilId("NTS-SUBSOIL");
  static final FundId FUND = new FundId("KBK-401103");

  private static final List<String> MEMBERS =
      List.of("council1", "council2", "council3", "council4", "council5");

  private final Stage stage;

  Founding(Stage stage) {
    this.stage = stage;
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
          new CouncilCommand.AppointMember(COUNCIL, person.id(), person.organisation(), admin));
    }
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

  private void levy() {
    assess("company", 42_000_000_000L, 9);
    assess("company2", 61_500_000_000L, 14);
    receive("company", 250_000_000, "TRB-2026-0000417", "04-14");
    receive("company", 170_000_000, "TRB-2026-0001032", "06-25");
    receive("company2", 310_000_000, "TRB-2026-0000388", "03-11");
    receive("company2", 200_000_000, "TRB-2026-0002140", "09-15");
  }

  private ObligationId obligation(String company) {
    Bin payer = stage.people().get(company).organisation();
    return ObligationId.of(payer, 2026, Regime.CODE);
  }

  private void assess(String company, long baseTenge, int productionYear) {
    stage.does(
        new ObligationCommand.AssessObligation(
            obligation(company),
            Tiyn.ofTenge(baseTenge),
            productionYear,
            stage.as("official1", Stage.on("02-16", 11))));
  }

  private void receive(String company, long tenge, String reference, String day) {
    Instant recorded = Stage.on(day, 17);
    stage.does(
        new ObligationCommand.RecordReceipt(
            obligation(company),
            FUND,
            Tiyn.ofTenge(tenge),
            reference,
            LocalDate.parse("2026-" + day),
            stage.as("treasurer1", recorded)));
  }
}
