package kz.tereze.projections.payment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.identity.KnownNumbers;
import kz.tereze.api.payment.ListedPayees;
import kz.tereze.api.payment.Warning;
import kz.tereze.api.payment.WarningKind;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.registry.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds payees, and those who lead them, on the newest versions of the sanction lists: by number
/// exactly, by name in whatever letters.
@ReadModel
public final class PayeesOnLists implements ListedPayees {

  private final SanctionLists lists;
  private final Organisations organisations;
  private final KnownNumbers numbers;
  private final JdbcClient jdbc;

  public PayeesOnLists(
      SanctionLists lists, Organisations organisations, KnownNumbers numbers, DataSource source) {
    this.lists = lists;
    this.organisations = organisations;
    this.numbers = numbers;
    this.jdbc = JdbcClient.create(source);
  }

  /// The versions are read first: whatever is loaded in between is compared with once more.
  @Override
  public Comparison of(Bin payee) {
    String versions = lists.versionsNow();
    return versions == null
        ? new Comparison(null, List.of())
        : new Comparison(versions, found(payee));
  }

  private List<Warning> found(Bin payee) {
    return places(payee).stream()
        .map(place -> new Warning(WarningKind.PAYEE_ON_SANCTION_LIST, place))
        .toList();
  }

  private List<String> places(Bin payee) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> known = new LinkedHashSet<>(Set.of(payee.digits()));
    organisations
        .find(payee)
        .ifPresent(
            found ->
                Stream.of(found.name().kk(), found.name().ru(), found.name().en())
                    .filter(Objects::nonNull)
                    .forEach(names::add));
    jdbc.sql(
            """
            select o.person, p.name from officer o left join person p on p.id = o.person
            where o.bin = ?
            """)
        .param(payee.digits())
        .query(
            (row, i) -> {
              numbers.of(Columns.person(row, "person")).ifPresent(iin -> known.add(iin.digits()));
              String name = row.getString("name");
              return name == null || names.add(name);
            })
        .list();
    return lists.matches(names, known).stream().map(SanctionLists.Match::about).toList();
  }
}
