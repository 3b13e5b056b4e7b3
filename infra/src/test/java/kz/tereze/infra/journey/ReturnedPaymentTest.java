package kz.tereze.infra.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.Tiyn;
import kz.tereze.api.ledger.Account;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.infra.demo.DemoBank;
import kz.tereze.infra.launch.RunningSite;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.ledger.Postings;
import kz.tereze.projections.ledger.Span;
import kz.tereze.projections.ledger.TrialBalance;
import kz.tereze.projections.statement.BankAccountRow;
import kz.tereze.projections.statement.BankAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// The money's way back, by the people who walk it, in a real browser: the last tranche of a grant
/// is sent back by the payee's bank, paid once more, and when the grant is closed what was not
/// spent comes back until nothing is owed.
@EnabledIf("kz.tereze.infra.journey.Browsers#areHere")
class ReturnedPaymentTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final BankAccountId ACCOUNT = new BankAccountId("KBK-401103-MAIN");
  private static final String GRANT = "AP26000001";
  private static final String TRANCHE = "/treasury/grants/" + GRANT + "/tranches/3";
  private static final Tiyn AMOUNT = Tiyn.ofTenge(36_000_000);
  private static final Tiyn UNSPENT = Tiyn.ofTenge(400_000);
  private static final DemoBank.Party PAYEE =
      new DemoBank.Party(
          new Bin("980240903030"), "Институт (демо)", new Iban("KZ86125KZT5004100100"));

  private final RunningSite site = RunningSite.shared();

  @Test
  void a_returned_payment_is_paid_again_and_what_is_left_comes_back_to_zero() throws Exception {
    try (Browsers people = new Browsers()) {
      isChecked(people, GRANT + "-T3-1");
      isHandedOver(people, GRANT + "-T3-1");
      bankTells(
          people,
          LocalDate.of(2026, 11, 23),
          bank()
              .pays("TRP-2026-0009001", AMOUNT, PAYEE, GRANT + "-T3-1")
              .returns("TRP-2026-0009002", AMOUNT, PAYEE, GRANT + "-T3-1", "AC04"));

      administratorLoadsAListThePayeeStandsOn(people);
      Visitor treasurer = people.as("treasurer1").openUntil(TRANCHE, "form[action$='/payment']");
      treasurer.page().check("main input[name=read]");
      treasurer.submit("/payment");
      Visitor accountant = people.as("accountant1");
      accountant.openUntil(payment(GRANT + "-T3-2"), "form[action$='/warning']");
      assertThat(accountant.text()).contains("DEMO/1#1", "В списке: Кто-то с этим номером");
      isChecked(people, GRANT + "-T3-2");
      isHandedOver(people, GRANT + "-T3-2");
      bankTells(
          people,
          LocalDate.of(2026, 11, 24),
          bank().pays("TRP-2026-0009003", AMOUNT, PAYEE, GRANT + "-T3-2"));

      people
          .as("official1")
          .openUntil("/official/grants/" + GRANT, "form[action$='/closing']")
          .type("spent", "119 600 000")
          .type("disallowed", "0")
          .type("result", "Линия работает, протокол испытаний принят.")
          .submit("/closing");
      site.get(Freshness.class).await(PATIENCE);
      assertThat(owed()).isEqualTo(UNSPENT);
      bankTells(
          people,
          LocalDate.of(2026, 11, 25),
          bank().receives("TRR-2026-0009004", UNSPENT, PAYEE, "REFUND-" + GRANT));
      nothingIsOwed();
    }
  }

  private DemoBank bank() {
    BankAccountRow account = site.get(BankAccounts.class).find(ACCOUNT).orElseThrow();
    return new DemoBank(account.iban(), Optional.ofNullable(account.closing()).orElseThrow());
  }

  private static void bankTells(Browsers people, LocalDate day, DemoBank bank) throws Exception {
    people
        .as("treasurer1")
        .open("/treasury/reconcile")
        .file("file", "camt.053.xml", bank.closes(day))
        .submit("/treasury/reconcile");
  }

  private static String payment(String key) {
    return "/treasury/payments/" + key;
  }

  private static void isChecked(Browsers people, String key) throws Exception {
    Visitor accountant = people.as("accountant1");
    String warning = "main form[action$='/warning']";
    accountant.openUntil(payment(key), "form[action$='/approval'], main form[action$='/warning']");
    while (accountant.page().locator(warning).count() > 0) {
      accountant
          .page()
          .locator(warning + " [name=grounds]")
          .first()
          .fill("Номер принадлежал другому, выписка из регистра приложена.");
      accountant.press(warning + " button");
      accountant.openUntil(
          payment(key), "form[action$='/approval'], main form[action$='/warning']");
    }
    accountant
        .openUntil(payment(key), "form[action$='/approval']")
        .type("amount", "36 000 000")
        .submit("/approval");
  }

  private static void isHandedOver(Browsers people, String key) throws Exception {
    Visitor treasurer = people.as("treasurer1").open("/treasury/batches");
    treasurer.choose("channel", "BANK_FILE").submit("/treasury/batches");
    String batch = treasurer.path();
    treasurer.openUntil(batch, "[name=payment][value='" + key + "']");
    treasurer.choose("payment", key).submit("/payments");
    treasurer.openUntil(batch, "form[action$='/closing']").submit("/closing");
    for (String signer : List.of("accountant2", "treasurer2")) {
      people
          .as(signer)
          .openUntil(batch + "/signing", "[name=total]")
          .type("total", "36 000 000")
          .press("main button[value=demonstration]");
    }
    treasurer.openUntil(batch, "form[action$='/sending']").submit("/sending");
  }

  private static void administratorLoadsAListThePayeeStandsOn(Browsers people) throws Exception {
    Visitor administrator = people.as("admin1").open("/admin/sanction-lists");
    administrator
        .type("code", "DEMO")
        .type("issued", "2026-11-20")
        .file("file", "list.csv", "name;iin\nКто-то с этим номером;980240903030\n".getBytes(UTF_8))
        .submit("/admin/sanction-lists");
    assertThat(administrator.text()).contains("DEMO/1");
  }

  private Tiyn owed() {
    return site.get(Postings.class)
        .trialBalance(Span.ever(null))
        .closing(Account.RETURNS_RECEIVABLE);
  }

  private void nothingIsOwed() {
    site.get(Freshness.class)
        .await(() -> owed().equals(Tiyn.ZERO) ? Optional.of(true) : Optional.empty(), PATIENCE)
        .orElseThrow();
    TrialBalance balance = site.get(Postings.class).trialBalance(Span.ever(null));
    assertThat(balance.holds()).isTrue();
  }
}
