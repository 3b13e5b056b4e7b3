package kz.tereze.infra.bench;

import static kz.tereze.infra.bench.InventedMoney.ACCOUNT;
import static kz.tereze.infra.bench.InventedMoney.FUND;
import static kz.tereze.infra.bench.InventedMoney.IBAN;
import static kz.tereze.infra.bench.InventedMoney.STATE;
import static kz.tereze.infra.bench.InventedMoney.TEXT;

import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.council.CouncilCommand.AppointMember;
import kz.tereze.api.council.CouncilCommand.EstablishCouncil;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.fund.FundCommand.EstablishFund;
import kz.tereze.api.levy.ObligationCommand.AssessObligation;
import kz.tereze.api.registry.Office;
import kz.tereze.api.registry.OrganisationCommand.AccreditOrganisation;
import kz.tereze.api.registry.OrganisationCommand.NameOfficer;
import kz.tereze.api.registry.OrganisationCommand.RegisterOrganisation;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.api.statement.AccountTerms;
import kz.tereze.api.statement.BankAccountCommand.DescribeBankAccount;
import kz.tereze.api.statement.BankAccountCommand.OpenBankAccount;
import kz.tereze.api.statement.CodePlacement;
import org.axonframework.commandhandling.gateway.CommandGateway;

/// What a year begins with: a fund with its account, a council, those who owe, those who apply.
final class Founding {

  static final CouncilId COUNCIL = new CouncilId("BENCH-COUNCIL");
  static final List<String> MEMBERS = List.of("member 1", "member 2", "member 3");

  /// Long before anything else.
  private static final int DAYS_AGO = 200;

  private final CommandGateway gateway;
  private final InventedMoney money;
  private final Crew crew;

  Founding(CommandGateway gateway, InventedMoney money, Crew crew) {
    this.gateway = gateway;
    this.money = money;
    this.crew = crew;
  }

  void play() throws Exception {
    gateway.sendAndWait(new EstablishFund(FUND, TEXT, Cast.administrator(DAYS_AGO)));
    gateway.sendAndWait(new OpenBankAccount(ACCOUNT, FUND, IBAN, Cast.administrator(DAYS_AGO)));
    gateway.sendAndWait(
        new DescribeBankAccount(
            ACCOUNT,
            new AccountTerms(STATE, "Комитет науки", "11", "859", CodePlacement.PURPOSE),
            Cast.administrator(DAYS_AGO)));
    council();
    crew.share(money.payers().size(), this::payer);
    crew.share(money.recipients().size(), number -> recipient(money.recipients().get(number)));
    crew.settle();
  }

  private void council() {
    gateway.sendAndWait(new EstablishCouncil(COUNCIL, TEXT, Cast.administrator(DAYS_AGO)));
    for (int i = 0; i < MEMBERS.size(); i++) {
      gateway.sendAndWait(
          new AppointMember(
              COUNCIL,
              Cast.person(MEMBERS.get(i)),
              InventedMoney.OTHERS.get(i + 1),
              InventedMoney.today().minusDays(DAYS_AGO),
              InventedMoney.today().plusDays(DAYS_AGO),
              Cast.administrator(DAYS_AGO)));
    }
  }

  private void payer(int number) {
    Bin bin = money.payers().get(number);
    register(bin, OrganisationKind.SUBSOIL_USER);
    gateway.sendAndWait(
        new AssessObligation(
            money.obligation(number), FUND, InventedMoney.BASE, 5, Cast.official(DAYS_AGO)));
  }

  private void recipient(Bin bin) {
    register(bin, OrganisationKind.RESEARCH_INSTITUTE);
    gateway.sendAndWait(
        new AccreditOrganisation(
            bin,
            "МК-" + bin.digits().substring(6),
            InventedMoney.today().minusDays(DAYS_AGO),
            InventedMoney.today().plusDays(DAYS_AGO),
            Cast.administrator(DAYS_AGO)));
    gateway.sendAndWait(
        new NameOfficer(bin, Cast.person(head(bin)), Office.HEAD, Cast.administrator(DAYS_AGO)));
  }

  /// Who signs for an organisation.
  static String head(Bin bin) {
    return "head of " + bin;
  }

  private void register(Bin bin, OrganisationKind kind) {
    Text name = new Text(bin + " ЖШС", "ТОО " + bin, "LLP " + bin);
    gateway.sendAndWait(
        new RegisterOrganisation(bin, name, kind, Region.ULYTAU, Cast.administrator(DAYS_AGO)));
  }
}
