package kz.tereze.projections.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.registry.Office;
import kz.tereze.api.registry.OrganisationEvent;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.api.registry.Register;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who leads each organisation and whether it is accredited; answers decisions that must know.
@ReadModel
public final class Standings implements Register {

  private final Writes writes;
  private final JdbcClient jdbc;
  private final Sanctions sanctions;

  public Standings(Writes writes, DataSource source, Sanctions sanctions) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
    this.sanctions = sanctions;
  }

  @EventHandler
  void on(OrganisationEvent event) {
    switch (event) {
      case OrganisationEvent.OfficerNamed e ->
          writes.put(
              List.of("officer", e.bin(), e.person()),
              """
              insert into officer (bin, person, office, since) values (?, ?, ?, ?)
              on conflict (bin, person) do update set office = excluded.office,
                since = excluded.since
              """,
              e.bin().digits(),
              e.person().id(),
              e.office().name(),
              e.at());
      case OrganisationEvent.OfficerReleased e ->
          writes.put(
              List.of("officer", e.bin(), e.person()),
              "delete from officer where bin = ? and person = ?",
              e.bin().digits(),
              e.person().id());
      case OrganisationEvent.OrganisationAccredited e ->
          writes.put(
              List.of("accreditation", e.bin()),
              """
              insert into accreditation (bin, certificate, valid_from, valid_until, withdrawn)
              values (?, ?, ?, ?, null)
              on conflict (bin) do update set certificate = excluded.certificate,
                valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                withdrawn = null
              """,
              e.bin().digits(),
              e.certificate(),
              e.from(),
              e.until());
      case OrganisationEvent.AccreditationWithdrawn e ->
          writes.put(
              List.of("accreditation", e.bin()),
              "update accreditation set withdrawn = ? where bin = ?",
              e.reason(),
              e.bin().digits());
      case OrganisationEvent.OrganisationRegistered e -> {}
      case OrganisationEvent.OrganisationRenamed e -> {}
      case OrganisationEvent.AddressEntered e -> {}
    }
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate officer, accreditation").update();
  }

  /// The head first.
  public List<Officer> officers(Bin organisation) {
    return jdbc.sql("select * from officer where bin = ? order by office desc, since, person")
        .param(organisation.digits())
        .query((row, i) -> officer(row))
        .list();
  }

  public Optional<AccreditationRow> accreditation(Bin organisation) {
    return jdbc.sql("select * from accreditation where bin = ?")
        .param(organisation.digits())
        .query((row, i) -> accreditation(row))
        .optional();
  }

  /// Organisations that may apply on a day.
  public List<Bin> accreditedOn(LocalDate day) {
    return jdbc.sql(
            """
            select bin from accreditation
            where withdrawn is null and valid_from <= ? and valid_until >= ? order by bin
            """)
        .params(day, day)
        .query((row, i) -> new Bin(row.getString("bin")))
        .list();
  }

  @Override
  public List<Held> officesOf(PersonId person) {
    return jdbc.sql("select bin, office from officer where person = ? order by bin")
        .param(person.id())
        .query(
            (row, i) ->
                new Held(new Bin(row.getString("bin")), Office.valueOf(row.getString("office"))))
        .list();
  }

  @Override
  public Optional<PersonId> headOf(Bin organisation) {
    return officers(organisation).stream()
        .filter(officer -> officer.office() == Office.HEAD)
        .map(Officer::person)
        .findFirst();
  }

  @Override
  public Optional<OrganisationKind> kindOf(Bin organisation) {
    return jdbc.sql("select kind from organisation where bin = ?")
        .param(organisation.digits())
        .query(String.class)
        .optional()
        .map(OrganisationKind::valueOf);
  }

  @Override
  public boolean isAccredited(Bin organisation, LocalDate on) {
    return accreditation(organisation).filter(row -> row.holdsOn(on)).isPresent();
  }

  @Override
  public Optional<String> sanctionOn(Bin organisation, LocalDate on) {
    return inForce(sanctions.of(organisation), on);
  }

  @Override
  public Optional<String> sanctionOn(PersonId person, LocalDate on) {
    return inForce(sanctions.of(person), on);
  }

  private static Optional<String> inForce(List<SanctionRow> entries, LocalDate on) {
    return entries.stream().filter(entry -> entry.holdsOn(on)).map(SanctionRow::reason).findFirst();
  }

  private static Officer officer(ResultSet row) throws SQLException {
    return new Officer(
        Columns.person(row, "person"),
        Office.valueOf(row.getString("office")),
        Columns.instant(row, "since"));
  }

  private static AccreditationRow accreditation(ResultSet row) throws SQLException {
    return new AccreditationRow(
        new Bin(row.getString("bin")),
        row.getString("certificate"),
        Columns.day(row, "valid_from"),
        Columns.day(row, "valid_until"),
        row.getString("withdrawn"));
  }
}
