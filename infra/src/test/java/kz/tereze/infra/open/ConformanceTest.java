package kz.tereze.infra.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.web.open.Conformance;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;

/// What the page of open data says was checked is what the tests of this package check, against the
/// schemas as they are. Write it with `-Dconformance.write=true` after these tests have passed.
class ConformanceTest {

  private static final Path FILE =
      Path.of("../web-ui/src/main/resources" + Conformance.FILE).toAbsolutePath();

  private static final List<String> ALL = List.of("year", "awards", "histories");

  /// Schemas and what [GivingTest], [OcdsTest], [RandomHistoriesTest], [DumpTest] and
  /// [CommonGrantsTest] hold before them.
  private static final List<Map.Entry<String, List<String>>> CHECKED =
      List.of(
          Map.entry("360giving/1.4.3/360-giving-package-schema.json", ALL),
          Map.entry("360giving/1.4.3/360-giving-schema.json", ALL),
          Map.entry("ocds/1.1.5/release-package-schema.json", ALL),
          Map.entry("ocds/1.1.5/record-package-schema.json", ALL),
          Map.entry("ocds/1.1.5/release-schema.json", ALL),
          Map.entry("commongrants/openapi/openapi.0.4.0.yaml", ALL),
          Map.entry("frictionless/2.0/datapackage.json", ALL));

  @Test
  void the_report_names_the_schemas_as_they_are() throws Exception {
    OfficialSchemas.assume();
    List<Conformance.Check> checks = CHECKED.stream().map(ConformanceTest::check).toList();
    if (Boolean.getBoolean("conformance.write")) {
      Files.write(
          FILE,
          TerezeJson.mapper()
              .writer()
              .with(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsBytes(new Conformance(LocalDate.now(), checks)));
    }
    Conformance report = TerezeJson.mapper().readValue(Files.readAllBytes(FILE), Conformance.class);
    assertThat(report.checks()).as("write it with -Dconformance.write=true").isEqualTo(checks);
    assertThat(report.checkedOn()).isAfter(LocalDate.of(2026, 1, 1));
  }

  private static Conformance.Check check(Map.Entry<String, List<String>> checked) {
    String schema = checked.getKey();
    try {
      byte[] bytes = Files.readAllBytes(OfficialSchemas.folder().resolve(schema));
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      return new Conformance.Check(name(schema), schema, hash, checked.getValue());
    } catch (Exception failure) {
      throw new AssertionError(schema, failure);
    }
  }

  private static String name(String schema) {
    return switch (schema.substring(0, schema.indexOf('/'))) {
      case "360giving" -> "360Giving 1.4.3";
      case "ocds" -> "OCDS 1.1.5";
      case "commongrants" -> "CommonGrants 0.4.0";
      case "frictionless" -> "Data Package 2.0";
      default -> throw new AssertionError(schema);
    };
  }
}
