package kz.tereze.infra.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.web.open.Dump;
import kz.tereze.web.open.DumpFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The bulk download is a data package whose every word about its files is true.
class DumpTest {

  @TempDir private Path folder;
  private final PublishedYear year = PublishedYear.shared();

  @Test
  void the_package_is_valid_and_true_of_its_files() throws Exception {
    OfficialSchemas.assume();
    write(folder);
    JsonNode description = description(folder);
    OfficialSchemas.assertValid(OfficialSchemas.dataPackage(), description);
    for (JsonNode resource : description.path("resources")) {
      Path file = folder.resolve(resource.path("path").asString());
      assertThat(Files.size(file)).isEqualTo(resource.path("bytes").asLong());
      String hash = "sha256:" + sha256(file);
      assertThat(resource.path("hash").asString()).isEqualTo(hash);
      assertThat(file.getFileName().toString()).contains(hash.substring(7));
    }
  }

  @Test
  void every_cell_is_of_its_type_and_every_key_holds() throws Exception {
    write(folder);
    Map<String, Set<String>> keys = new HashMap<>();
    Map<String, List<CSVRecord>> rows = new HashMap<>();
    JsonNode description = description(folder);
    for (JsonNode resource : description.path("resources")) {
      if (!resource.has("schema")) {
        continue;
      }
      String name = resource.path("name").asString();
      List<CSVRecord> records = records(folder.resolve(resource.path("path").asString()));
      rows.put(name, records);
      Set<String> known = new HashSet<>();
      JsonNode schema = resource.path("schema");
      for (CSVRecord record : records) {
        schema.path("fields").forEach(field -> cast(field, record));
        List<String> key = values(schema.path("primaryKey"), record);
        assertThat(known.add(String.join("\n", key))).as(name + " " + key).isTrue();
      }
      keys.put(name, known);
    }
    assertThat(rows.keySet())
        .containsExactlyInAnyOrder(
            "grants",
            "milestones",
            "refunds",
            "amendments",
            "tranches",
            "payments",
            "calls",
            "needs",
            "organisations",
            "funds",
            "entries");
    for (JsonNode resource : description.path("resources")) {
      for (JsonNode link : resource.path("schema").path("foreignKeys")) {
        String column = link.path("fields").path(0).asString();
        String table = link.path("reference").path("resource").asString();
        for (CSVRecord record : rows.get(resource.path("name").asString())) {
          String value = record.get(column);
          if (!value.isEmpty()) {
            assertThat(keys.get(table)).as(column).contains(value);
          }
        }
      }
    }
  }

  @Test
  void the_same_size_of_the_ledger_gives_the_same_bytes() throws Exception {
    List<DumpFile> first = write(folder.resolve("a"));
    List<DumpFile> second = write(folder.resolve("b"));
    assertThat(second).isEqualTo(first);
    assertThat(Files.readString(folder.resolve("b").resolve(Dump.HASHES)))
        .isEqualTo(Files.readString(folder.resolve("a").resolve(Dump.HASHES)));
  }

  private List<DumpFile> write(Path into) throws IOException {
    return year.get(Dump.class).write(year.now(), into);
  }

  private static JsonNode description(Path folder) throws IOException {
    return TerezeJson.mapper().readTree(Files.readString(folder.resolve(Dump.PACKAGE)));
  }

  static List<CSVRecord> records(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(text.substring(1))).getRecords();
  }

  private static void cast(JsonNode field, CSVRecord record) {
    String name = field.path("name").asString();
    String value = record.get(name);
    if (value.isEmpty()) {
      assertThat(field.path("constraints").path("required").asBoolean(false)).as(name).isFalse();
      return;
    }
    switch (field.path("type").asString()) {
      case "integer" -> Long.parseLong(value);
      case "number" -> new BigDecimal(value);
      case "date" -> LocalDate.parse(value);
      case "datetime" -> Instant.parse(value);
      case "string" -> assertThat(field.path("description").asString()).doesNotStartWith("open.");
      default -> throw new AssertionError("no such type: " + field);
    }
  }

  private static List<String> values(JsonNode names, CSVRecord record) {
    return StreamSupport.stream(names.spliterator(), false)
        .map(name -> record.get(name.asString()))
        .toList();
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
