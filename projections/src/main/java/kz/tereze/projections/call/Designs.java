package kz.tereze.projections.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Text;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.Design;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.json.TerezeJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How each call is designed, version by version.
@ReadModel
public final class Designs {

  private final JdbcClient jdbc;

  public Designs(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /// The newest version, published or not.
  public DesignRow newest(CallId call) {
    return jdbc.sql("select * from call_design where call = ? order by version desc limit 1")
        .param(call.number())
        .query((row, i) -> row(row))
        .optional()
        .orElseGet(() -> DesignRow.plain(call));
  }

  /// What everybody may read, the newest version first.
  public List<DesignRow> published(CallId call) {
    return jdbc.sql(
            "select * from call_design where call = ? and published_at is not null"
                + " order by version desc")
        .param(call.number())
        .query((row, i) -> row(row))
        .list();
  }

  /// The design that holds for whoever begins now.
  public DesignRow holding(CallId call) {
    return published(call).stream().findFirst().orElseGet(() -> DesignRow.plain(call));
  }

  public Optional<DesignRow> published(CallId call, int version) {
    return published(call).stream().filter(row -> row.version() == version).findFirst();
  }

  private static DesignRow row(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return new DesignRow(
        new CallId(row.getString("call")),
        row.getInt("version"),
        TerezeJson.mapper().readValue(row.getString("design"), Design.class),
        reason == null ? null : TerezeJson.mapper().readValue(reason, Text.class),
        Columns.instantOrNull(row, "published_at"));
  }
}
