package kz.tereze.projections.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.json.TerezeJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/// Whatever is asked of the register, whatever has changed in it: memory answers what a plain
/// statement about the same rows does.
class RegisterAgainstSqlTest {

  private static final int AWARDS = 400;
  private static final int ROUNDS = 4;
  private static final int QUESTIONS = 25;

  private static final Map<Facet, String> COLUMNS =
      new EnumMap<>(
          Map.of(
              Facet.YEAR, "extract(year from a.decided_on)::int::text",
              Facet.REGION, "a.region",
              Facet.STATUS, "a.status",
              Facet.PROGRAMME, "coalesce(a.programme, c.fund)",
              Facet.KIND, "o.kind",
              Facet.CURRENCY, "a.currency",
              Facet.CALL, "a.call",
              Facet.RECIPIENT, "a.recipient",
              Facet.OWNER, "n.owner"));

  private static final String FROM =
      """
       from allocation a
        left join organisation o on o.bin = a.recipient
        left join need n on n.number = a.need
        left join call c on c.number = a.call
      where a.status is not null\
      """;

  private static final List<String> BINS =
      IntStream.iterate(0, i -> i + 1)
          .mapToObj(i -> "2401400%05d".formatted(i))
          .filter(Bin::isValid)
          .limit(90)
          .toList();

  private static final ImportedAward PUBLISHED =
      new ImportedAward(
          "1",
          "A grant",
          "A grant of theirs",
          "Somebody",
          null,
          "A trust",
          null,
          "KZT",
          1,
          LocalDate.of(2020, 1, 1),
          new Hash("ab".repeat(32)));

  private final Random dice = new Random(41);
  private final DataSource source = Postgres.freshDatabase();
  private final JdbcTemplate jdbc = new JdbcTemplate(source);
  private final AllocationRegister register = new AllocationRegister(source);

  @Test
  void memory_answers_any_filter_as_a_plain_statement_does_however_awards_change() {
    others();
    IntStream.range(0, AWARDS).forEach(this::award);
    for (int round = 0; round < ROUNDS; round++) {
      for (int question = 0; question < QUESTIONS; question++) {
        agrees(filter());
      }
      // What was asked last is asked again when awards have changed.
      agrees(AllocationFilter.ALL);
      for (int change = 0; change < 40; change++) {
        // Some are new, most are known ones with other days, sums, parts or recipients.
        award(dice.nextInt(AWARDS + AWARDS / 10));
      }
      agrees(AllocationFilter.ALL);
    }
  }

  private void agrees(AllocationFilter filter) {
    Where all = where(filter, null);
    Awards.Found found = register.look(filter, 7, 3);
    String asked = filter.toString();
    assertThat(found.rows().stream().map(AllocationRow::number).toList())
        .as(asked)
        .isEqualTo(
            jdbc.queryForList(
                "select a.number" + FROM + all.sql + order(filter) + " limit 7 offset 3",
                String.class,
                all.values.toArray()));
    jdbc.query(
        "select count(*), count(distinct a.recipient), min(a.decided_on), max(a.decided_on)"
            + FROM
            + all.sql,
        row -> {
          Summary summary = found.summary();
          assertThat(summary.awards()).as(asked).isEqualTo(row.getLong(1));
          assertThat(summary.recipients()).as(asked).isEqualTo(row.getLong(2));
          assertThat(summary.first()).as(asked).isEqualTo(row.getObject(3, LocalDate.class));
          assertThat(summary.last()).as(asked).isEqualTo(row.getObject(4, LocalDate.class));
        },
        all.values.toArray());
    assertThat(
            found.summary().totals().stream()
                .map(t -> line(t.awarded().currency(), t.awards(), t.awarded(), t.paid()))
                .toList())
        .as(asked)
        .containsExactlyInAnyOrderElementsOf(grouped("a.currency", all));
    COLUMNS.forEach((facet, column) -> facetAgrees(filter, facet, column, found.facets()));
    groupsAgree(filter, Facet.RECIPIENT);
    groupsAgree(filter, Facet.PROGRAMME, Facet.RECIPIENT);
    // More combinations than have a place of their own.
    groupsAgree(filter, Facet.CALL, Facet.RECIPIENT, Facet.YEAR, Facet.REGION);
  }

