package kz.tereze.projections.grant;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Hash;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.Amendment;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.Side;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Signature;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The signatures under contracts, and the changes contracts went through.
@ReadModel
public final class ContractPapers {

  private final Writes writes;
  private final JdbcClient jdbc;

  public ContractPapers(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(GrantEvent event) {
    switch (event) {
      case GrantEvent.ContractSigned e -> signed(e, 0, e.side(), e.signature());
      case GrantEvent.AmendmentProposed e -> proposed(e);
      case GrantEvent.AmendmentWithdrawn e -> stands(e, e.number(), "WITHDRAWN");
      case GrantEvent.AmendmentSigned e -> {
        signed(e, e.number(), e.side(), e.signature());
        stands(e, e.number(), "SIGNED");
      }
      case GrantEvent.ContractAmended e ->
          write(
              e,
              """
              update grant_change set state = 'CONCLUDED', concluded_at = ?
              where irn = ? and number = ?
              """,
              e.at(),
              e.grant().irn(),
              e.amendment().number());
      case GrantEvent.GrantOpened _,
          GrantEvent.ContractOffered _,
          GrantEvent.ContractAccepted _,
          GrantEvent.ContractConcluded _,
          GrantEvent.PaymentOrdered _,
          GrantEvent.TranchePaid _,
          GrantEvent.TrancheReinstated _,
          GrantEvent.ReleasedAfterEnd _,
          GrantEvent.ReportSubmitted _,
          GrantEvent.ReportSigned _,
          GrantEvent.ReportReminded _,
          GrantEvent.ReviewerAsked _,
          GrantEvent.ReportFellOverdue _,
          GrantEvent.PilotAccepted _,
          GrantEvent.ReportAccepted _,
          GrantEvent.ReportReturned _,
          GrantEvent.ReportFailed _,
          GrantEvent.ContractSuspended _,
          GrantEvent.ContractResumed _,
          GrantEvent.GrantClosed _,
          GrantEvent.ContractTerminated _,
          GrantEvent.RefundDemanded _,
          GrantEvent.RefundReceived _,
          GrantEvent.RefundReminded _,
          GrantEvent.RefundFellOverdue _ -> {}
    }
  }

  private void signed(GrantEvent e, int change, Side side, Signature signature) {
    write(
        e,
        """
        insert into grant_signature (irn, change, side, statement, cms, authority, signer, at)
        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (irn, change, side) do nothing
        """,
        e.grant().irn(),
        change,
        side.name(),
        signature.statement().hash().hex(),
        signature.cms().hex(),
        signature.authority().name(),
        e.by().id(),
        e.at());
  }

  private void proposed(GrantEvent.AmendmentProposed e) {
    // A change that was withdrawn leaves its number to the next one.
    write(
        e,
        """
        insert into grant_change (irn, number, state, amendment, proposed_at)
        values (?, ?, 'PROPOSED', ?::jsonb, ?)
        on conflict (irn, number) do update
        set state = 'PROPOSED', amendment = excluded.amendment, proposed_at = excluded.proposed_at
        """,
        e.grant().irn(),
        e.amendment().number(),
        TerezeJson.mapper().writeValueAsString(e.amendment()),
        e.at());
    write(
        e,
        "delete from grant_signature where irn = ? and change = ?",
        e.grant().irn(),
        e.amendment().number());
  }

  private void stands(GrantEvent e, int number, String state) {
    write(
        e,
        "update grant_change set state = ? where irn = ? and number = ?",
        state,
        e.grant().irn(),
        number);
  }

  private void write(GrantEvent e, String sql, @Nullable Object... parameters) {
    writes.put(List.of("papers", e.grant()), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate grant_signature, grant_change").update();
  }

  /// Under the contract first, then under its changes.
  public List<SignatureRow> signatures(ApplicationNumber grant) {
    return jdbc.sql("select * from grant_signature where irn = ? order by change, at, side")
        .param(grant.irn())
        .query(
            (row, i) ->
                new SignatureRow(
                    row.getInt("change"),
                    Side.valueOf(row.getString("side")),
                    new Hash(row.getString("statement")),
                    new Hash(row.getString("cms")),
                    Authority.valueOf(row.getString("authority")),
                    Columns.person(row, "signer"),
                    Columns.instant(row, "at")))
        .list();
  }

  /// The newest first.
  public List<ChangeRow> changes(ApplicationNumber grant) {
    return jdbc.sql("select * from grant_change where irn = ? order by number desc")
        .param(grant.irn())
        .query(
            (row, i) ->
                new ChangeRow(
                    TerezeJson.mapper().readValue(row.getString("amendment"), Amendment.class),
                    ChangeState.valueOf(row.getString("state")),
                    Columns.instant(row, "proposed_at"),
                    Columns.instantOrNull(row, "concluded_at")))
        .list();
  }

  public Optional<ChangeRow> open(ApplicationNumber grant) {
    return changes(grant).stream().filter(ChangeRow::isOpen).findFirst();
  }

  /// The number the next change will bear.
  public int next(ApplicationNumber grant) {
    return (int) changes(grant).stream().filter(c -> c.state() == ChangeState.CONCLUDED).count()
        + 1;
  }
}
