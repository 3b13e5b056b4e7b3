package kz.tereze.projections.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.json.TerezeJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/// What each person was told, the newest first. Everybody reads their own alone.
@ReadModel
public final class Inbox {

  private static final TypeReference<LinkedHashMap<String, Object>> SAID = new TypeReference<>() {};

  private static final String OF =
      """
       from notice n join notice_cause c on c.id = n.cause and c.kind = n.kind
      where n.person = ? and (? = '' or n.kind = ?) and (not ? or n.read_at is null)
      """;

  private final JdbcClient jdbc;

  public Inbox(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /// @param kind null for all
  public List<NoticeRow> of(
      PersonId person, @Nullable NoticeKind kind, boolean unread, int limit, int offset) {
    return jdbc.sql(
            "select n.*, c.subject, c.page, c.said"
                + OF
                + " order by n.at desc, n.id limit ? offset ?")
        .params(person.id(), name(kind), name(kind), unread, limit, offset)
        .query((row, i) -> row(row))
        .list();
  }

  public long count(PersonId person, @Nullable NoticeKind kind, boolean unread) {
    return jdbc.sql("select count(*)" + OF)
        .params(person.id(), name(kind), name(kind), unread)
        .query(Long.class)
        .single();
  }

  private static String name(@Nullable NoticeKind kind) {
    return kind == null ? "" : kind.name();
  }

  public int unread(PersonId person) {
    return jdbc.sql("select count(*) from notice where person = ? and read_at is null")
        .param(person.id())
        .query(Integer.class)
        .single();
  }

  /// The kinds somebody was told of, in the order of [NoticeKind].
  public List<NoticeKind> kinds(PersonId person) {
    return jdbc
        .sql("select distinct kind from notice where person = ?")
        .param(person.id())
        .query((row, i) -> NoticeKind.valueOf(row.getString("kind")))
        .list()
        .stream()
        .sorted()
        .toList();
  }

  /// Marks it read; once is enough.
  ///
  /// @return whether there is such a notice of theirs
  public boolean read(UUID id, PersonId person, Instant at) {
    return jdbc.sql("update notice set read_at = coalesce(read_at, ?) where id = ? and person = ?")
            .params(Columns.time(at), id, person.id())
            .update()
        == 1;
  }

  /// @return how many were unread
  public int readAll(PersonId person, Instant at) {
    return jdbc.sql("update notice set read_at = ? where person = ? and read_at is null")
        .params(Columns.time(at), person.id())
        .update();
  }

  static NoticeRow row(ResultSet row) throws SQLException {
    return new NoticeRow(
        row.getObject("id", UUID.class),
        NoticeKind.valueOf(row.getString("kind")),
        row.getString("subject"),
        row.getString("page"),
        said(row.getString("said")),
        Columns.instant(row, "at"),
        Columns.instantOrNull(row, "read_at"),
        MailState.valueOf(row.getString("mail")));
  }

  private static Map<String, Object> said(String written) {
    return TerezeJson.mapper().readValue(written, SAID);
  }
}
