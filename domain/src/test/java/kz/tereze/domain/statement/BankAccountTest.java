package kz.tereze.domain.statement;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ACCOUNTANT;
import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.MINISTRY;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.TREASURER;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.Iban;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.statement.AccountTerms;
import kz.tereze.api.statement.BankAccountCommand.DescribeBankAccount;
import kz.tereze.api.statement.BankAccountCommand.OpenBankAccount;
import kz.tereze.api.statement.BankAccountCommand.TakeStatement;
import kz.tereze.api.statement.BankAccountEvent.BankAccountDescribed;
import kz.tereze.api.statement.BankAccountEvent.BankAccountOpened;
import kz.tereze.api.statement.BankAccountEvent.StatementTaken;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.CodePlacement;
import kz.tereze.api.statement.StatementKind;
import kz.tereze.api.statement.StatementRule;
import kz.tereze.api.statement.StatementSums;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class BankAccountTest {

  private static final BankAccountId ACCOUNT = new BankAccountId("OIL-MAIN");
  private static final FundId FUND = new FundId("KBK-401103-OIL");
  private static final Iban IBAN = new Iban("KZ86125KZT5004100100");
  private static final Iban OTHER_IBAN = new Iban("KZ50601A861000123451");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

  private static final AccountTerms TERMS =
      new AccountTerms(MINISTRY, "Комитет науки", "11", "859", CodePlacement.PURPOSE);

  private final FixtureConfiguration<BankAccount> account = Fixtures.of(BankAccount.class);

  @Test
  void an_administrator_opens_an_account_once() {
    account.givenNoPriorActivity().when(open(IBAN, ADMINISTRATOR)).expectEvents(opened());
    account.given(opened()).when(open(IBAN, ADMINISTRATOR)).expectNoEvents();
    account
        .given(opened())
        .when(open(OTHER_IBAN, ADMINISTRATOR))
        .expectException(refusedBy(StatementRule.ACCOUNT_OPENED_ONCE));
    account
        .givenNoPriorActivity()
        .when(open(IBAN, TREASURER))
        .expectException(refusedBy(StatementRule.OPENED_BY_ADMINISTRATOR));
  }

  @Test
  void the_treasury_takes_statements_in() {
    StatementSums sums = day(1, 0, 100, 30, 70);
    account.given(opened()).when(take(sums, TREASURER)).expectEvents(taken(sums, TREASURER));
    account.given(opened()).when(take(sums, ACCOUNTANT)).expectEvents(taken(sums, ACCOUNTANT));
    account
        .given(opened())
        .when(take(sums, OFFICIAL))
        .expectException(refusedBy(StatementRule.TAKEN_BY_THE_TREASURY));
  }

  @Test
  void a_file_of_another_account_is_refused() {
    account
        .given(opened())
        .when(new TakeStatement(ACCOUNT, OTHER_IBAN, day(1, 0, 1, 0, 1), TREASURER))
        .expectException(refusedBy(StatementRule.STATEMENT_IS_OF_THE_ACCOUNT));
    account
        .givenNoPriorActivity()
        .when(take(day(1, 0, 1, 0, 1), TREASURER))
        .expectException(refusedBy(StatementRule.STATEMENT_IS_OF_THE_ACCOUNT));
  }

  @Test
  void the_same_file_twice_is_once() {
    StatementSums sums = day(1, 0, 100, 30, 70);
    account.given(opened(), taken(sums, TREASURER)).when(take(sums, ACCOUNTANT)).expectNoEvents();
  }

  @Test
  void a_number_does_not_stand_for_another_file() {
    StatementSums again =
        new StatementSums(
            hash(2),
            StatementKind.DAY,
            List.of("S-1"),
            TODAY,
            TODAY,
            new Tiyn(70),
            new Tiyn(70),
            0,
            Tiyn.ZERO,
            Tiyn.ZERO);
    account
        .given(opened(), taken(day(1, 0, 100, 30, 70), TREASURER))
        .when(take(again, TREASURER))
        .expectException(refusedBy(StatementRule.STATEMENT_TAKEN_ONCE));
  }

  @Test
  void a_statement_continues_the_balance_of_the_one_before() {
    account
        .given(opened())
        .when(take(day(1, 5, 0, 0, 5), TREASURER))
        .expectException(refusedBy(StatementRule.BALANCE_CONTINUES));
    account
        .given(opened(), taken(day(1, 0, 100, 30, 70), TREASURER))
        .when(take(day(2, 71, 0, 0, 71), TREASURER))
        .expectException(refusedBy(StatementRule.BALANCE_CONTINUES));
    account
        .given(opened(), taken(day(1, 0, 100, 30, 70), TREASURER))
        .when(take(day(2, 70, 0, 70, 0), TREASURER))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void lines_that_do_not_give_the_closing_balance_are_refused() {
    account
        .given(opened())
        .when(take(day(1, 0, 100, 30, 71), TREASURER))
        .expectException(refusedBy(StatementRule.LINES_ADD_UP));
  }

  @Test
  void nothing_is_booked_tomorrow() {
    StatementSums tomorrow =
        new StatementSums(
            hash(1),
            StatementKind.NOTICE,
            List.of("N-1"),
            TODAY,
            TODAY.plusDays(1),
            null,
            null,
            1,
            new Tiyn(5),
            Tiyn.ZERO);
    account
        .given(opened())
        .when(take(tomorrow, TREASURER))
        .expectException(refusedBy(StatementRule.ENDED_BY_TODAY));
  }

  @Test
  void a_notice_leaves_the_balance_to_the_statement_of_the_day() {
    StatementSums notice =
        new StatementSums(
            hash(9),
            StatementKind.NOTICE,
            List.of("N-1"),
            TODAY,
            TODAY,
            null,
            null,
            1,
            new Tiyn(5),
            Tiyn.ZERO);
    account
        .given(opened(), taken(notice, TREASURER))
        .when(take(day(1, 0, 5, 0, 5), TREASURER))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void an_administrator_enters_what_the_bank_wants_in_payment_files() {
    account.given(opened()).when(describe(TERMS, ADMINISTRATOR)).expectEvents(described());
    account.given(opened(), described()).when(describe(TERMS, ADMINISTRATOR)).expectNoEvents();
    account
        .given(opened())
        .when(describe(TERMS, TREASURER))
        .expectException(refusedBy(StatementRule.OPENED_BY_ADMINISTRATOR));
    account
        .givenNoPriorActivity()
        .when(describe(TERMS, ADMINISTRATOR))
        .expectException(refusedBy(StatementRule.ACCOUNT_IS_OPEN));
    for (AccountTerms wrong :
        List.of(
            new AccountTerms(MINISTRY, "К", "11", "859", CodePlacement.PURPOSE),
            new AccountTerms(MINISTRY, "Комитет науки", "31", "859", CodePlacement.PURPOSE),
            new AccountTerms(MINISTRY, "Комитет науки", "11", "85", CodePlacement.PURPOSE))) {
      account
          .given(opened())
          .when(describe(wrong, ADMINISTRATOR))
          .expectException(refusedBy(StatementRule.TERMS_ARE_WELL_FORMED));
    }
  }

  private static DescribeBankAccount describe(AccountTerms terms, Acting by) {
    return new DescribeBankAccount(ACCOUNT, terms, by);
  }

  private static BankAccountDescribed described() {
    return new BankAccountDescribed(ACCOUNT, FUND, TERMS, ADMINISTRATOR.person(), NOON);
  }

  @Test
  void a_statement_before_the_opening_is_corrupt_history() {
    account
        .given(taken(day(1, 0, 5, 0, 5), TREASURER))
        .when(open(IBAN, ADMINISTRATOR))
        .expectException(corruptHistory());
  }

  private static OpenBankAccount open(Iban iban, Acting by) {
    return new OpenBankAccount(ACCOUNT, FUND, iban, by);
  }

  private static TakeStatement take(StatementSums sums, Acting by) {
    return new TakeStatement(ACCOUNT, IBAN, sums, by);
  }

  private static BankAccountOpened opened() {
    return new BankAccountOpened(ACCOUNT, FUND, IBAN, ADMINISTRATOR.person(), NOON);
  }

  private static StatementTaken taken(StatementSums sums, Acting by) {
    return new StatementTaken(ACCOUNT, FUND, sums, by.person(), NOON);
  }

  private static StatementSums day(int number, long opening, long in, long out, long closing) {
    return new StatementSums(
        hash(number),
        StatementKind.DAY,
        List.of("S-" + number),
        TODAY,
        TODAY,
        new Tiyn(opening),
        new Tiyn(closing),
        2,
        new Tiyn(in),
        new Tiyn(out));
  }

  private static Hash hash(int number) {
    return new Hash("%064x".formatted(number));
  }
}
