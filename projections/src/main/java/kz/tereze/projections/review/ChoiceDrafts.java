package kz.tereze.projections.review;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.review.ChoiceReason;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which expert each official is about to choose by hand, and why, until it is signed. Not derived
/// from events.
@ReadModel
public final class ChoiceDrafts {

  private final JdbcClient jdbc;

  public ChoiceDrafts(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  public record Draft(PersonId expert, ChoiceReason ground, String reason) {}

  /// The last one stands.
  public void keep(ApplicationId application, PersonId official, Draft draft) {
    jdbc.sql(
            """
            insert into choice_draft (application, official, expert, ground, reason)
            values (?, ?, ?, ?, ?) on conflict (application, official) do update
            set expert = excluded.expert, ground = excluded.ground, reason = excluded.reason
            """)
        .params(
            application.id(),
            official.id(),
            draft.expert().id(),
            draft.ground().name(),
            draft.reason())
        .update();
  }

  public Optional<Draft> find(ApplicationId application, PersonId official) {
    return jdbc.sql("select * from choice_draft where application = ? and official = ?")
        .params(application.id(), official.id())
        .query(
            (row, i) ->
                new Draft(
                    new PersonId(row.getObject("expert", UUID.class)),
                    ChoiceReason.valueOf(row.getString("ground")),
                    row.getString("reason")))
        .optional();
  }

  public void forget(ApplicationId application, PersonId official) {
    jdbc.sql("delete from choice_draft where application = ? and official = ?")
        .params(application.id(), official.id())
        .update();
  }
}
