package kz.tereze.projections.ledger;

import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.Event;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.award.ImportEvent;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.api.award.Provenance;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.Tranche;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Searchable;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Writes the rows of the public register: awards from their approval on, and those of other
/// funders. [AllocationRegister] reads them.
@ReadModel
public final class Allocations {

  private final Writes writes;
  private final JdbcTemplate jdbc;

  public Allocations(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = new JdbcTemplate(source);
  }

  @EventHandler
  void on(ApplicationEvent.FormalCheckPassed e) {
    Text title = e.content().title();
    write(
        e.number(),
        """
        insert into allocation (number, origin, need, call, recipient, region, search, currency,
          amount, content)
        values (?, 'DECIDED', ?, ?, ?, ?, ?, 'KZT', 0, ?) on conflict (number) do nothing
        """,
        e.number().irn(),
        e.need().number(),
        e.call().number(),
        e.applicant().digits(),
        e.content().region().name(),
        Searchable.fold(e.number().irn(), title.kk(), title.ru(), title.en()),
        TerezeJson.mapper().writeValueAsString(e.content()));
  }

  @EventHandler
  void on(AwardEvent.AwardApproved e) {
    write(
        e.number(),
        """
        update allocation set status = 'APPROVED', decided_on = ?, amount = ?, approval_order = ?
        where number = ?
        """,
        e.day(),
        e.amount().amount(),
        e.order(),
        e.number().irn());
  }

  @EventHandler
  void on(GrantEvent event) {
    switch (event) {
      // Said by the approved award.
      case GrantEvent.GrantOpened e -> {}
      case GrantEvent.ContractOffered e -> planned(e, e.tranches());
      case GrantEvent.ContractAccepted e -> {}
      case GrantEvent.ContractConcluded e -> stands(e, AllocationStatus.CONTRACTED);
      // A payment counts when the bank has booked it.
      case GrantEvent.PaymentOrdered e -> {}
      case GrantEvent.TranchePaid e -> paid(e);
      case GrantEvent.TrancheReinstated e -> reinstated(e);
      case GrantEvent.ContractAmended e -> planned(e, e.amendment().plan().tranches());
      case GrantEvent.ContractTerminated e -> stands(e, AllocationStatus.TERMINATED);
      case GrantEvent.GrantClosed e -> stands(e, AllocationStatus.CLOSED);
      case GrantEvent.ReleasedAfterEnd _,
          GrantEvent.ContractSigned _,
          GrantEvent.ReportSubmitted _,
          GrantEvent.ReportSigned _,
          GrantEvent.ReportReminded _,
          GrantEvent.ReviewerAsked _,
          GrantEvent.ReportFellOverdue _,
          GrantEvent.PilotAccepted _,
          GrantEvent.ReportAccepted _,
          GrantEvent.ReportReturned _,
          GrantEvent.ReportFailed _,
          GrantEvent.AmendmentProposed _,
          GrantEvent.AmendmentWithdrawn _,
          GrantEvent.AmendmentSigned _,
          GrantEvent.ContractSuspended _,
          GrantEvent.ContractResumed _,
          GrantEvent.RefundDemanded _,
          GrantEvent.RefundReceived _,
          GrantEvent.RefundReminded _,
          GrantEvent.RefundFellOverdue _ -> {}
    }
  }

  /// A changed plan leaves what is paid as it was.
  private void planned(GrantEvent e, List<Tranche> tranches) {
    String number = e.grant().irn();
    for (Tranche tranche : tranches) {
      write(
          number,
          """
          insert into allocation_tranche (number, tranche, amount) values (?, ?, ?)
          on conflict (number, tranche) do update set amount = excluded.amount
          """,
          number,
          tranche.number(),
          tranche.amount().amount());
    }
    write(
        number,
        "delete from allocation_tranche where number = ? and tranche > ?",
        number,
        tranches.size());
    write(
        number,
        """
        update allocation set tranches = ?, tranches_paid = coalesce(tranches_paid, 0),
          paid = coalesce(paid, 0) where number = ?
        """,
        tranches.size(),
        number);
  }

  private void paid(GrantEvent.TranchePaid e) {
    counted(e, e.tranche(), true);
    recount(e, "status = case when t.booked < a.tranches then 'PAYING' else 'PAID' end", "true");
  }

  /// A tranche that was paid and came back is paid no more.
  private void reinstated(GrantEvent.TrancheReinstated e) {
    counted(e, e.tranche(), false);
    recount(
        e,
        "status = case when t.booked = 0 then 'CONTRACTED' else 'PAYING' end",
        "a.status in ('PAYING', 'PAID')");
    recount(e, "status = a.status", "true");
  }

  private void counted(GrantEvent e, int tranche, boolean paid) {
    write(
        e.grant().irn(),
        "update allocation_tranche set paid = ? where number = ? and tranche = ?",
        paid,
        e.grant().irn(),
        tranche);
  }

  private void recount(GrantEvent e, String status, String where) {
    String number = e.grant().irn();
    write(
        number,
        """
        update allocation a set paid = t.paid, tranches_paid = t.booked, %s
        from (select coalesce(sum(amount), 0)::bigint as paid, count(*) as booked
              from allocation_tranche where number = ? and paid) t
        where a.number = ? and %s
        """
            .formatted(status, where),
        number,
        number);
  }

  private void stands(GrantEvent e, AllocationStatus status) {
    write(
        e.grant(),
        "update allocation set status = ? where number = ?",
        status.name(),
        e.grant().irn());
  }

  @EventHandler
  void on(ImportEvent event) {
    switch (event) {
      case ImportEvent.AwardImported e -> imported(e, e.provenance(), e.award());
      case ImportEvent.ImportedAwardCorrected e -> imported(e, e.provenance(), e.award());
      case ImportEvent.FileImported e -> {}
    }
  }

  private void imported(Event event, Provenance provenance, ImportedAward award) {
    String number = ImportedNumber.of(provenance.publisher(), award.id());
    write(
        number,
        """
        insert into allocation (number, origin, status, decided_on, programme, search, currency,
          amount, publisher, imported, provenance, imported_at)
        values (?, 'IMPORTED', 'IMPORTED', ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (number) do update set decided_on = excluded.decided_on,
          programme = excluded.programme, search = excluded.search, currency = excluded.currency,
          amount = excluded.amount, publisher = excluded.publisher, imported = excluded.imported,
          provenance = excluded.provenance, imported_at = excluded.imported_at
        where allocation.publisher = excluded.publisher
        """,
        number,
        award.awardedOn(),
        award.programme(),
        Searchable.fold(
            award.id(),
            number,
            award.title(),
            award.recipient(),
            award.recipientId(),
            award.funder(),
            award.programme()),
        award.currency(),
        award.minorUnits(),
        provenance.publisher(),
        TerezeJson.mapper().writeValueAsString(award),
        TerezeJson.mapper().writeValueAsString(provenance),
        event.at());
  }

  private void write(Object number, String sql, @Nullable Object... parameters) {
    writes.put(List.of("allocation", number.toString()), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.execute("truncate allocation, allocation_tranche");
  }
}
