package kz.tereze.web.number;

import java.util.Optional;
import kz.tereze.web.Numbers;
import kz.tereze.web.Once;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Draws numbers in the database. One statement raises the series and keeps the drawn number under
/// its key; when the key is there already, both are undone together, so that a series has no gaps.
@Component
class DrawnNumbers implements Numbers {

  private final JdbcClient jdbc;

  DrawnNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int draw(String kind, int year, Once once) {
    return drawn(kind, year, once).orElseGet(() -> next(kind, year, once));
  }

  @Override
  public Optional<Integer> drawn(String kind, int year, Once once) {
    return jdbc.sql("select number from drawn_number where key = ? and kind = ? and year = ?")
        .params(once.key(), kind, year)
        .query(Integer.class)
        .optional();
  }

  private int next(String kind, int year, Once once) {
    try {
      return jdbc.sql(
              """
              with series as (
                insert into number_series as s (kind, year, last) values (?, ?, 1)
                on conflict (kind, year) do update set last = s.last + 1
                returning last)
              insert into drawn_number (key, kind, year, number)
              select ?, ?, ?, last from series
              returning number
              """)
          .params(kind, year, once.key(), kind, year)
          .query(Integer.class)
          .single();
    } catch (DuplicateKeyException sameAtOnce) {
      // The same form sent twice at the same moment; or a key used before for something else.
      return drawn(kind, year, once).orElseThrow(Once.Absent::new);
    }
  }
}
