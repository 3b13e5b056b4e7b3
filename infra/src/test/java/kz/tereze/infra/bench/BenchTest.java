package kz.tereze.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.tereze.infra.launch.CannotRun;
import kz.tereze.infra.launch.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/// Each measurement runs beside a site at a size that measures nothing, holds what it promises, and
/// leaves neither rows nor files behind.
class BenchTest {

  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  private final RunningSite site = RunningSite.shared();
  private final JdbcTemplate database = new JdbcTemplate(site.get(DataSource.class));
  private Set<String> files = Set.of();

  @BeforeEach
  void look() throws IOException {
    files = files();
  }

  @AfterEach
  void nothing_is_left_behind() throws IOException {
    assertThat(
            database.queryForList(
                "select 1 from pg_namespace where nspname = 'bench'", Integer.class))
        .isEmpty();
    assertThat(files()).isEqualTo(files);
  }

  private static Set<String> files() throws IOException {
    try (Stream<Path> all = Files.list(TEMPORARY)) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("tereze-bench"))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void a_large_ledger_is_read() throws Exception {
    String said = said("reading", "--size", "300", "--seconds", "2");
    assertThat(said).contains("| first page |", "| story |", "| Tereze, kept page |");
    assertThat(said).contains("first visit", "2 s: p50");
  }

  @Test
  void a_year_of_money_balances() throws Exception {
    String said = said("year", "--size", "3");
    assertThat(said).contains("3 payers, 9 grants, 36 tranches", "| payments of tranche 4 | 9 |");
    assertThat(said.lines().filter(line -> line.endsWith("| to the tiyn |"))).hasSize(7);
  }

  @Test
  void payments_are_paid_in_rounds() throws Exception {
    String said = said("payments", "--size", "6", "--seconds", "1");
    assertThat(said).contains("6 payments out of one fund", "receipts credited");
  }

  @Test
  void applications_of_the_last_minutes_are_taken_and_later_ones_are_not() throws Exception {
    String said = said("submissions", "--size", "60", "--seconds", "3");
    assertThat(said).containsPattern("\\| 60 \\| 32 \\|.*\\| [1-9]\\d* \\| 0 \\| 0 \\| \\d+ \\|");
  }

  @Test
  void a_log_is_written_out_and_audited_by_a_stranger() throws Exception {
    String said = said("ledger", "--size", "400", "--seconds", "2");
    assertThat(said).contains("fact → on its page", "audit of the files s");
  }

  @Test
  void a_kept_page_is_compared_weighed_and_proved() throws Exception {
    String said = said("page", "--seconds", "1");
    assertThat(said).contains("the page /ru/ledger again", "first visit", "inclusion proofs of");
    assertThat(said.lines().filter(line -> line.startsWith("| start |")))
        .singleElement()
        .satisfies(
            line ->
                assertThat(Double.parseDouble(line.split("\\|")[3].strip()))
                    .as("kB of a first visit")
                    .isLessThanOrEqualTo(50));
  }

  @Test
  void what_it_does_not_know_it_says() {
    assertThatThrownBy(() -> said("sleeping")).isInstanceOf(CannotRun.class);
    assertThatThrownBy(() -> said("year", "--size")).isInstanceOf(CannotRun.class);
    assertThatThrownBy(() -> said("year", "--size", "0")).isInstanceOf(CannotRun.class);
  }

  private String said(String... words) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThat(new Bench().run(site.settings(), List.of(words))).isZero();
    } finally {
      System.setOut(before);
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
