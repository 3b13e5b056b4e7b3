package kz.tereze.projections.indicator;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Runs the indicators' queries.
@ReadModel
public final class Indicators {

  private final JdbcClient jdbc;

  public Indicators(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /// One case.
  ///
  /// @param subject the number of what it is about
  /// @param related other numbers it was found by
  /// @param measured what the formula measures: tiyn, recipients, a rank, days or percent; null
  ///     where telling it would give away what is not public
  public record Found(String subject, List<String> related, @Nullable Long measured) {

    public Found {
      related = List.copyOf(related);
    }
  }

  public long count(Indicator indicator, LocalDate day) {
    return jdbc.sql("select count(*) from (" + indicator.query() + ") as found")
        .param("day", day)
        .query(Long.class)
        .single();
  }

  public List<Found> list(Indicator indicator, LocalDate day, int limit, int offset) {
    String some = "select * from (" + indicator.query() + ") as found limit :limit offset :offset";
    return jdbc.sql(some)
        .param("day", day)
        .param("limit", limit)
        .param("offset", offset)
        .query(
            (row, i) ->
                new Found(
                    row.getString("subject"),
                    Columns.texts(row, "related"),
                    row.getObject("measured") == null ? null : row.getLong("measured")))
        .list();
  }
}
