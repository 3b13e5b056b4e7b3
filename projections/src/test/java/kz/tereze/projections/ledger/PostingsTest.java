package kz.tereze.projections.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.ledger.Account;
import kz.tereze.api.levy.ObligationEvent;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Telling;
import kz.tereze.projections.ledger.TrialBalance.Check;
import kz.tereze.projections.ledger.TrialBalance.Truth;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PostingsTest {

  private static final FundId OIL = new FundId("OIL");
  private static final FundId ORE = new FundId("ORE");
  private static final Bin PAYER = new Bin("240140000001");
  private static final ObligationId OWED = ObligationId.of(PAYER, 2026, Regime.CODE);
  private static final CallId CALL = new CallId("C-2026-001");
  private static final ApplicationNumber GRANT = new ApplicationNumber("AP26000001");
  private static final PersonId BY = PersonId.PLATFORM;
  private static final Instant DECEMBER = Instant.parse("2025-12-30T05:00:00Z");
  private static final Instant JANUARY = Instant.parse("2026-01-12T05:00:00Z");

  private final Telling<Postings> told = new Telling<>(Postings::new);
  private final Postings postings = told.projection();

  private void tellOfTwoYears() {
    told.tell(
        new ObligationEvent.ObligationAssessed(
            OWED,
            new FundId("OIL"),
            new Tiyn(100_000),
            100,
            "art. 129",
            new Tiyn(1_000),
            BY,
            DECEMBER),
        new FundEvent.ReceiptCredited(
            OIL, OWED, new Tiyn(700), "B-1", null, null, null, BY, DECEMBER),
        new FundEvent.ReceiptCredited(
            ORE, OWED, new Tiyn(300), "B-2", null, null, null, BY, JANUARY),
        new FundEvent.AppropriatedToCall(OIL, CALL, new Tiyn(500), BY, JANUARY),
        new CallEvent.AwardReserved(
            CALL,
            OIL,
            new ApplicationId(new UUID(0, 1)),
            GRANT,
            new NeedId("N-2026-00001"),
            PAYER,
            new Tiyn(400),
            new BallotId("AP26000001-B1"),
            List.of(),
            BY,
            JANUARY));
  }

  @Test
  void accounts_stand_where_their_postings_leave_them() {
    tellOfTwoYears();

    TrialBalance all = postings.trialBalance(Span.ever(null));
    assertThat(all.closing(Account.RECEIVED)).isEqualTo(new Tiyn(1_000));
    assertThat(all.closing(Account.AVAILABLE)).isEqualTo(new Tiyn(600));
    assertThat(all.closing(Account.COMMITTED)).isEqualTo(new Tiyn(400));
    assertThat(all.closing(Account.BANK)).isEqualTo(new Tiyn(1_000));
    assertThat(all.closing(Account.CONTRIBUTIONS_RECEIVABLE)).isEqualTo(Tiyn.ZERO);
    assertThat(all.checks()).allMatch(Check::holds);
    assertThat(all.debits()).isEqualTo(all.credits());
    assertThat(postings.years()).containsExactly(2026, 2025);
    told.rows_are_the_same_again_and_after_a_replay("posting_line");
  }

  @Test
  void a_year_opens_where_the_one_before_closed_and_a_programme_stands_alone() {
    tellOfTwoYears();

    Balance bank = postings.part(Account.BANK.of(OIL), Span.ofYear(OIL, 2026));
    assertThat(bank.opening()).isEqualTo(new Tiyn(700));
    assertThat(bank.debits()).isEqualTo(Tiyn.ZERO);
    assertThat(bank.closing()).isEqualTo(new Tiyn(700));
    TrialBalance ore = postings.trialBalance(Span.ofYear(ORE, 2025));
    assertThat(ore.closing(Account.RECEIVED)).isEqualTo(Tiyn.ZERO);
    assertThat(postings.trialBalance(Span.ofYear(ORE, 2026)).closing(Account.RECEIVED))
        .isEqualTo(new Tiyn(300));
    assertThat(
            postings
                .trialBalance(Span.upTo(null, LocalDate.of(2025, 12, 30)))
                .closing(Account.RECEIVED))
        .isEqualTo(new Tiyn(700));
  }

  @Test
  void every_figure_is_followed_down_to_its_lines() {
    tellOfTwoYears();
    Span ever = Span.ever(null);

    assertThat(postings.countParts(Account.AVAILABLE, ever)).isEqualTo(3);
    assertThat(postings.parts(Account.AVAILABLE, ever, 10, 0))
        .extracting(Balance::whose, Balance::closing)
        .containsExactlyInAnyOrder(
            tuple("C-2026-001", new Tiyn(100)),
            tuple("OIL", new Tiyn(200)),
            tuple("ORE", new Tiyn(300)));
    assertThat(postings.countLines(Account.AVAILABLE.of(OIL), ever)).isEqualTo(2);
    assertThat(postings.lines(Account.AVAILABLE.of(OIL), ever, 10, 0))
        .extracting(PostedLine::kind, PostedLine::debit, PostedLine::credit)
        .containsExactly(
            tuple("fund.receipt-credited", Tiyn.ZERO, new Tiyn(700)),
            tuple("fund.appropriated-to-call", new Tiyn(500), Tiyn.ZERO));
    assertThat(postings.countLines(Account.AVAILABLE.of(OIL), Span.ofYear(null, 2026)))
        .isEqualTo(1);
  }

  @Test
  void an_account_on_its_wrong_side_is_seen() {
    told.tell(new FundEvent.AppropriatedToCall(OIL, CALL, new Tiyn(500), BY, JANUARY));
    told.tell(
        new CallEvent.AwardReleased(
            CALL, OIL, new ApplicationId(new UUID(0, 1)), GRANT, new Tiyn(1), BY, JANUARY));

    assertThat(postings.trialBalance(Span.ever(null)).checks())
        .filteredOn(check -> !check.holds())
        .extracting(Check::truth)
        .containsExactly(Truth.NO_ACCOUNT_CROSSES_ITS_SIDE);
  }

  @Test
  void the_database_refuses_a_posting_that_does_not_balance() {
    tellOfTwoYears();
    JdbcTemplate jdbc = new JdbcTemplate(told.source());
    TransactionTemplate transaction =
        new TransactionTemplate(new JdbcTransactionManager(told.source()));

    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    work ->
                        jdbc.update(
                            """
                            insert into posting_line values
                              ('forged', 0, 'k', 'OIL', '2026-01-01', 'BUDGET', '9010', 'OIL',
                               0, 5, now())
                            """)))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("posting forged does not balance");
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    work ->
                        jdbc.update(
                            "update posting_line set debit = debit + 1 where account = '1010'")))
        .hasMessageContaining("does not balance");
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    work -> jdbc.update("delete from posting_line where account = '9010'")))
        .hasMessageContaining("does not balance");
    assertThat(postings.trialBalance(Span.ever(null)).holds()).isTrue();
  }
}