  private void facetAgrees(AllocationFilter filter, Facet facet, String column, Facets facets) {
    Where open = where(filter, facet);
    Map<String, Long> counts =
        facets.of(facet).stream().collect(Collectors.toMap(FacetCount::value, FacetCount::count));
    Map<String, Long> expected =
        jdbc
            .query(
                "select %s, count(*) %s %s and %s is not null group by 1"
                    .formatted(column, FROM, open.sql, column),
                (row, i) -> Map.entry(row.getString(1), row.getLong(2)),
                open.values.toArray())
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThat(counts).as("%s of %s", facet, filter).isEqualTo(expected);
  }

  private void groupsAgree(AllocationFilter filter, Facet... by) {
    Where all = where(filter, null);
    Where of = new Where(all.sql + " and a.currency = ?", new ArrayList<>(all.values));
    of.values.add(filter.currency());
    String columns =
        Arrays.stream(by)
            .map(facet -> "coalesce(" + COLUMNS.get(facet) + ", '')")
            .collect(Collectors.joining(" || '+' || "));
    assertThat(
            register.groups(filter, filter.currency(), by).stream()
                .map(g -> line(String.join("+", g.values()), g.awards(), g.awarded(), g.paid()))
                .toList())
        .as("%s by %s", filter, List.of(by))
        .containsExactlyInAnyOrderElementsOf(grouped(columns, of));
  }

  private List<String> grouped(String column, Where where) {
    return jdbc.query(
        "select %s, count(*), sum(a.amount), sum(a.paid) %s %s group by 1"
            .formatted(column, FROM, where.sql),
        (row, i) ->
            row.getString(1)
                + " "
                + row.getLong(2)
                + " "
                + plain(row.getBigDecimal(3))
                + " "
                + plain(row.getBigDecimal(4)),
        where.values.toArray());
  }

  private static String plain(BigDecimal sum) {
    return sum.toBigIntegerExact().toString();
  }

  private static String line(String value, long awards, Sum awarded, Sum paid) {
    return value + " " + awards + " " + awarded.minorUnits() + " " + paid.minorUnits();
  }

  private record Where(String sql, List<Object> values) {}

  private static Where where(AllocationFilter filter, @Nullable Facet open) {
    StringBuilder sql = new StringBuilder();
    List<Object> values = new ArrayList<>();
    filter
        .chosen()
        .forEach(
            (facet, chosen) -> {
              if (facet != open) {
                sql.append(" and ").append(COLUMNS.get(facet)).append(" = any (?)");
                values.add(chosen.toArray(String[]::new));
              }
            });
    if (filter.least() != null || filter.most() != null) {
      sql.append(" and a.currency = ?");
      values.add(filter.currency());
    }
    if (filter.least() != null) {
      sql.append(" and a.amount >= ?");
      values.add(filter.least());
    }
    if (filter.most() != null) {
      sql.append(" and a.amount <= ?");
      values.add(filter.most());
    }
    if (!filter.words().isEmpty()) {
      sql.append(" and a.search like ?");
      values.add("%" + filter.words() + "%");
    }
    return new Where(sql.toString(), values);
  }

  private static String order(AllocationFilter filter) {
    String tengeFirst = "a.currency <> 'KZT', a.currency, ";
    return " order by "
        + switch (filter.sort()) {
          case NEWEST -> "a.decided_on desc, a.number collate \"C\" desc";
          case OLDEST -> "a.decided_on, a.number collate \"C\"";
          case LARGEST -> tengeFirst + "a.amount desc, a.number collate \"C\"";
          case SMALLEST -> tengeFirst + "a.amount, a.number collate \"C\"";
        };
  }

