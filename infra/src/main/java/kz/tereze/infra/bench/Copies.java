package kz.tereze.infra.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallEvent.CallCompleted;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundId;
import kz.tereze.infra.store.StoredEvents;
import kz.tereze.projections.ContentSeal;
import kz.tereze.projections.json.TerezeJson;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/// Fills an event store with many years like the demonstration's: the same facts under other
/// numbers, in their order, so that a replay meets the mix of facts that real years have.
final class Copies {

  private static final Pattern NEED = Pattern.compile("N-2026-\\d*?(\\d{2})\\b");
  private static final Pattern CALL = Pattern.compile("C-2026-\\d{2}(\\d)\\b");
  private static final Pattern APPLICATION = Pattern.compile("AP26\\d{4}(\\d{2})");
  private static final Pattern CODE = Pattern.compile("(KBK-401103|NTS-SUBSOIL)\\b");
  private static final Pattern YEAR = Pattern.compile("-2026-(CODE|LEGACY_CONTRACT)");
  private static final Pattern BANK = Pattern.compile("TR([BP])-2026");
  private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{8}([0-9a-f]{56})\\b");
  private static final Pattern DRAFT = Pattern.compile("5f0c1d4e-7a51-4c53-9d8b-2f3b8a0e(\\d{4})");

  private static final String CALL_STREAM = "call-";

  /// Behind every year that is real.
  private static final int FIRST_YEAR = 3_000;

  private static final String SEALED = "\"content\":\"sealed:";
  private static final String OPENED = "opened by the bench";

  private static final String INSERT =
      """
      insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
        time_stamp, payload_type, payload_revision, payload, meta_data)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private record Row(
      String aggregate,
      long sequence,
      String type,
      String time,
      String name,
      String revision,
      String payload,
      String metaData) {}

  private final JdbcTemplate jdbc;
  private final ContentSeal seal;
  private final List<Row> year;
  private int made;

  /// Takes what is stored as the year to copy; what has no number, such as organisations and
  /// people, stays as it is.
  Copies(DataSource source, ContentSeal seal) {
    this.seal = seal;
    this.jdbc = new JdbcTemplate(source);
    this.year =
        new ArrayList<>(
            jdbc.query(
                """
                select aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                  payload_revision, payload, meta_data
                from domain_event_entry order by global_index
                """,
                (row, i) ->
                    new Row(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        opened(row.getString(7)),
                        row.getString(8))));
    year.removeIf(row -> renumbered(row.aggregate(), 1).equals(row.aggregate()));
    year.addAll(completions());
  }

  /// The demonstration leaves its calls to visitors. When the next year begins, a call of the last
  /// one is over: what is looked for in open calls does not grow with the years.
  private List<Row> completions() {
    Map<String, Row> last = new LinkedHashMap<>();
    year.stream()
        .filter(row -> row.aggregate().startsWith(CALL_STREAM))
        .forEach(row -> last.put(row.aggregate(), row));
    return last.values().stream().map(Copies::completion).toList();
  }

  private static Row completion(Row last) {
    Stored type = StoredEvents.stored(CallCompleted.class);
    CallCompleted fact =
        new CallCompleted(
            new CallId(last.aggregate().substring(CALL_STREAM.length())),
            new FundId("KBK-401103"),
            Tiyn.ZERO,
            Tiyn.ZERO,
            List.of(),
            PersonId.PLATFORM,
            Instant.parse(last.time()));
    return new Row(
        last.aggregate(),
        last.sequence() + 1,
        last.type(),
        last.time(),
        type.value(),
        String.valueOf(type.revision()),
        TerezeJson.mapper().writeValueAsString(fact),
        last.metaData());
  }

  /// Adds years until so many facts are stored.
  void fillUpTo(long facts) {
    for (long stored = stored(); stored < facts; stored += year.size()) {
      int copy = ++made;
      List<Row> rows = new ArrayList<>(year.size());
      for (Row row : year) {
        rows.add(
            new Row(
                renumbered(row.aggregate(), copy),
                row.sequence(),
                row.type(),
                row.time(),
                row.name(),
                row.revision(),
                sealed(renumbered(row.payload(), copy)),
                row.metaData()));
      }
      jdbc.batchUpdate(INSERT, rows, rows.size(), Copies::bind);
    }
  }

  /// Contents are sealed for one application; each copy is another.
  private String opened(String payload) {
    if (!payload.contains(SEALED)) {
      return payload;
    }
    ObjectNode json = (ObjectNode) TerezeJson.mapper().readTree(payload);
    String sealed = json.get("content").asString();
    json.set("content", TerezeJson.mapper().readTree(seal.open(application(json), sealed)));
    return json.put(OPENED, true).toString();
  }

  private String sealed(String payload) {
    if (!payload.contains(OPENED)) {
      return payload;
    }
    ObjectNode json = (ObjectNode) TerezeJson.mapper().readTree(payload);
    json.remove(OPENED);
    return json.put("content", seal.seal(application(json), json.get("content").toString()))
        .toString();
  }

  private static ApplicationId application(ObjectNode json) {
    return ApplicationId.of(json.get("application").asString());
  }

  long stored() {
    Long count = jdbc.queryForObject("select count(*) from domain_event_entry", Long.class);
    return count == null ? 0 : count;
  }

  private static String renumbered(String text, int copy) {
    String result = NEED.matcher(text).replaceAll("N-2026-1%05d$1".formatted(copy));
    result = CALL.matcher(result).replaceAll("C-2026-%05d$1".formatted(copy));
    result = APPLICATION.matcher(result).replaceAll("AP%06d$1".formatted(100_000 + copy));
    result = CODE.matcher(result).replaceAll("$1-" + copy);
    result = YEAR.matcher(result).replaceAll("-%04d-$1".formatted(FIRST_YEAR + copy));
    result = HASH.matcher(result).replaceAll("%08x$1".formatted(copy));
    result = BANK.matcher(result).replaceAll("TR$1-X" + copy);
    return DRAFT.matcher(result).replaceAll("5f0c1d4e-7a51-4c53-8d8b-%08d$1".formatted(copy));
  }

  private static void bind(PreparedStatement insert, Row row) throws SQLException {
    int index = 1;
    insert.setString(index++, UUID.randomUUID().toString());
    insert.setString(index++, row.aggregate());
    insert.setLong(index++, row.sequence());
    insert.setString(index++, row.type());
    insert.setString(index++, row.time());
    insert.setString(index++, row.name());
    insert.setString(index++, row.revision());
    insert.setString(index++, row.payload());
    insert.setString(index, row.metaData());
  }
}
