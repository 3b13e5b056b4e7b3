package kz.tereze.projections.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.statement.BankAccountEvent;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.StatementEvent;
import kz.tereze.api.statement.StatementKind;
import kz.tereze.api.statement.StatementSums;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

class BankAccountsTest {

  private static final FundId FUND = new FundId("OIL");
  private static final BankAccountId ACCOUNT = new BankAccountId("OIL-MAIN");
  private static final Iban IBAN = new Iban("KZ35070KK1KS00000001");
  private static final PersonId BY = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final Instant AT = Instant.parse("2026-03-11T05:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 11);

  private final Telling<BankAccounts> told = new Telling<>(BankAccounts::new);
  private final BankAccounts accounts = told.projection();

  private static BankAccountEvent.StatementTaken taken(
      int number, StatementKind kind, Tiyn closing) {
    boolean isDay = kind == StatementKind.DAY;
    return new BankAccountEvent.StatementTaken(
        ACCOUNT,
        FUND,
        new StatementSums(
            new Hash("%064x".formatted(number)),
            kind,
            List.of("S-" + number, "S-" + number + "b"),
            DAY,
            DAY.plusDays(number),
            isDay ? Tiyn.ZERO : null,
            isDay ? closing : null,
            2,
            closing,
            Tiyn.ZERO),
        BY,
        AT.plusSeconds(number));
  }

  @Test
  void an_account_shows_what_the_last_statement_closed_with() {
    told.tell(
        new BankAccountEvent.BankAccountOpened(ACCOUNT, FUND, IBAN, BY, AT),
        taken(1, StatementKind.DAY, new Tiyn(100)),
        taken(2, StatementKind.DAY, new Tiyn(250)),
        taken(3, StatementKind.NOTICE, new Tiyn(7)),
        new StatementEvent.StatementFinished(
            new Hash("%064x".formatted(1)),
            ACCOUNT,
            2,
            new Tiyn(100),
            Tiyn.ZERO,
            PersonId.PLATFORM,
            AT));

    BankAccountRow account = accounts.find(ACCOUNT).orElseThrow();
    assertThat(account.closing()).isEqualTo(new Tiyn(250));
    assertThat(account.closedOn()).isEqualTo(DAY.plusDays(2));
    assertThat(accounts.numbered(IBAN)).hasValue(account);
    assertThat(accounts.all()).containsExactly(account);
    assertThat(accounts.countStatements()).isEqualTo(3);
    assertThat(accounts.statements(10, 0))
        .extracting(statement -> statement.sums().numbers().getFirst())
        .containsExactly("S-3", "S-2", "S-1");
    assertThat(accounts.unfinished())
        .extracting(statement -> statement.sums().numbers().getFirst())
        .containsExactly("S-2", "S-3");
    StatementRow first = accounts.statement(new Hash("%064x".formatted(1))).orElseThrow();
    assertThat(first.sums()).isEqualTo(taken(1, StatementKind.DAY, new Tiyn(100)).sums());
    assertThat(first.finishedAt()).isEqualTo(AT);
    told.rows_are_the_same_again_and_after_a_replay("bank_account", "bank_statement");
  }

  @Test
  void an_account_without_a_statement_has_no_balance_yet() {
    told.tell(new BankAccountEvent.BankAccountOpened(ACCOUNT, FUND, IBAN, BY, AT));
    assertThat(accounts.find(ACCOUNT).orElseThrow().closing()).isNull();
    assertThat(accounts.find(new BankAccountId("NO"))).isEmpty();
  }
}
