package kz.tereze.infra.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.api.award.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GrantsFileTest {

  private static final String ROW =
      """
      {"id": "360G-T-1", "title": "Advice", "description": "For tenants", "currency": "GBP",
       "amountAwarded": 30000.5, "awardDate": "2021-01-26T00:00:00+00:00",
       "recipientOrganization": [{"id": "GB-CHC-2", "name": "A Charity"}],
       "fundingOrganization": [{"id": "GB-CHC-1", "name": "A Trust"}],
       "grantProgramme": [{"title": "Open"}], "more": {"of": ["anything"]}}\
      """;

  @TempDir private Path folder;

  @Test
  void a_row_is_read_with_its_exact_amount_and_its_origin() throws IOException {
    byte[] file = ("{\"license\": \"CC BY 4.0\", \"grants\": [" + ROW + "]}").getBytes();
    GrantsFile read = read(new String(file, StandardCharsets.UTF_8));

    ImportedAward award = read.awards().getFirst();
    assertThat(award.id()).isEqualTo("360G-T-1");
    assertThat(award.minorUnits()).isEqualTo(3_000_050);
    assertThat(award.awardedOn()).isEqualTo(LocalDate.of(2021, 1, 26));
    assertThat(award.recipient()).isEqualTo("A Charity");
    assertThat(award.recipientId()).isEqualTo("GB-CHC-2");
    assertThat(award.programme()).isEqualTo("Open");
    assertThat(read.provenance())
        .isEqualTo(
            new Provenance(
                "360Giving",
                "GB-CHC-1",
                "A Trust",
                "CC BY 4.0",
                "grants.json",
                GrantsFile.sha256(file)));
  }

  @Test
  void the_minor_unit_is_that_of_the_currency() throws IOException {
    assertThat(units("JPY", "3000")).isEqualTo(3_000);
    assertThat(units("KWD", "1.234")).isEqualTo(1_234);
    assertThat(units("GBP", "0.10")).isEqualTo(10);
    assertThat(units("GBP", "1e3")).isEqualTo(100_000);
    assertThat(units("GBP", "9007199254740993.01")).isEqualTo(900_719_925_474_099_301L);
    assertThat(units("GBP", "0")).isZero();
  }

  @Test
  void the_order_of_members_does_not_change_a_rows_content() throws IOException {
    ImportedAward award = read("{\"grants\": [" + ROW + "]}").awards().getFirst();
    String turned = ROW.replace("{\"id\": \"360G-T-1\", ", "{").strip();
    turned = turned.substring(0, turned.length() - 1) + ", \"id\": \"360G-T-1\"}";

    assertThat(read("{\"grants\": [" + turned + "]}").awards().getFirst()).isEqualTo(award);
  }

  @Test
  void a_licence_nobody_states_is_said_to_be_missing() throws IOException {
    assertThat(read("{\"grants\": [" + ROW + "]}").provenance().licence())
        .isEqualTo(GrantsFile.NO_LICENCE);
    assertThat(
            GrantsFile.read(file("{\"grants\": [" + ROW + "]}"), "OGL", null)
                .provenance()
                .licence())
        .isEqualTo("OGL");
  }

  @Test
  void of_several_funders_somebody_says_who_published() throws IOException {
    String other = ROW.replace("360G-T-1", "360G-T-2").replace("GB-CHC-1\"", "GB-CHC-9\"");
    Path both = file("{\"grants\": [" + ROW + "," + other + "]}");

    assertThatThrownBy(() -> GrantsFile.read(both, null, null))
        .hasMessageContaining("--publisher")
        .hasMessageContaining("GB-CHC-1 (A Trust), GB-CHC-9 (A Trust)");
    assertThat(GrantsFile.read(both, null, "GB-CHC-9").provenance().publisher())
        .isEqualTo("GB-CHC-9");
    assertThatThrownBy(() -> GrantsFile.read(both, null, "GB-CHC-7"))
        .isInstanceOf(FileRefused.class);
  }

  static Stream<Arguments> rows() {
    return Stream.of(
        Arguments.of("\"360G-T-1\"", "7", "row 1 (no id), id: is not a text"),
        Arguments.of("\"id\": \"360G-T-1\", ", "", "row 1 (no id), id: is missing"),
        Arguments.of("\"360G-T-1\"", "\" \"", "id: is empty"),
        Arguments.of("\"Advice\"", "null", "row 1 (360G-T-1), title: is missing"),
        Arguments.of("Advice", "x".repeat(301), "title: has 301 characters; 300 at most"),
        Arguments.of("Advice", "a\\u0000b", "title: contains control characters"),
        Arguments.of("\"GBP\"", "\"Pounds\"", "currency: Pounds is no ISO 4217 code"),
        Arguments.of("30000.5", "-1", "amountAwarded: -1 is negative"),
        Arguments.of("30000.5", "\"30000\"", "amountAwarded: is not a number"),
        Arguments.of("30000.5", "1.005", "amountAwarded: has more than 2 decimals of GBP"),
        Arguments.of("30000.5", "1e999999999", "amountAwarded: is too large"),
        Arguments.of("30000.5", "1e-999999999", "amountAwarded: has more than 2 decimals"),
        Arguments.of("30000.5", "92233720368547758.08", "amountAwarded: is too large"),
        Arguments.of("2021-01-26T00:00:00+00:00", "2021-02-30", "awardDate: \"2021-02-30\" is not"),
        Arguments.of("2021-01-26T00:00:00+00:00", "26.01.2021", "awardDate: \"26.01.2021\" is"),
        Arguments.of("[{\"id\": \"GB-CHC-2\", ", "{\"x\": [{", "recipientOrganization: is not"),
        Arguments.of("\"name\": \"A Charity\"", "\"n\": 1", "recipientOrganization[0].name: is"),
        Arguments.of("\"id\": \"GB-CHC-1\", ", "", "fundingOrganization[0].id: is missing"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_row_that_is_wrong_is_named_with_the_reason(String right, String wrong, String message) {
    String row = ROW.replace(right, wrong);
    String closed = wrong.startsWith("{\"x\"") ? row.replace("Charity\"}]", "Charity\"}]}") : row;
    assertThat(closed).isNotEqualTo(ROW);

    assertThatThrownBy(() -> read("{\"grants\": [" + closed + "]}"))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining(message)
        .hasMessageContaining("Nothing was imported");
  }

  @Test
  void every_fault_of_every_row_is_named() {
    String worse = ROW.replace("\"GBP\"", "\"XX\"").replace("30000.5", "-3");

    assertThatThrownBy(() -> read("{\"grants\": [" + ROW + "," + ROW + "," + worse + ", 7]}"))
        .hasMessageContaining("4 faults")
        .hasMessageContaining("row 2 (360G-T-1), id: is also the id of row 1")
        .hasMessageContaining("row 3 (360G-T-1), currency")
        .hasMessageContaining("row 3 (360G-T-1), amountAwarded")
        .hasMessageContaining("row 4 (no id), row: is not an object");
  }

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("", "must be one JSON object"),
        Arguments.of("[" + ROW + "]", "must be one JSON object"),
        Arguments.of("{\"awards\": []}", "no list named \"grants\""),
        Arguments.of("{\"grants\": {}}", "\"grants\" is not a list"),
        Arguments.of("{\"grants\": []}", "is empty"),
        Arguments.of("{\"grants\": [" + ROW, "is not JSON: line"),
        Arguments.of("{\"grants\": [" + ROW + "]} {}", "goes on after"),
        Arguments.of("{\"grants\": [{\"id\": 1, \"id\": 2}]}", "is not JSON: line 1, column"),
        Arguments.of("id,title\n1,Advice", "is not JSON: line 1, column"),
        Arguments.of("{\"grants\": " + "[".repeat(2_000), "is not JSON"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_that_is_something_else_is_refused_with_the_reason(String content, String message) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining(message);
  }

  private long units(String currency, String amount) throws IOException {
    String row = ROW.replace("GBP", currency).replace("30000.5", amount);
    return read("{\"grants\": [" + row + "]}").awards().getFirst().minorUnits();
  }

  private GrantsFile read(String content) throws IOException {
    return GrantsFile.read(file(content), null, null);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("grants.json"), content);
  }
}
