package kz.tereze.projections.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.json.TerezeJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/// Texts that companies are still writing. Not derived from events: a draft decides nothing,
/// belongs to its company alone and is gone when it is deleted or submitted.
@ReadModel
public final class NeedDrafts {

  private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};

  /// A draft as it was last saved.
  ///
  /// @param typed field by field, as typed
  /// @param revision counted from 1 at each saving
  public record Draft(
      UUID id, Map<String, String> typed, int revision, PersonId changedBy, Instant changedAt) {

    public Draft {
      typed = Map.copyOf(typed);
    }
  }

  private final JdbcClient jdbc;

  public NeedDrafts(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /// Begins a draft, or saves it again when nobody else has saved it since.
  ///
  /// @param basedOn the revision the writer began from; 0 for a new draft
  /// @return false when somebody else has saved something else in between; nothing was changed then
  public boolean save(UUID id, Bin owner, int basedOn, Map<String, String> typed, Acting by) {
    String fields = TerezeJson.mapper().writeValueAsString(new TreeMap<>(typed));
    int saved =
        basedOn == 0
            ? begin(id, owner, fields, by)
            : jdbc.sql(
                    """
                    update need_draft set typed = ?, revision = revision + 1, changed_by = ?,
                      changed_at = ?
                    where id = ? and owner = ? and revision = ?
                    """)
                .params(
                    fields, by.person().id(), Columns.time(by.at()), id, owner.digits(), basedOn)
                .update();
    // A form that was sent twice has been saved.
    return saved == 1 || find(id, owner).filter(kept -> kept.typed().equals(typed)).isPresent();
  }

  private int begin(UUID id, Bin owner, String fields, Acting by) {
    return jdbc.sql(
            """
            insert into need_draft (id, owner, typed, revision, changed_by, changed_at)
            values (?, ?, ?, 1, ?, ?) on conflict (id) do nothing
            """)
        .params(id, owner.digits(), fields, by.person().id(), Columns.time(by.at()))
        .update();
  }

  public void delete(UUID id, Bin owner) {
    jdbc.sql("delete from need_draft where id = ? and owner = ?")
        .params(id, owner.digits())
        .update();
  }

  /// A draft of the organisation's own.
  public Optional<Draft> find(UUID id, Bin owner) {
    return jdbc.sql("select * from need_draft where id = ? and owner = ?")
        .params(id, owner.digits())
        .query((row, i) -> row(row))
        .optional();
  }

  /// The last changed first.
  public List<Draft> of(Bin owner) {
    return jdbc.sql("select * from need_draft where owner = ? order by changed_at desc, id")
        .param(owner.digits())
        .query((row, i) -> row(row))
        .list();
  }

  private static Draft row(ResultSet row) throws SQLException {
    return new Draft(
        row.getObject("id", UUID.class),
        TerezeJson.mapper().readValue(row.getString("typed"), FIELDS),
        row.getInt("revision"),
        new PersonId(row.getObject("changed_by", UUID.class)),
        Columns.instant(row, "changed_at"));
  }
}
