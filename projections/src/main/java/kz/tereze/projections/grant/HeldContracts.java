package kz.tereze.projections.grant;

import java.util.Collection;
import java.util.Set;
import javax.sql.DataSource;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.payment.HeldGrants;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks up which contracts are suspended or await another account.
@ReadModel
public final class HeldContracts implements HeldGrants {

  private final JdbcClient jdbc;

  public HeldContracts(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  @Override
  public Set<ApplicationNumber> among(Collection<ApplicationNumber> grants) {
    return jdbc.sql(
            """
            select irn from research_grant where state = 'SUSPENDED' and irn = any (:grants)
            union
            select irn from grant_change
            where state in ('PROPOSED', 'SIGNED') and amendment ->> 'payee' is not null
              and irn = any (:grants)
            """)
        .param("grants", grants.stream().map(ApplicationNumber::irn).toArray(String[]::new))
        .query((row, i) -> new ApplicationNumber(row.getString("irn")))
        .set();
  }
}
