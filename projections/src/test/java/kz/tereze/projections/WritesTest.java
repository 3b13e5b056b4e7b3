package kz.tereze.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/// A batch's statements are sent together and leave the rows that they would have left one by one.
class WritesTest {

  private static final String INSERT =
      "insert into sheet (name, pages) values (?, ?) on conflict (name) do nothing";
  private static final String UPSERT =
      """
      insert into sheet (name, pages) values (?, ?)
      on conflict (name) do update set pages = excluded.pages
      """;
  private static final String PAGES = "update sheet set pages = ? where name = ?";
  private static final String MORE_PAGES = "update sheet set pages = pages + ? where name = ?";

  private final DataSource source = Postgres.freshDatabase();
  private final JdbcTemplate jdbc = new JdbcTemplate(source);
  private final Writes writes = new Writes(source);

  @BeforeEach
  void a_table() {
    jdbc.execute(
        """
        create table sheet (name text primary key, pages int, owner uuid, at timestamptz,
          day date, final boolean, words text[], state text)
        """);
  }

  private void in_one_batch(Runnable queueing) {
    EventMessage<?> message = GenericEventMessage.asEventMessage("batch");
    DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(message);
    work.execute(queueing);
  }

  private void put(String sheet, String sql, Object... parameters) {
    writes.put(List.of("sheet", sheet), sql, parameters);
  }

  private Map<String, Object> row(String sheet) {
    return jdbc.queryForMap("select * from sheet where name = ?", sheet);
  }

  @Test
  void what_touches_the_same_row_keeps_its_order() {
    in_one_batch(
        () -> {
          for (String sheet : List.of("a", "b", "c", "d")) {
            put(sheet, INSERT, sheet, 1);
            put(sheet, MORE_PAGES, 10, sheet);
            put(sheet, PAGES, 5, sheet);
            put(sheet, MORE_PAGES, 2, sheet);
            put(sheet, MORE_PAGES, 2, sheet);
          }
        });

    assertThat(jdbc.queryForList("select pages from sheet", Integer.class))
        .containsExactly(9, 9, 9, 9);
  }

  @Test
  void a_row_written_twice_in_a_batch_holds_the_last_word() {
    in_one_batch(
        () -> {
          for (int pages = 1; pages <= 5; pages++) {
            put("a", UPSERT, "a", pages);
            put("b", UPSERT, "b", pages * 2);
          }
        });

    assertThat(row("a")).containsEntry("pages", 5);
    assertThat(row("b")).containsEntry("pages", 10);
  }

  @Test
  void of_what_replaces_itself_only_the_last_is_sent() {
    jdbc.execute(
        """
        create table told (pages int);
        create function tell() returns trigger language plpgsql as $$
        begin
          insert into told values (new.pages);
          return null;
        end $$;
        create trigger sheets_told after insert or update on sheet
          for each row execute function tell();
        """);

    in_one_batch(
        () -> {
          for (int pages = 1; pages <= 3; pages++) {
            writes.replace(List.of("sheet", "a"), UPSERT, "a", pages);
            writes.replace(List.of("sheet", "b"), UPSERT, "b", pages * 10);
          }
        });

    assertThat(jdbc.queryForList("select pages from told order by pages", Integer.class))
        .containsExactly(3, 30);
  }

  @Test
  void what_replaces_itself_waits_for_what_came_between() {
    in_one_batch(
        () -> {
          writes.replace(List.of("sheet", "a"), UPSERT, "a", 1);
          put("a", MORE_PAGES, 5, "a");
          writes.replace(List.of("sheet", "a"), UPSERT, "a", 2);
          put("a", MORE_PAGES, 5, "a");
        });

    assertThat(row("a")).containsEntry("pages", 7);
  }

  @Test
  void rows_that_are_there_are_weighed_against_the_new_ones() {
    String most =
        """
        insert into sheet (name, pages) values (?, ?)
        on conflict (name) do update set pages = greatest(sheet.pages, excluded.pages)
        """;
    in_one_batch(() -> List.of("a", "b").forEach(sheet -> put(sheet, INSERT, sheet, 5)));

    in_one_batch(
        () -> {
          put("a", most, "a", 3);
          put("b", most, "b", 8);
        });

    assertThat(row("a")).containsEntry("pages", 5);
    assertThat(row("b")).containsEntry("pages", 8);
  }

  @Test
  void a_row_that_is_there_stays_when_it_is_inserted_again() {
    in_one_batch(() -> List.of(1, 2, 3, 4).forEach(pages -> put("a", INSERT, "a", pages)));

    assertThat(row("a")).containsEntry("pages", 1);
  }

