package kz.tereze.projections.levy;

import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What payers declared before anybody assessed it, and what went from year to year. Reads the rows
/// that [Obligations] keeps.
@ReadModel
public final class LevyDeclarations {

  private final JdbcClient jdbc;

  public LevyDeclarations(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /// The newest year first.
  public List<DeclarationRow> ofPayer(Bin payer) {
    return jdbc.sql("select * from levy_declaration where payer = ? order by obligation desc")
        .param(payer.digits())
        .query((row, i) -> DeclarationRow.of(row))
        .list();
  }

  /// Declared, and neither assessed nor exempt: the longest wait first.
  public List<DeclarationRow> toAssess(int limit) {
    return jdbc.sql(
            """
            select * from levy_declaration d
            where not exists (select 1 from obligation o where o.key = d.obligation)
              and not exists (select 1 from levy_exemption x where x.obligation = d.obligation)
            order by declared_at, obligation limit ?
            """)
        .param(limit)
        .query((row, i) -> DeclarationRow.of(row))
        .list();
  }

  /// What went to this year and from it.
  public List<CarryRow> carries(ObligationId obligation) {
    return jdbc.sql("select * from levy_carry where source = ? or target = ? order by at")
        .params(obligation.key(), obligation.key())
        .query((row, i) -> CarryRow.of(row))
        .list();
  }
}
