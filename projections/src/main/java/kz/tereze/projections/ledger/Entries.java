package kz.tereze.projections.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Hash;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The published entries of the ledger as anybody may read them.
@ReadModel
public final class Entries {

  /// The facts of a need and of a call that belong to the story of each grant out of them.
  private static final String STORY =
      """
      select * from ledger_entry
      where refs @> array[?::text]
        or (refs @> array[?::text] and (kind like 'need.%' or kind like 'council.%'))
        or (refs @> array[?::text] and kind in
          ('call.announced', 'call.deadline-moved', 'call.ranking-published', 'call.ties-drawn',
            'fund.appropriated-to-call'))
      order by seq
      """;

  private static final String WHICH =
      " where (? = '' or kind = ?) and (? = '' or refs @> array[?::text])";

  private final JdbcClient jdbc;

  public Entries(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  public Optional<LedgerEntry> find(long seq) {
    return jdbc.sql("select * from ledger_entry where seq = ?")
        .param(seq)
        .query((row, i) -> entry(row))
        .optional();
  }

  /// Empty while nothing is published.
  public Optional<Head> head() {
    return jdbc.sql("select * from ledger_head order by size desc limit 1")
        .query((row, i) -> head(row))
        .optional();
  }

  /// The newest first.
  ///
  /// @param kind only entries of this kind; empty for all
  /// @param ref only entries about this public number; empty for all
  public List<LedgerEntry> newest(String kind, String ref, int limit, int offset) {
    return jdbc.sql("select * from ledger_entry" + WHICH + " order by seq desc limit ? offset ?")
        .params(kind, kind, ref, ref, limit, offset)
        .query((row, i) -> entry(row))
        .list();
  }

  public long count(String kind, String ref) {
    return jdbc.sql("select count(*) from ledger_entry" + WHICH)
        .params(kind, kind, ref, ref)
        .query(Long.class)
        .single();
  }

  /// Details kept beside an entry, which has only room for their hash.
  public record Whole(long seq, String text) {}

  public Optional<Whole> whole(long seq) {
    return jdbc.sql("select seq, whole from ledger_entry where seq = ? and whole is not null")
        .param(seq)
        .query((row, i) -> new Whole(row.getLong("seq"), row.getString("whole")))
        .optional();
  }

  /// Some of them behind a place, in the ledger's order.
  public List<Whole> wholes(long behind) {
    return jdbc.sql(
            "select seq, whole from ledger_entry where whole is not null and seq > ?"
                + " order by seq limit 100")
        .param(behind)
        .query((row, i) -> new Whole(row.getLong("seq"), row.getString("whole")))
        .list();
  }

  /// From a place on, in the ledger's order.
  public List<LedgerEntry> from(long seq, int limit) {
    return jdbc.sql("select * from ledger_entry where seq >= ? order by seq limit ?")
        .params(seq, limit)
        .query((row, i) -> entry(row))
        .list();
  }

  /// The entry a hash is of, and those that name it, such as a document's; the first ones only.
  public List<LedgerEntry> withHash(Hash hash, int limit) {
    return jdbc.sql(
            "select * from ledger_entry where leaf_hash = decode(?, 'hex')"
                + " or hashes_in(body) @> array[?::text] order by seq limit ?")
        .params(hash.hex(), hash.hex(), limit)
        .query((row, i) -> entry(row))
        .list();
  }

  /// Everything about a public number, in the ledger's order.
  public List<LedgerEntry> about(String ref) {
    return jdbc.sql("select * from ledger_entry where refs @> array[?::text] order by seq")
        .param(ref)
        .query((row, i) -> entry(row))
        .list();
  }

  /// From the need to the last booking, in the ledger's order, without what concerns other
  /// applications to the same need and call.
  public List<LedgerEntry> story(String grant, String need, String call) {
    return jdbc.sql(STORY).params(grant, need, call).query((row, i) -> entry(row)).list();
  }

  /// Kinds that occur, by name.
  public List<KindCount> kinds() {
    return jdbc.sql("select kind, count(*) as n from ledger_entry group by kind order by kind")
        .query((row, i) -> new KindCount(row.getString("kind"), row.getLong("n")))
        .list();
  }

  public static Head head(ResultSet row) throws SQLException {
    return new Head(row.getLong("size"), hash(row, "root"), Columns.instant(row, "at"));
  }

  public static LedgerEntry entry(ResultSet row) throws SQLException {
    return new LedgerEntry(
        row.getLong("seq"),
        row.getString("event_id"),
        row.getString("kind"),
        Columns.instant(row, "at"),
        Columns.texts(row, "refs"),
        row.getString("body"),
        row.getString("whole"),
        hash(row, "leaf_hash"));
  }

  private static Hash hash(ResultSet row, String column) throws SQLException {
    return new Hash(HexFormat.of().formatHex(row.getBytes(column)));
  }
}
