package kz.tereze.projections.expert;

import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.expert.ExpertEvent;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps the pool of experts.
@ReadModel
public final class ExpertPool {

  private final Writes writes;
  private final JdbcClient jdbc;

  public ExpertPool(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(ExpertEvent event) {
    switch (event) {
      case ExpertEvent.ExpertiseDescribed e -> described(e);
      case ExpertEvent.ExpertAccredited e ->
          write(
              e,
              """
              update expert set accredited_until = ?, accreditation = ?, withdrawn = null
              where person = ?
              """,
              e.until(),
              e.order(),
              e.expert().id());
      case ExpertEvent.AccreditationWithdrawn e ->
          write(
              e,
              """
              update expert set accredited_until = null, accreditation = null, withdrawn = ?
              where person = ?
              """,
              e.reason(),
              e.expert().id());
      case ExpertEvent.PoolLeft e ->
          write(e, "update expert set left_at = ? where person = ?", e.at(), e.expert().id());
    }
  }

  private void described(ExpertEvent.ExpertiseDescribed e) {
    write(
        e,
        """
        insert into expert
            (person, disciplines, tongues, keywords, load, employer, described_at)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (person) do update set disciplines = excluded.disciplines,
            tongues = excluded.tongues, keywords = excluded.keywords, load = excluded.load,
            employer = excluded.employer, described_at = excluded.described_at, left_at = null
        """,
        e.expert().id(),
        names(e.expertise().disciplines()),
        names(e.expertise().tongues()),
        e.expertise().keywords(),
        e.expertise().load(),
        digits(e.employer()),
        e.at());
  }

  private static @Nullable String digits(@Nullable Bin bin) {
    return bin == null ? null : bin.digits();
  }

  private static String[] names(List<? extends Enum<?>> words) {
    return words.stream().map(Enum::name).toArray(String[]::new);
  }

  private void write(ExpertEvent e, String sql, @Nullable Object... parameters) {
    writes.put(List.of("expert", e.expert()), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate expert").update();
  }
}
