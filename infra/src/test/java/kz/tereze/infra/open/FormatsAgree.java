package kz.tereze.infra.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.tereze.api.Kazakhstan;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.ledger.AllocationFilter;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.AllocationRow;
import kz.tereze.projections.open.Snapshot;
import kz.tereze.web.open.CommonGrants;
import kz.tereze.web.open.Dump;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads every form in which grants are published, each by a reader of its own, and compares
/// amount, date, parties and state of every grant with what the register's pages show.
final class FormatsAgree {

  /// What every form must say alike.
  ///
  /// @param paid null where nothing is known of it
  record Facts(
      String currency,
      BigDecimal awarded,
      @Nullable BigDecimal paid,
      LocalDate decidedOn,
      String funder,
      String recipient,
      String status) {

    /// A sum is the same however many noughts it is written with.
    Facts {
      awarded = awarded.stripTrailingZeros();
      paid = paid == null ? null : paid.stripTrailingZeros();
    }
  }

  /// Sums are read as they are written, never as binary fractions.
  private static final JsonMapper EXACT =
      TerezeJson.mapper()
          .rebuild()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Snapshot ledger;
  private final AllocationRegister register;
  private final CommonGrants commonGrants;
  private final Dump dump;

  FormatsAgree(Snapshot ledger, AllocationRegister register, CommonGrants commonGrants, Dump dump) {
    this.ledger = ledger;
    this.register = register;
    this.commonGrants = commonGrants;
    this.dump = dump;
  }

  /// @param folder for the files
  /// @return how many grants were compared
  int check(Path folder) throws IOException {
    dump.write(ledger, folder);
    Map<String, Facts> shown = register();
    assertThat(csv(one(folder, "grants", ".csv"))).as("CSV").isEqualTo(shown);
    assertThat(json(one(folder, "grants", ".json"))).as("JSON").isEqualTo(shown);
    assertThat(xlsx(one(folder, "ledger", ".xlsx"))).as("XLSX").isEqualTo(shown);
    assertThat(giving(folder)).as("360Giving").isEqualTo(shown);
    assertThat(ocds(one(folder, "ocds-records", ".json"))).as("OCDS").isEqualTo(shown);
    assertThat(commonGrants()).as("CommonGrants").isEqualTo(shown);
    totals(shown);
    return shown.size();
  }

  /// Per currency, as the register's own query adds up.
  private void totals(Map<String, Facts> shown) {
    Map<String, BigDecimal> sums = new HashMap<>();
    shown.values().forEach(facts -> sums.merge(facts.currency(), facts.awarded(), BigDecimal::add));
    register
        .totals(AllocationFilter.ALL)
        .forEach(
            total ->
                assertThat(sums.get(total.awarded().currency()))
                    .isEqualByComparingTo(total.awarded().decimal()));
  }

  private Map<String, Facts> register() {
    Map<String, Facts> all = new TreeMap<>();
    for (AllocationRow row : register.list(AllocationFilter.ALL, 100_000, 0)) {
      boolean imported = row.isImported();
      all.put(
          row.number(),
          new Facts(
              row.awarded().currency(),
              row.awarded().decimal(),
              imported ? null : row.paid().decimal(),
              row.decidedOn(),
              imported
                  ? Objects.requireNonNull(row.provenance()).publisher()
                  : "KZ-BIN-240140914148",
              imported
                  ? Objects.requireNonNull(row.recipient().original())
                  : "KZ-BIN-" + Objects.requireNonNull(row.recipientBin()).digits(),
              row.status().name()));
    }
    return all;
  }

  private static Map<String, Facts> csv(Path file) throws IOException {
    Map<String, Facts> all = new TreeMap<>();
    for (CSVRecord row : DumpTest.records(file)) {
      all.put(row.get("number"), cells(row.toMap()));
    }
    return all;
  }

  private static Facts cells(Map<String, String> row) {
    String bin = row.getOrDefault("recipient_bin", "");
    String paid = row.getOrDefault("paid", "");
    return new Facts(
        row.get("currency"),
        new BigDecimal(row.get("awarded")),
        paid.isEmpty() ? null : new BigDecimal(paid),
        LocalDate.parse(row.get("decided_on")),
        row.get("funder_id"),
        bin.isEmpty() ? plain(row.get("recipient_name")) : "KZ-BIN-" + bin,
        row.get("status"));
  }

  /// Words that would pass for a formula have an apostrophe before them.
  private static String plain(String words) {
    return words.startsWith("'") ? words.substring(1) : words;
  }

  private static Map<String, Facts> json(Path file) throws IOException {
    Map<String, Facts> all = new TreeMap<>();
    for (JsonNode row : read(file).path("grants")) {
      Map<String, String> cells = new HashMap<>();
      row.propertyNames().forEach(name -> cells.put(name, text(row.path(name))));
      all.put(cells.get("number"), cells(cells));
    }
    return all;
  }

  private static String text(JsonNode value) {
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
  }