  private void others() {
    for (int i = 0; i < 90; i++) {
      jdbc.update(
          "insert into organisation values (?, ?, 'ASTANA', '{\"ru\":\"О\"}', '', now())",
          BINS.get(i),
          i % 3 == 0 ? "UNIVERSITY" : "INSTITUTE");
      jdbc.update(
          "insert into need (number, owner, version, status, content, search, site, posted_at,"
              + " changed_at) values (?, ?, 1, 'S', '{}', '', '', now(), now())",
          need(i),
          BINS.get(i % 5));
      jdbc.update(
          "insert into call (number, fund, terms, search, status, funding, budget, opens_at,"
              + " closes_at, planned_at) values (?, ?, '{}', '', 'S', 'G', 1, now(), now(), now())",
          call(i),
          "F" + i % 4);
    }
  }

  /// Writes an award, or writes it anew.
  private void award(int i) {
    jdbc.update(
        """
        insert into allocation (number, origin, status, decided_on, need, call, recipient, region,
          programme, search, currency, amount, paid, imported)
        values (?, 'IMPORTED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (number) do update set status = excluded.status,
          decided_on = excluded.decided_on, need = excluded.need, call = excluded.call,
          recipient = excluded.recipient, region = excluded.region,
          programme = excluded.programme, search = excluded.search,
          currency = excluded.currency, amount = excluded.amount, paid = excluded.paid
        """,
        "A%04d".formatted(i),
        one("PAID", "PAYING", "CLOSED"),
        LocalDate.of(2020, 1, 1).plusDays(dice.nextInt(2_000)),
        one(null, need(dice.nextInt(90))),
        one(null, call(dice.nextInt(90))),
        one(null, bin(), bin()),
        one(null, "ABAI", "ULYTAU", "ASTANA"),
        one(null, null, "P1", "P2"),
        one("вода", "руда") + " " + one("кен", "шахта"),
        one("KZT", "KZT", "KZT", "GBP"),
        dice.nextInt(50) == 0 ? Long.MAX_VALUE - dice.nextInt(9) : dice.nextLong(90),
        dice.nextLong(90),
        TerezeJson.mapper().writeValueAsString(PUBLISHED));
  }

  private String bin() {
    return BINS.get(dice.nextInt(BINS.size()));
  }

  private static String need(int i) {
    return "N-2026-%05d".formatted(i + 1);
  }

  private static String call(int i) {
    return "C-2026-%03d".formatted(i + 1);
  }

  private @Nullable String one(@Nullable String... of) {
    return of[dice.nextInt(of.length)];
  }

  private AllocationFilter filter() {
    AllocationFilter filter = AllocationFilter.ALL.sorted(AllocationSort.values()[dice.nextInt(4)]);
    for (Facet facet : COLUMNS.keySet()) {
      if (dice.nextInt(6) == 0) {
        filter = filter.with(facet, values(facet).toArray(String[]::new));
      }
    }
    if (dice.nextInt(4) == 0) {
      filter = filter.words(one("вода", "руда", "шахта"));
    }
    return switch (dice.nextInt(5)) {
      case 0 -> filter.amounts(dice.nextLong(90), null);
      case 1 -> filter.amounts(null, dice.nextLong(90));
      case 2 -> filter.amounts(dice.nextLong(45), 45 + dice.nextLong(45));
      default -> filter;
    };
  }

  private Set<String> values(Facet facet) {
    return IntStream.range(0, 1 + dice.nextInt(3))
        .mapToObj(
            i ->
                switch (facet) {
                  case YEAR -> Integer.toString(2020 + dice.nextInt(7));
                  case REGION -> one("ABAI", "ULYTAU", "ASTANA", "ALMATY");
                  case STATUS -> one("PAID", "PAYING", "CLOSED");
                  case PROGRAMME -> one("P1", "P2", "F" + dice.nextInt(4));
                  case KIND -> one("UNIVERSITY", "INSTITUTE");
                  case CURRENCY -> one("KZT", "GBP");
                  case CALL -> call(dice.nextInt(90));
                  case RECIPIENT -> bin();
                  case OWNER, ORIGIN -> BINS.get(dice.nextInt(6));
                })
        .collect(Collectors.toSet());
  }
}
