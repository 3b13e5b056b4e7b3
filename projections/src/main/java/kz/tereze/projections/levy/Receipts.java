package kz.tereze.projections.levy;

import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What came in for obligations. Reads the rows that [Obligations] keeps.
@ReadModel
public final class Receipts {

  private final JdbcClient jdbc;

  public Receipts(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /// Booked last, first.
  public List<ReceiptRow> of(ObligationId obligation) {
    return jdbc.sql(
            """
            select * from receipt where obligation = ?
            order by booked_on desc, recorded_at desc, bank_reference
            """)
        .param(obligation.key())
        .query((row, i) -> ReceiptRow.of(row))
        .list();
  }

  /// Booked last, first.
  public List<ReceiptRow> ofPayer(Bin payer) {
    return jdbc.sql(
            """
            select * from receipt where payer = ?
            order by booked_on desc, recorded_at desc, obligation, bank_reference
            """)
        .param(payer.digits())
        .query((row, i) -> ReceiptRow.of(row))
        .list();
  }

  /// Booked last, first.
  public List<ReceiptRow> latest(int limit) {
    return jdbc.sql(
            """
            select * from receipt
            order by booked_on desc, recorded_at desc, obligation, bank_reference limit ?
            """)
        .param(limit)
        .query((row, i) -> ReceiptRow.of(row))
        .list();
  }
}
