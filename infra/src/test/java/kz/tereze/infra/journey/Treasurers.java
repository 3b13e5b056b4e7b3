package kz.tereze.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import kz.tereze.api.Iban;
import kz.tereze.api.Tiyn;
import kz.tereze.api.payment.Channel;
import kz.tereze.infra.demo.DemoBank;
import kz.tereze.infra.signature.SignaturesInside;
import kz.tereze.projections.statement.BankAccounts;

/// The treasury in its browsers: one prepares, another approves, two others sign what goes out, and
/// only the bank's statement, or the register of the state treasury, says that it was paid.
record Treasurers(Browsers people) {

  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final Iban ACCOUNT = new Iban("KZ35070KK1KS00000001");

  private static String page(String payment) {
    return "/treasury/payments/" + payment;
  }

  /// Prepared by one, checked by another; whoever wanted to refuse comes too late.
  void order(String grant, int tranche, int attempt, String amount) throws Exception {
    Visitor treasurer =
        people
            .as("treasurer1")
            .openUntil(
                "/treasury/grants/" + grant + "/tranches/" + tranche, "form[action$='/payment']");
    treasurer.page().check("main input[name=read]");
    treasurer.submit("/payment");
    String payment = page(grant + "-T" + tranche + "-" + attempt);
    Visitor late =
        people
            .as("treasurer2")
            .openUntil(payment, "form[action$='/refusal']")
            .type("reason", "Реквизиты не совпадают с договором.");
    clearWarnings(people.as("accountant2"), payment);
    people
        .as("accountant1")
        .openUntil(payment, "form[action$='/approval']")
        .type("amount", amount)
        .submit("/approval");
    assertThat(late.submitTooLate("/refusal")).contains("уже проверен");
  }

  /// Whoever prepared a payment comes back by a second account and is known for who they are.
  void makerIsNoCheckerByAnotherAccount(String payment, String amount) throws Exception {
    Visitor twin = people.again("treasurer1").open(page(payment));
    assertThat(twin.page().locator("form[action$='/approval']").count()).isZero();
    for (String act : List.of("approval", "refusal")) {
      assertThat(
              twin.forge(
                  page(payment) + "/" + act,
                  act.equals("approval") ? "amount" : "reason",
                  act.equals("approval") ? amount : "Реквизиты не совпадают с договором."))
          .contains("Вы сами подготовили этот платёж");
    }
  }

  /// Together with what the recipient got in these weeks a payment exceeds a band; about a changed
  /// account the head is asked in person.
  private void clearWarnings(Visitor accountant, String payment) {
    String warning = "main form[action$='/warning']";
    accountant.openUntil(payment, "form[action$='/approval'], form[action$='/warning']");
    for (int left = accountant.page().locator(warning).count(); left > 0; left--) {
      Locator first = accountant.page().locator(warning).first();
      if (first.locator("[name=channel]").count() > 0) {
        first.locator("[name=channel]").selectOption("IN_PERSON");
        first.locator("[name=asked]").fill(DAY.format(today()));
        first.locator("[name=whom]").selectOption("HEAD");
      }
      first.locator("[name=grounds]").fill("Получатель и договор проверены по документам.");
      accountant.press(warning + " button");
      accountant.openUntil(payment, "form[action$='/approval'], form[action$='/warning']");
    }
  }

  void handOver(String payment, Channel channel, String amount) throws Exception {
    Visitor treasurer = people.as("treasurer1").open("/treasury/batches");
    people.look().at(treasurer);
    treasurer.choose("channel", channel.name()).submit("/treasury/batches");
    String batch = treasurer.path();
    treasurer.openUntil(batch, "[name=payment][value='" + payment + "']");
    people.look().at(treasurer);
    treasurer.choose("payment", payment).submit("/payments");
    treasurer.openUntil(batch, "form[action$='/closing']").submit("/closing");
    for (String signer : List.of("accountant2", "treasurer2")) {
      Visitor signing = people.as(signer).openUntil(batch + "/signing", "[name=total]");
      people.look().at(signing);
      signing.type("total", amount).press("main button[value=demonstration]");
    }
    people.as("treasurer1").openUntil(batch, "form[action$='/sending']").submit("/sending");
    if (channel == Channel.TREASURY_REGISTER) {
      requireTwoSignaturesInside(batch);
    }
  }

  /// The paper that is served bears both signatures where any reader of PDF looks for them.
  private void requireTwoSignaturesInside(String batch) throws Exception {
    byte[] paper =
        people
            .as("treasurer1")
            .page()
            .context()
            .request()
            .get(people.site().url("/ru" + batch + "/paper"))
            .body();
    assertThat(SignaturesInside.of(paper)).hasSize(2).doesNotHaveDuplicates();
    paper[1_000] ^= 1;
    assertThatThrownBy(() -> SignaturesInside.of(paper)).isInstanceOf(Exception.class);
  }

  /// Two who took no part confirm what the register of the state treasury says.
  void confirmExecution(String payment, String reference) throws Exception {
    for (String person : List.of("accountant2", "treasurer2")) {
      people
          .as(person)
          .openUntil(page(payment), "form[action$='/execution']")
          .type("reference", reference)
          .type("booked", DAY.format(today()))
          .submit("/execution");
    }
  }

  /// The bank closes the next day, and its statement is brought in; it opens with what the last one
  /// closed with.
  void takeStatement(UnaryOperator<DemoBank> bookings) throws Exception {
    Tiyn closing =
        people.site().get(BankAccounts.class).all().stream()
            .filter(account -> account.iban().equals(ACCOUNT))
            .map(account -> account.closing() == null ? Tiyn.ZERO : account.closing())
            .findFirst()
            .orElseThrow();
    people.site().clock().forward(Duration.ofDays(1));
    byte[] statement = bookings.apply(new DemoBank(ACCOUNT, closing)).closes(today());
    Visitor treasurer = people.as("treasurer2").open("/treasury/reconcile");
    people.look().at(treasurer);
    treasurer.file("file", "statement.xml", statement).submit("/treasury/reconcile");
    assertThat(treasurer.text()).contains("STMT-" + today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(people.site().clock().instant(), ALMATY);
  }
}