  @Test
  void many_updates_at_once_bring_every_kind_of_value() {
    UUID owner = UUID.randomUUID();
    Instant at = Instant.parse("2026-02-16T06:00:00.123456Z");
    String update =
        """
        update sheet set pages = ?, owner = ?, at = ?, day = ?, final = ?, state = 'READ'
        where name = ?
        """;

    in_one_batch(
        () -> {
          for (String sheet : List.of("a", "ә{\"},\\", "c")) {
            put(sheet, INSERT, sheet, 1);
            put(sheet, update, 7, owner, at, LocalDate.of(2026, 2, 16), true, sheet);
          }
          put("nobody", INSERT, "nobody", 1);
          put("nobody", update, null, null, null, null, null, "nobody");
        });

    assertThat(
            jdbc.queryForList(
                "select name from sheet where state = 'READ' and owner = ?"
                    + " and at = ?::timestamptz and day = '2026-02-16' and final and pages = 7",
                String.class,
                owner,
                at.toString()))
        .containsExactlyInAnyOrder("a", "ә{\"},\\", "c");
    assertThat(row("nobody")).containsEntry("pages", null).containsEntry("state", "READ");
  }

  @Test
  void a_character_that_the_database_cannot_hold_is_left_out() {
    String state = "update sheet set state = ? where name = ?";

    in_one_batch(
        () -> {
          for (String sheet : List.of("a", "b", "c")) {
            put(sheet, INSERT, sheet, 1);
            put(sheet, state, "x\0y", sheet);
          }
        });

    assertThat(jdbc.queryForList("select distinct state from sheet", String.class))
        .containsExactly("xy");
  }

  @Test
  void values_of_many_words_are_written_too() {
    String words = "update sheet set words = ? where name = ?";

    in_one_batch(
        () -> {
          for (String sheet : List.of("a", "b", "c")) {
            put(sheet, INSERT, sheet, 1);
            put(sheet, words, new String[] {"a \"b\", {c} \\", sheet}, sheet);
          }
        });

    assertThat(jdbc.queryForList("select words[2] from sheet order by name", String.class))
        .containsExactly("a", "b", "c");
    assertThat(jdbc.queryForList("select distinct words[1] from sheet", String.class))
        .containsExactly("a \"b\", {c} \\");
  }

  @Test
  void many_inserts_at_once_bring_every_kind_of_value() {
    UUID owner = UUID.randomUUID();
    String insert =
        """
        insert into sheet (name, pages, owner, day, words, state)
        values (?, coalesce(?, 0) + 1, ?, ?, ?, 'NEW') on conflict (name) do nothing
        """;

    in_one_batch(
        () -> {
          String[] words = {"a,b", "\"", "c"};
          put("a", insert, "a", 7, owner, LocalDate.of(2026, 2, 16), words);
          put("ә", insert, "ә", null, owner, null, null);
        });

    assertThat(row("a")).containsEntry("pages", 8).containsEntry("owner", owner);
    assertThat(row("ә")).containsEntry("pages", 1).containsEntry("words", null);
    assertThat(jdbc.queryForObject("select words[2] from sheet where name = 'a'", String.class))
        .isEqualTo("\"");
  }

  @Test
  void an_update_that_reads_other_rows_is_sent_as_it_is() {
    String most =
        """
        update sheet a set pages = t.pages from (select max(pages) as pages from sheet
          where name <> ?) t where a.name = ?
        """;

    in_one_batch(
        () -> {
          for (String sheet : List.of("a", "b", "c")) {
            put(sheet, INSERT, sheet, 3);
          }
          for (String sheet : List.of("a", "b", "c")) {
            put(sheet, most, "none", sheet);
          }
        });

    assertThat(jdbc.queryForList("select pages from sheet", Integer.class))
        .containsExactly(3, 3, 3);
  }

  @Test
  void the_rows_of_a_fact_arrive_in_one_statement_however_long_the_batch() {
    jdbc.execute(
        """
        create table arrived (rows bigint);
        create function count_arrived() returns trigger language plpgsql as
          'begin insert into arrived select count(*) from touched; return null; end';
        create trigger count_arrived after insert on sheet referencing new table as touched
          for each statement execute function count_arrived();
        """);
    int facts = 3_000;

    in_one_batch(
        () -> {
          for (int fact = 0; fact < facts; fact++) {
            for (String line : List.of("debit", "credit", "tax")) {
              put(fact + line, INSERT, fact + line, fact);
            }
            writes.factTold();
          }
        });

    assertThat(jdbc.queryForList("select rows from arrived", Long.class))
        .hasSizeGreaterThan(1)
        .allMatch(rows -> rows % 3 == 0);
    assertThat(jdbc.queryForObject("select count(*) from sheet", Long.class)).isEqualTo(3L * facts);
  }
}