  private static Map<String, Facts> xlsx(Path file) throws IOException {
    Map<String, Facts> all = new TreeMap<>();
    try (InputStream stream = Files.newInputStream(file);
        ReadableWorkbook book = new ReadableWorkbook(stream);
        Stream<Row> rows = book.findSheet("grants").orElseThrow().openStream()) {
      List<Row> read = rows.toList();
      Row head = read.getFirst();
      for (Row row : read.subList(1, read.size())) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < head.getCellCount(); i++) {
          String name = head.getCellText(i);
          Cell cell = i < row.getCellCount() ? row.getCell(i) : null;
          if (cell != null) {
            cells.put(name, name.equals("decided_on") ? day(cell) : money(name, cell));
          }
        }
        all.put(cells.get("number"), cells(cells));
      }
    }
    return all;
  }

  private static String day(Cell cell) {
    return cell.asDate().toLocalDate().toString();
  }

  private static String money(String name, Cell cell) {
    return List.of("awarded", "paid").contains(name)
        ? cell.asNumber().toPlainString()
        : cell.getText();
  }

  private static Map<String, Facts> giving(Path folder) throws IOException {
    Map<String, Facts> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> name(one).startsWith("360giving")).toList()) {
        for (JsonNode grant : read(file).path("grants")) {
          boolean imported = grant.has("provenance");
          JsonNode recipient = grant.path("recipientOrganization").path(0);
          String id = grant.path("id").asString();
          all.put(
              imported ? id : id.substring("360G-Tereze-".length()),
              new Facts(
                  grant.path("currency").asString(),
                  grant.path("amountAwarded").decimalValue(),
                  imported ? null : grant.path("amountDisbursed").decimalValue(),
                  LocalDate.parse(grant.path("awardDate").asString()),
                  grant.path("fundingOrganization").path(0).path("id").asString(),
                  recipient.path(imported ? "name" : "id").asString(),
                  grant.path("status").asString()));
        }
      }
    }
    return all;
  }

  /// The state of the money follows from the process itself: OCDS has no word for it.
  private static Map<String, Facts> ocds(Path file) throws IOException {
    Map<String, Facts> all = new TreeMap<>();
    for (JsonNode record : read(file).path("records")) {
      JsonNode process = record.path("compiledRelease");
      for (JsonNode award : process.path("awards")) {
        String id = award.path("id").asString();
        String number = id.matches("AP\\d{8}") ? id : number(process);
        if (award.path("status").asString().equals("active")) {
          assertThat(all.put(number, award(process, award))).as(number).isNull();
        }
      }
    }
    return all;
  }

  /// Another funder's award is a process of its own.
  private static String number(JsonNode process) {
    return process.path("ocid").asString().substring("ocds-tereze-".length());
  }

  private static Facts award(JsonNode process, JsonNode award) {
    String id = award.path("id").asString();
    boolean imported = !id.matches("AP\\d{8}");
    JsonNode supplier = award.path("suppliers").path(0);
    JsonNode contract = contract(process, id);
    BigDecimal paid = BigDecimal.ZERO;
    for (JsonNode one : contract.path("implementation").path("transactions")) {
      // What came back is a transaction the other way round: a refund leaves what was paid, while
      // a payment that the bank returned was none.
      BigDecimal amount = one.path("value").path("amount").decimalValue();
      if (one.path("payer").equals(process.path("buyer"))) {
        paid = paid.add(amount);
      } else if (one.path("id").asString().endsWith("-R")) {
        paid = paid.subtract(amount);
      }
    }
    return new Facts(
        award.path("value").path("currency").asString(),
        award.path("value").path("amount").decimalValue(),
        imported ? null : paid,
        Kazakhstan.day(Instant.parse(award.path("date").asString())),
        process.path("buyer").path("id").asString(),
        supplier.path(imported ? "name" : "id").asString(),
        imported ? "IMPORTED" : state(contract));
  }

  private static JsonNode contract(JsonNode process, String award) {
    for (JsonNode contract : process.path("contracts")) {
      if (contract.path("awardID").asString().equals(award)) {
        return contract;
      }
    }
    return TerezeJson.mapper().createObjectNode();
  }

  private static String state(JsonNode contract) {
    switch (contract.path("status").asString("")) {
      case "terminated":
        return contract.path("statusDetails").asString();
      case "active":
        JsonNode implementation = contract.path("implementation");
        if (implementation.path("transactions").isEmpty()) {
          return "CONTRACTED";
        }
        for (JsonNode milestone : implementation.path("milestones")) {
          if (milestone.path("status").asString().equals("scheduled")) {
            return "PAYING";
          }
        }
        return "PAID";
      default:
        return "APPROVED";
    }
  }

  private Map<String, Facts> commonGrants() {
    Map<String, Facts> all = new TreeMap<>();
    ledger.grants(
        grant -> {
          JsonNode award = TerezeJson.mapper().valueToTree(commonGrants.award(grant, ledger));
          JsonNode funding = award.path("funding");
          JsonNode recipient = award.path("recipientOrganizations").path("primary");
          JsonNode funder = award.path("funders").path("primary");
          boolean imported = !funding.has("disbursedAmount");
          all.put(
              award.path("customFields").path("number").path("value").asString(),
              new Facts(
                  funding.path("awardedAmount").path("currency").asString(),
                  new BigDecimal(funding.path("awardedAmount").path("amount").asString()),
                  imported
                      ? null
                      : new BigDecimal(funding.path("disbursedAmount").path("amount").asString()),
                  LocalDate.parse(award.path("keyDates").path("awardDate").path("date").asString()),
                  imported ? identifier(funder) : "KZ-BIN-" + identifier(funder),
                  imported ? recipient.path("name").asString() : "KZ-BIN-" + identifier(recipient),
                  award.path("status").path("customValue").asString()));
        });
    return all;
  }

  private static String identifier(JsonNode organisation) {
    for (JsonNode one : organisation.path("identifiers").path("otherIds")) {
      return one.path("id").asString();
    }
    throw new AssertionError("no identifier: " + organisation);
  }

  private static JsonNode read(Path file) throws IOException {
    return EXACT.readTree(Files.readString(file));
  }

  private static Path one(Path folder, String what, String extension) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> name(file).startsWith(what + "-") && name(file).endsWith(extension))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
