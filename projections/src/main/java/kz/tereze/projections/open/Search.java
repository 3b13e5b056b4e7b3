package kz.tereze.projections.open;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.tereze.projections.Columns;
import kz.tereze.projections.Searchable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A search among shown records of one kind.
public final class Search {

  private static final int MOST_WORDS = 12;

  /// What records can be sorted by.
  public enum Order {
    CHANGED("changed_at"),
    CREATED("created_at"),
    TITLE("title"),
    STATUS("status"),
    CLOSES("closes_at"),
    CEILING("ceiling"),
    AMOUNT("amount"),
    DECIDED("decided_on");

    private final String column;

    Order(String column) {
      this.column = column;
    }
  }

  private final JdbcClient jdbc;
  private final RecordKind kind;
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  Search(JdbcClient jdbc, RecordKind kind) {
    this.jdbc = jdbc;
    this.kind = kind;
    add("kind = ?", kind.code());
    add("shown");
  }

  private Search add(String condition, @Nullable Object... values) {
    conditions.add("(" + condition + ")");
    parameters.addAll(Arrays.asList(values));
    return this;
  }

  /// Every one of the words, in any order.
  public Search words(String words) {
    Arrays.stream(Searchable.fold(words).strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .forEach(word -> add("words like ?", Searchable.pattern(word)));
    return this;
  }

  /// @param isIn false: none of them
  public Search status(List<String> status, boolean isIn) {
    return add((isIn ? "" : "not ") + "status = any (?)", (Object) status.toArray(String[]::new));
  }

  public Search calls(List<String> calls, boolean isIn) {
    String among = "coalesce(call, '') = any (?)";
    return add((isIn ? "" : "not ") + among, (Object) calls.toArray(String[]::new));
  }

  /// A call by what may be done with it at a time.
  public Search phase(List<Phase> phases, boolean isIn, Instant now) {
    List<String> any = new ArrayList<>();
    List<Object> times = new ArrayList<>();
    for (Phase phase : phases) {
      any.add(phase.condition);
      for (int i = 0; i < phase.times; i++) {
        times.add(Columns.time(now));
      }
    }
    String either = any.isEmpty() ? "false" : String.join(" or ", any);
    return add((isIn ? "" : "not ") + "(" + either + ")", times.toArray());
  }

  /// How a call stands to its dates.
  public enum Phase {
    FORECASTED("status = 'ANNOUNCED' and opens_at > ?", 1),
    OPEN("status = 'ANNOUNCED' and opens_at <= ? and closes_at >= ?", 2),
    CLOSED("status = 'COMPLETED' or closes_at < ?", 1);

    private final String condition;
    private final int times;

    Phase(String condition, int times) {
      this.condition = condition;
      this.times = times;
    }

    public static Phase of(OpenCall call, Instant now) {
      if (call.completedAt() != null || call.terms().closesAt().isBefore(now)) {
        return CLOSED;
      }
      return call.terms().opensAt().isAfter(now) ? FORECASTED : OPEN;
    }
  }

  /// @param isInside false: outside of the range
  public Search closes(Instant from, Instant to, boolean isInside) {
    return range("closes_at", Columns.time(from), Columns.time(to), isInside);
  }

  public Search decided(LocalDate from, LocalDate to, boolean isInside) {
    return range("decided_on", from, to, isInside);
  }

  /// In minor units; amounts in other currencies are never inside.
  public Search amount(String currency, long from, long to, boolean isInside) {
    return add("currency = ?", currency).range("amount", from, to, isInside);
  }

  public Search ceiling(long from, long to, boolean isInside) {
    return range("ceiling", from, to, isInside);
  }

  private Search range(String column, Object from, Object to, boolean isInside) {
    return add(column + (isInside ? "" : " not") + " between ? and ?", from, to);
  }

  public long count() {
    return jdbc.sql("select count(*) from open_record" + where())
        .params(parameters)
        .query(Long.class)
        .single();
  }

  public List<OpenRecord> list(Order order, boolean isDescending, int limit, long offset) {
    List<Object> all = new ArrayList<>(parameters);
    all.add(limit);
    all.add(offset);
    String by = order.column + (isDescending ? " desc nulls last" : " nulls last");
    return jdbc.sql(
            "select doc from open_record" + where() + " order by " + by + ", id limit ? offset ?")
        .params(all)
        .query((row, i) -> OpenRecord.read(kind, row.getString("doc")))
        .list();
  }

  private String where() {
    return " where " + String.join(" and ", conditions);
  }
}
