package kz.tereze.projections.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Searchable;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.search.WordForms;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The needs companies have posted.
@ReadModel
public final class Needs {

  private final Writes writes;
  private final JdbcClient jdbc;

  public Needs(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(NeedEvent event) {
    switch (event) {
      case NeedEvent.NeedPosted e -> posted(e);
      case NeedEvent.NeedRevised e -> revised(e);
      case NeedEvent.NeedWithdrawn e -> stands(e, NeedStatus.WITHDRAWN);
      case NeedEvent.NeedScreened e -> screened(e);
      case NeedEvent.NeedReturned e -> stands(e, NeedStatus.RETURNED);
      case NeedEvent.QuestionAsked e -> {}
      case NeedEvent.QuestionAnswered e -> {}
      case NeedEvent.QuestionHidden e -> {}
      case NeedEvent.NeedPutToCouncil e -> putToCouncil(e);
      case NeedEvent.NeedApproved e -> stands(e, NeedStatus.APPROVED);
      case NeedEvent.NeedRejected e -> stands(e, NeedStatus.REJECTED);
      case NeedEvent.NeedReturnedUndecided e -> stands(e, NeedStatus.DISCUSSED);
      case NeedEvent.NeedIncludedInCall e -> includedInCall(e);
      // The call tells it.
      case NeedEvent.NeedNotIncludedInCall e -> {}
      case NeedEvent.NeedReleasedFromCall e -> releasedFromCall(e);
    }
  }

  private void posted(NeedEvent.NeedPosted e) {
    write(
        e,
        """
        insert into need (number, owner, version, status, content, search, site, posted_at,
            changed_at)
        values (?, ?, 1, 'POSTED', ?, ?, ?, ?, ?) on conflict (number) do nothing
        """,
        e.need().number(),
        e.owner().digits(),
        TerezeJson.mapper().writeValueAsString(e.content()),
        search(e.need(), e.content()),
        e.content().site().name(),
        e.at(),
        e.at());
  }

  private void revised(NeedEvent.NeedRevised e) {
    writes.replace(
        row(e),
        """
        update need set version = ?, status = 'POSTED', content = ?, search = ?, site = ?,
          questions_until = null, changed_at = ?
        where number = ?
        """,
        e.version(),
        TerezeJson.mapper().writeValueAsString(e.content()),
        search(e.need(), e.content()),
        e.content().site().name(),
        e.at(),
        e.need().number());
  }

  private void screened(NeedEvent.NeedScreened e) {
    write(
        e,
        """
        update need set status = 'DISCUSSED', questions_until = ?, changed_at = ? where number = ?
        """,
        e.questionsUntil(),
        e.at(),
        e.need().number());
  }

  private void putToCouncil(NeedEvent.NeedPutToCouncil e) {
    write(
        e,
        """
        update need set status = 'ON_COUNCIL', council = ?, ballot = ?, changed_at = ?
        where number = ?
        """,
        e.council().code(),
        e.ballot().key(),
        e.at(),
        e.need().number());
  }

  private void includedInCall(NeedEvent.NeedIncludedInCall e) {
    write(
        e,
        "update need set status = 'IN_CALL', call = ?, changed_at = ? where number = ?",
        e.call().number(),
        e.at(),
        e.need().number());
  }

  private void releasedFromCall(NeedEvent.NeedReleasedFromCall e) {
    write(
        e,
        "update need set status = 'APPROVED', call = null, changed_at = ? where number = ?",
        e.at(),
        e.need().number());
  }

  private void stands(NeedEvent e, NeedStatus status) {
    write(
        e,
        "update need set status = ?, changed_at = ? where number = ?",
        status.name(),
        e.at(),
        e.need().number());
  }

  private void write(NeedEvent e, String sql, Object... parameters) {
    writes.put(row(e), sql, parameters);
  }

  private static Object row(NeedEvent e) {
    return List.of("need", e.need());
  }

  private static String search(NeedId need, NeedContent content) {
    Text title = content.title();
    return Searchable.fold(need.number(), title.kk(), title.ru(), title.en());
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate need").update();
  }

  public Optional<NeedRow> find(NeedId need) {
    return jdbc.sql("select * from need where number = ?")
        .param(need.number())
        .query((row, i) -> row(row))
        .optional();
  }

  /// The newest first.
  public List<NeedRow> ofOwner(Bin owner) {
    return jdbc.sql("select * from need where owner = ? order by posted_at desc, number desc")
        .param(owner.digits())
        .query((row, i) -> row(row))
        .list();
  }

  /// What anybody may see, the newest first. Withdrawn needs are found by their number alone.
  public List<NeedRow> published(NeedFilter filter, int limit, int offset) {
    return filtered(
            "select * ",
            filter,
            " order by posted_at desc, number desc limit :limit offset :offset")
        .param("limit", limit)
        .param("offset", offset)
        .query((row, i) -> row(row))
        .list();
  }

  public int countPublished(NeedFilter filter) {
    return filtered("select count(*) ", filter, "").query(Integer.class).single();
  }

  private JdbcClient.StatementSpec filtered(String select, NeedFilter filter, String order) {
    NeedStatus status = filter.status();
    Region site = filter.site();
    String where =
        " from need where search ~ all (:words)"
            + (status == null ? " and status <> 'WITHDRAWN'" : " and status = :status")
            + (site == null ? "" : " and site = :site");
    JdbcClient.StatementSpec asked =
        jdbc.sql(select + where + order)
            .param("words", (Object) WordForms.patterns(filter.words()));
    if (status != null) {
      asked = asked.param("status", status.name());
    }
    return site == null ? asked : asked.param("site", site.name());
  }

  /// Many needs by their numbers, in the order of the numbers.
  public List<NeedRow> list(Collection<NeedId> needs) {
    if (needs.isEmpty()) {
      return List.of();
    }
    return jdbc.sql("select * from need where number in (:numbers) order by number")
        .param("numbers", needs.stream().map(NeedId::number).distinct().toList())
        .query((row, i) -> row(row))
        .list();
  }

  public List<NeedRow> standing(NeedStatus status) {
    return jdbc.sql("select * from need where status = ? order by changed_at, number")
        .param(status.name())
        .query((row, i) -> row(row))
        .list();
  }

  private static NeedRow row(ResultSet row) throws SQLException {
    return new NeedRow(
        new NeedId(row.getString("number")),
        new Bin(row.getString("owner")),
        row.getInt("version"),
        NeedStatus.valueOf(row.getString("status")),
        TerezeJson.mapper().readValue(row.getString("content"), NeedContent.class),
        Columns.dayOrNull(row, "questions_until"),
        Columns.of(row, "call", CallId::new),
        Columns.of(row, "council", CouncilId::new),
        Columns.of(row, "ballot", BallotId::new),
        Columns.instant(row, "posted_at"),
        Columns.instant(row, "changed_at"));
  }
}
