package kz.tereze.domain.statement;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.TREASURER;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineId;
import kz.tereze.api.statement.StatementCommand.FinishStatement;
import kz.tereze.api.statement.StatementCommand.RecordStatementPart;
import kz.tereze.api.statement.StatementEvent.StatementFinished;
import kz.tereze.api.statement.StatementEvent.StatementPartRecorded;
import kz.tereze.api.statement.StatementRule;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class StatementTest {

  private static final Hash FILE = new Hash("0".repeat(64));
  private static final BankAccountId ACCOUNT = new BankAccountId("OIL-MAIN");
  private static final FundId FUND = new FundId("KBK-401103-OIL");

  private final FixtureConfiguration<Statement> statement = Fixtures.of(Statement.class);

  @Test
  void parts_come_one_after_another() {
    statement.givenNoPriorActivity().when(record(1, PLATFORM)).expectEvents(recorded(1));
    statement.given(recorded(1)).when(record(2, PLATFORM)).expectEvents(recorded(2));
    statement
        .given(recorded(1))
        .when(record(3, PLATFORM))
        .expectException(refusedBy(StatementRule.PARTS_ADD_UP));
  }

  @Test
  void a_part_told_twice_is_recorded_once() {
    statement.given(recorded(1), recorded(2)).when(record(1, PLATFORM)).expectNoEvents();
  }

  @Test
  void people_record_no_parts_and_finish_nothing() {
    statement
        .givenNoPriorActivity()
        .when(record(1, TREASURER))
        .expectException(refusedBy(StatementRule.FOLLOWS_FROM_A_FACT));
    statement
        .given(recorded(1))
        .when(finish(2, 100, 30, TREASURER))
        .expectException(refusedBy(StatementRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void what_was_recorded_adds_up_to_what_was_taken_in() {
    statement
        .given(recorded(1), recorded(2))
        .when(finish(4, 200, 60, PLATFORM))
        .expectEvents(finished(4, 200, 60));
    statement
        .given(recorded(1))
        .when(finish(4, 200, 60, PLATFORM))
        .expectException(refusedBy(StatementRule.PARTS_ADD_UP));
    statement
        .given(recorded(1))
        .when(finish(2, 100, 31, PLATFORM))
        .expectException(refusedBy(StatementRule.PARTS_ADD_UP));
  }

  @Test
  void a_finished_statement_takes_no_more() {
    statement
        .given(recorded(1), finished(2, 100, 30))
        .when(finish(2, 100, 30, PLATFORM))
        .expectNoEvents();
    statement
        .given(recorded(1), finished(2, 100, 30))
        .when(record(2, PLATFORM))
        .expectException(refusedBy(StatementRule.PARTS_ADD_UP));
  }

  @Test
  void a_day_without_bookings_is_finished_at_once() {
    statement
        .givenNoPriorActivity()
        .when(finish(0, 0, 0, PLATFORM))
        .expectEvents(finished(0, 0, 0));
  }

  @Test
  void a_gap_between_stored_parts_is_corrupt_history() {
    statement.given(recorded(2)).when(record(3, PLATFORM)).expectException(corruptHistory());
  }

  private static List<BankLine> lines(int part) {
    return List.of(
        line("C-" + part, Direction.CREDIT, 100), line("D-" + part, Direction.DEBIT, 30));
  }

  private static BankLine line(String reference, Direction direction, long tiyn) {
    return new BankLine(
        LineId.of(ACCOUNT, reference),
        direction,
        new Tiyn(tiyn),
        LocalDate.of(2026, 9, 1),
        null,
        null,
        null,
        null);
  }

  private static RecordStatementPart record(int part, Acting by) {
    return new RecordStatementPart(FILE, ACCOUNT, FUND, part, lines(part), by);
  }

  private static StatementPartRecorded recorded(int part) {
    return new StatementPartRecorded(
        FILE, ACCOUNT, FUND, part, lines(part), PersonId.PLATFORM, NOON);
  }

  private static FinishStatement finish(int lines, long credits, long debits, Acting by) {
    return new FinishStatement(FILE, ACCOUNT, lines, new Tiyn(credits), new Tiyn(debits), by);
  }

  private static StatementFinished finished(int lines, long credits, long debits) {
    return new StatementFinished(
        FILE, ACCOUNT, lines, new Tiyn(credits), new Tiyn(debits), PersonId.PLATFORM, NOON);
  }
}
