package kz.tereze.projections.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.registry.OrganisationEvent;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Searchable;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.search.WordForms;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The register of organisations, and the name of each by its BIN.
@ReadModel
public final class Organisations {

  private static final Pattern NOT_OF_ADDRESSES = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Writes writes;
  private final JdbcClient jdbc;

  public Organisations(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(OrganisationEvent event) {
    switch (event) {
      case OrganisationEvent.OrganisationRegistered e -> registered(e);
      case OrganisationEvent.OrganisationRenamed e -> renamed(e);
      case OrganisationEvent.AddressEntered e -> addressEntered(e);
      case OrganisationEvent.OfficerNamed e -> {}
      case OrganisationEvent.OfficerReleased e -> {}
      case OrganisationEvent.OrganisationAccredited e -> {}
      case OrganisationEvent.AccreditationWithdrawn e -> {}
    }
  }

  private void registered(OrganisationEvent.OrganisationRegistered e) {
    writes.put(
        List.of("organisation", e.bin()),
        """
        insert into organisation (bin, kind, region, name, search, registered_at)
        values (?, ?, ?, ?, ?, ?) on conflict (bin) do nothing
        """,
        e.bin().digits(),
        e.kind().name(),
        e.region().name(),
        TerezeJson.mapper().writeValueAsString(e.name()),
        search(e.bin(), e.name()),
        e.at());
  }

  private void renamed(OrganisationEvent.OrganisationRenamed e) {
    writes.put(
        List.of("organisation", e.bin()),
        "update organisation set name = ?, search = ? where bin = ?",
        TerezeJson.mapper().writeValueAsString(e.name()),
        search(e.bin(), e.name()),
        e.bin().digits());
  }

  private void addressEntered(OrganisationEvent.AddressEntered e) {
    writes.put(
        List.of("organisation", e.bin()),
        "update organisation set address = ?, place = ? where bin = ?",
        TerezeJson.mapper().writeValueAsString(e.address()),
        place(e.address()),
        e.bin().digits());
  }

  /// What two spellings of one address have in common: letters and digits, in the order they stand.
  private static String place(Text address) {
    return NOT_OF_ADDRESSES.matcher(Searchable.fold(address.ru())).replaceAll("");
  }

  private static String search(Bin bin, Text name) {
    return Searchable.fold(bin.digits(), name.kk(), name.ru(), name.en());
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate organisation").update();
  }

  public Optional<OrganisationRow> find(Bin bin) {
    return jdbc.sql("select * from organisation where bin = ?")
        .param(bin.digits())
        .query((row, i) -> row(row))
        .optional();
  }

  /// The organisation's name; the BIN itself while nobody has entered the organisation.
  public Text name(Bin bin) {
    return find(bin).map(OrganisationRow::name).orElseGet(() -> unknown(bin));
  }

  /// The names of many organisations at once; every BIN asked for has an answer.
  public Map<Bin, Text> names(Collection<Bin> bins) {
    Map<Bin, Text> names = new HashMap<>();
    bins.forEach(bin -> names.put(bin, unknown(bin)));
    if (!bins.isEmpty()) {
      jdbc.sql("select * from organisation where bin in (:bins)")
          .param("bins", bins.stream().map(Bin::digits).distinct().toList())
          .query((row, i) -> row(row))
          .list()
          .forEach(found -> names.put(found.bin(), found.name()));
    }
    return names;
  }

  private static Text unknown(Bin bin) {
    return new Text(bin.digits(), bin.digits(), null);
  }

  /// In the order of their Russian names.
  ///
  /// @param words searched in BIN and name in any language; empty finds all
  public List<OrganisationRow> list(String words, int limit, int offset) {
    return jdbc.sql(
            """
            select * from organisation where search ~ all (?)
            order by name::json ->> 'ru' collate "ru-x-icu", bin limit ? offset ?
            """)
        .params(WordForms.patterns(words), limit, offset)
        .query((row, i) -> row(row))
        .list();
  }

  public int count(String words) {
    return jdbc.sql("select count(*) from organisation where search ~ all (?)")
        .param(WordForms.patterns(words))
        .query(Integer.class)
        .single();
  }

  private static OrganisationRow row(ResultSet row) throws SQLException {
    return new OrganisationRow(
        new Bin(row.getString("bin")),
        TerezeJson.mapper().readValue(row.getString("name"), Text.class),
        OrganisationKind.valueOf(row.getString("kind")),
        Region.valueOf(row.getString("region")),
        Columns.instant(row, "registered_at"),
        row.getString("address") == null
            ? null
            : TerezeJson.mapper().readValue(row.getString("address"), Text.class));
  }
}
