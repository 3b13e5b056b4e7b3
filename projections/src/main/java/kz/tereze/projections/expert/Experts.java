package kz.tereze.projections.expert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.expert.Discipline;
import kz.tereze.api.expert.Expertise;
import kz.tereze.api.expert.Tongue;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Experts of the pool, found by themselves, by officials and by draws.
@ReadModel
public final class Experts {

  private static final String EXPERT =
      """
      select e.*, d.declared_at,
          (select count(*) from review_assignment a
           where a.expert = e.person and a.state in ('ASSIGNED', 'UNCONFLICTED')) as working
      from expert e left join interest_declaration d on d.person = e.person
      """;

  private final JdbcClient jdbc;

  public Experts(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  public Optional<ExpertRow> find(PersonId person) {
    return jdbc.sql(EXPERT + "where e.person = ?")
        .param(person.id())
        .query((row, i) -> row(row))
        .optional();
  }

  /// Those who wait for accreditation come first, then those whose accreditation ends first.
  public List<ExpertRow> list(int limit, int offset) {
    return jdbc.sql(
            EXPERT
                + """
                where e.left_at is null
                order by e.accredited_until nulls first, e.described_at, e.person limit ? offset ?
                """)
        .params(limit, offset)
        .query((row, i) -> row(row))
        .list();
  }

  public int count() {
    return jdbc.sql("select count(*) from expert where left_at is null")
        .query(Integer.class)
        .single();
  }

  /// How many wait for accreditation, or lost theirs by its day.
  public int countNotAccredited(LocalDate today) {
    return jdbc.sql(
            """
            select count(*) from expert
            where left_at is null and withdrawn is null
            and (accredited_until is null or accredited_until < ?)
            """)
        .param(today)
        .query(Integer.class)
        .single();
  }

  /// Whom a draw may assign: accredited, with interests declared since then, and with room.
  public List<ExpertRow> drawable(LocalDate today, Instant declaredSince) {
    return jdbc
        .sql(
            EXPERT
                + """
                where e.left_at is null and e.accredited_until >= ? and d.declared_at >= ?
                order by e.person
                """)
        .params(today, Columns.time(declaredSince))
        .query((row, i) -> row(row))
        .list()
        .stream()
        .filter(expert -> expert.room() > 0)
        .toList();
  }

  /// How many accredited experts each discipline has; nobody is named.
  public Map<Discipline, Integer> byDiscipline(LocalDate today) {
    Map<Discipline, Integer> counts = new TreeMap<>();
    jdbc.sql(
            """
            select d as discipline, count(*) as experts from expert, unnest(disciplines) d
            where left_at is null and accredited_until >= ? group by d
            """)
        .param(today)
        .query(
            row -> {
              counts.put(Discipline.valueOf(row.getString("discipline")), row.getInt("experts"));
            });
    return counts;
  }

  private static ExpertRow row(ResultSet row) throws SQLException {
    return new ExpertRow(
        Columns.person(row, "person"),
        new Expertise(
            Columns.texts(row, "disciplines").stream().map(Discipline::valueOf).toList(),
            Columns.texts(row, "tongues").stream().map(Tongue::valueOf).toList(),
            row.getString("keywords"),
            row.getInt("load")),
        Columns.of(row, "employer", Bin::new),
        Columns.instant(row, "described_at"),
        Columns.dayOrNull(row, "accredited_until"),
        row.getString("accreditation"),
        row.getString("withdrawn"),
        Columns.instantOrNull(row, "left_at"),
        row.getInt("working"),
        Columns.instantOrNull(row, "declared_at"));
  }
}
