package kz.tereze.projections.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.tereze.api.Hash;
import kz.tereze.api.payment.ListCode;
import kz.tereze.api.payment.ListEvent;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The lists payees are compared with, and who stands on their newest versions.
@ReadModel
public final class SanctionLists {

  private static final int AT_MOST = 20;

  private final Writes writes;
  private final JdbcClient jdbc;

  public SanctionLists(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  /// Somebody on a list.
  ///
  /// @param names all names it gives for them
  /// @param numbers BIN or IIN
  public record Listed(List<String> names, List<String> numbers) {

    public Listed {
      names = List.copyOf(names);
      numbers = List.copyOf(numbers);
    }
  }

  /// Somebody on a list who may be a payee.
  ///
  /// @param number the place on the list, counted from 1
  public record Match(ListCode list, int version, int number, String name) {

    /// `AFM/3#17`
    public String about() {
      return "%s/%d#%d".formatted(list, version, number);
    }
  }

  @EventHandler
  void on(ListEvent event) {
    switch (event) {
      case ListEvent.ListProposed e ->
          writes.put(
              List.of("sanction-list", e.list()),
              """
              insert into sanction_list_proposed (code, issued_on, file, entries, dropped,
                proposed_by, proposed_at)
              values (?, ?, ?, ?, ?, ?, ?)
              on conflict (code) do update set issued_on = excluded.issued_on,
                file = excluded.file, entries = excluded.entries, dropped = excluded.dropped,
                proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at
              """,
              e.list().code(),
              e.issuedOn(),
              e.file().hex(),
              e.entries(),
              e.dropped(),
              e.by().id(),
              e.at());
      case ListEvent.ListRefused e -> awaitsNobody(e);
      case ListEvent.ListLoaded e -> {
        awaitsNobody(e);
        writes.put(
            List.of("sanction-list", e.list()),
            """
            insert into sanction_list (code, version, issued_on, file, entries, loaded_by,
              loaded_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            e.list().code(),
            e.version(),
            e.issuedOn(),
            e.file().hex(),
            e.entries(),
            e.by().id(),
            e.at());
      }
    }
  }

  private void awaitsNobody(ListEvent e) {
    writes.put(
        List.of("sanction-list", e.list()),
        "delete from sanction_list_proposed where code = ?",
        e.list().code());
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate sanction_list, sanction_list_proposed").update();
  }

  /// Keeps who stands on a file; of a file that is known everything stays as it is.
  public void keep(Hash file, List<Listed> entries) {
    for (int i = 0; i < entries.size(); i++) {
      Listed entry = entries.get(i);
      jdbc.sql(
              """
              insert into sanction_entry (file, number, name, keys, numbers)
              values (?, ?, ?, ?, ?) on conflict do nothing
              """)
          .params(
              file.hex(),
              i + 1,
              entry.names().isEmpty() ? "" : entry.names().getFirst(),
              entry.names().stream()
                  .map(FoldedName::key)
                  .filter(key -> !key.isEmpty())
                  .distinct()
                  .toArray(String[]::new),
              entry.numbers().toArray(String[]::new))
          .update();
    }
  }

  /// All versions, the newest first.
  public List<ListRow> versions(int limit) {
    return jdbc.sql(
            "select * from sanction_list order by loaded_at desc, code, version desc limit ?")
        .param(limit)
        .query((row, i) -> row(row))
        .list();
  }

  /// The newest version of each list.
  public List<ListRow> newest() {
    return jdbc.sql(
            """
            select distinct on (code) * from sanction_list order by code, version desc
            """)
        .query((row, i) -> row(row))
        .list();
  }

  /// How facts name the newest versions of all lists; null when none is loaded.
  public @Nullable String versionsNow() {
    List<ListRow> newest = newest();
    return newest.isEmpty()
        ? null
        : newest.stream().map(ListRow::name).collect(Collectors.joining("; "));
  }

  /// Loaded last, of one list.
  public Optional<ListRow> newest(ListCode list) {
    return jdbc.sql("select * from sanction_list where code = ? order by version desc limit 1")
        .param(list.code())
        .query((row, i) -> row(row))
        .optional();
  }

  /// How many entries of a file are no longer found in another by one of their names or numbers.
  public int dropped(Hash before, Hash file) {
    return jdbc.sql(
            """
            select count(distinct number)::int
            from (select number, unnest(keys || numbers) as by_this from sanction_entry
              where file = ?) old
            where by_this not in (
              select unnest(keys || numbers) from sanction_entry where file = ?)
            """)
        .params(before.hex(), file.hex())
        .query(Integer.class)
        .single();
  }

  /// What drops somebody and awaits a second administrator.
  public List<ProposedList> proposed() {
    return jdbc.sql("select * from sanction_list_proposed order by proposed_at")
        .query(
            (row, i) ->
                new ProposedList(
                    new ListCode(row.getString("code")),
                    row.getObject("issued_on", LocalDate.class),
                    new Hash(row.getString("file")),
                    row.getInt("entries"),
                    row.getInt("dropped"),
                    Columns.person(row, "proposed_by"),
                    Columns.instant(row, "proposed_at")))
        .list();
  }

  /// Who on the newest versions has one of the names or numbers.
  public List<Match> matches(Collection<String> names, Collection<String> numbers) {
    String[] keys =
        names.stream()
            .map(FoldedName::key)
            .filter(key -> !key.isEmpty())
            .distinct()
            .toArray(String[]::new);
    return jdbc.sql(
            """
            select l.code, l.version, e.number, e.name
            from (select distinct on (code) * from sanction_list order by code, version desc) l
            join sanction_entry e on e.file = l.file
            where e.keys && ?::text[] or e.numbers && ?::text[]
            order by l.code, e.number limit ?
            """)
        .params(keys, numbers.toArray(String[]::new), AT_MOST)
        .query(
            (row, i) ->
                new Match(
                    new ListCode(row.getString("code")),
                    row.getInt("version"),
                    row.getInt("number"),
                    row.getString("name")))
        .list();
  }

  /// The names behind places of lists, as warnings state them (`AFM/3#17`).
  public Map<String, String> names(Collection<String> places) {
    Map<String, String> names = new HashMap<>();
    jdbc.sql(
            """
            select l.code || '/' || l.version || '#' || e.number as place, e.name
            from sanction_list l join sanction_entry e on e.file = l.file
            where l.code || '/' || l.version || '#' || e.number = any (?)
            """)
        .param(places.toArray(String[]::new))
        .query((row, i) -> names.put(row.getString("place"), row.getString("name")))
        .list();
    return names;
  }

  private static ListRow row(ResultSet row) throws SQLException {
    return new ListRow(
        new ListCode(row.getString("code")),
        row.getInt("version"),
        row.getObject("issued_on", LocalDate.class),
        new Hash(row.getString("file")),
        row.getInt("entries"),
        Columns.person(row, "loaded_by"),
        Columns.instant(row, "loaded_at"));
  }
}
