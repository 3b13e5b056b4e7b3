package kz.tereze.projections.grant;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.Side;
import kz.tereze.api.grant.Tranche;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The grants, their contracts and tranches.
@ReadModel
public final class Grants {

  private static final String WITH_SUMS =
      """
      select g.*, s.title, t.tranches, t.tranches_paid, t.paid
      from research_grant g left join submitted_title s on s.irn = g.irn left join lateral (
        select count(*)::int as tranches,
          count(*) filter (where state = 'PAID')::int as tranches_paid,
          coalesce(sum(amount) filter (where state = 'PAID'), 0)::bigint as paid
        from tranche where irn = g.irn) t on true
      """;

  private final Writes writes;
  private final JdbcClient jdbc;

  public Grants(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(ApplicationEvent event) {
    // Every grant was an application that was submitted; nothing else of it is shown here.
    // What was submitted is closed until the deadline; what was checked is not.
    if (event instanceof ApplicationEvent.FormalCheckPassed e) {
      writes.put(
          List.of("grant", e.number()),
          "insert into submitted_title (irn, title) values (?, ?) on conflict (irn) do nothing",
          e.number().irn(),
          TerezeJson.mapper().writeValueAsString(e.content().title()));
    }
  }

  @EventHandler
  void on(GrantEvent event) {
    switch (event) {
      case GrantEvent.GrantOpened e -> opened(e);
      case GrantEvent.ContractOffered e -> offered(e);
      case GrantEvent.ContractAccepted e -> accepted(e);
      case GrantEvent.ContractSigned e -> signed(e);
      case GrantEvent.ContractConcluded e -> concluded(e);
      case GrantEvent.PaymentOrdered e -> ordered(e);
      case GrantEvent.TranchePaid e -> paid(e);
      case GrantEvent.TrancheReinstated e -> reinstated(e);
      case GrantEvent.ContractAmended e -> amended(e);
      case GrantEvent.ContractSuspended e ->
          write(
              e,
              """
              update research_grant set state = 'SUSPENDED', suspended_at = ?, held = ?::jsonb,
                held_code = ?, held_reference = ?
              where irn = ?
              """,
              e.at(),
              json(e.reason()),
              e.code() == null ? null : e.code().name(),
              e.legalReference(),
              e.grant().irn());
      case GrantEvent.ContractResumed e ->
          write(
              e,
              """
              update research_grant set state = 'IN_FORCE', suspended_at = null, held = null,
                held_code = null, held_reference = null
              where irn = ?
              """,
              e.grant().irn());
      case GrantEvent.ContractTerminated e -> terminated(e);
      case GrantEvent.GrantClosed e -> closed(e);
      // Told by the milestones, the papers and the refunds.
      case GrantEvent.ReleasedAfterEnd _,
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
          GrantEvent.RefundDemanded _,
          GrantEvent.RefundReceived _,
          GrantEvent.RefundReminded _,
          GrantEvent.RefundFellOverdue _ -> {}
    }
  }

  private void opened(GrantEvent.GrantOpened e) {
    write(
        e,
        """
        insert into research_grant (irn, call, application, need, recipient, amount, state,
          involved, opened_at)
        values (?, ?, ?, ?, ?, ?, 'OPENED', ?, ?) on conflict (irn) do nothing
        """,
        e.grant().irn(),
        e.call().number(),
        e.application().toString(),
        e.need().number(),
        e.recipient().digits(),
        e.amount().amount(),
        e.involved().stream().map(person -> person.id().toString()).toArray(String[]::new),
        e.at());
  }

  private void offered(GrantEvent.ContractOffered e) {
    write(
        e,
        "update research_grant set state = 'OFFERED', offered_at = ?, customer = ? where irn = ?",
        e.at(),
        e.customer() == null ? null : e.customer().digits(),
        e.grant().irn());
    e.tranches().forEach(tranche -> planned(e, tranche));
  }

  /// What is ordered or paid stays as it was by the rules; only its plan is written.
  private void planned(GrantEvent e, Tranche tranche) {
    write(
        e,
        """
        insert into tranche (irn, number, amount, due_on, purpose, milestone, state)
        values (?, ?, ?, ?, ?, ?, 'PLANNED') on conflict (irn, number) do update
        set amount = excluded.amount, due_on = excluded.due_on, purpose = excluded.purpose,
          milestone = excluded.milestone
        """,
        e.grant().irn(),
        tranche.number(),
        tranche.amount().amount(),
        tranche.dueOn(),
        json(tranche.purpose()),
        tranche.milestone());
  }

  private void amended(GrantEvent.ContractAmended e) {
    List<Tranche> tranches = e.amendment().plan().tranches();
    tranches.forEach(tranche -> planned(e, tranche));
    write(e, "delete from tranche where irn = ? and number > ?", e.grant().irn(), tranches.size());
    if (e.amendment().payee() != null) {
      write(
          e,
          "update research_grant set payee = ? where irn = ?",
          e.amendment().payee().number(),
          e.grant().irn());
    }
  }

  private void signed(GrantEvent.ContractSigned e) {
    if (e.side() == Side.RECIPIENT) {
      write(
          e,
          "update research_grant set state = 'SIGNED', signed_at = ? where irn = ?",
          e.at(),
          e.grant().irn());
    }
  }

  private void terminated(GrantEvent.ContractTerminated e) {
    write(
        e,
        """
        update research_grant set state = 'TERMINATED', end_reason = ?, explanation = ?::jsonb,
          closed_at = ? where irn = ?
        """,
        e.reason().name(),
        json(e.explanation()),
        e.at(),
        e.grant().irn());
  }

  private static String json(Text text) {
    return TerezeJson.mapper().writeValueAsString(text);
  }

  private void accepted(GrantEvent.ContractAccepted e) {
    write(
        e,
        """
        update research_grant set state = 'ACCEPTED', payee = ?, accepted_at = ? where irn = ?
        """,
        e.payee().number(),
        e.at(),
        e.grant().irn());
  }

  private void concluded(GrantEvent.ContractConcluded e) {
    write(
        e,
        "update research_grant set state = 'IN_FORCE', concluded_at = ? where irn = ?",
        e.at(),
        e.grant().irn());
  }

  private void ordered(GrantEvent.PaymentOrdered e) {
    write(
        e,
        """
        update tranche set state = 'ORDERED', payment = ?, ordered_at = ?
        where irn = ? and number = ?
        """,
        e.payment().key(),
        e.at(),
        e.grant().irn(),
        e.tranche());
  }

  private void paid(GrantEvent.TranchePaid e) {
    write(
        e,
        "update tranche set state = 'PAID', paid_at = ? where irn = ? and number = ?",
        e.at(),
        e.grant().irn(),
        e.tranche());
  }

  private void reinstated(GrantEvent.TrancheReinstated e) {
    write(
        e,
        """
        update tranche set state = 'PLANNED', payment = null, ordered_at = null
        where irn = ? and number = ?
        """,
        e.grant().irn(),
        e.tranche());
  }

  private void closed(GrantEvent.GrantClosed e) {
    write(
        e,
        "update research_grant set state = 'CLOSED', result = ?, closed_at = ? where irn = ?",
        e.result(),
        e.at(),
        e.grant().irn());
  }

  private void write(GrantEvent e, String sql, @Nullable Object... parameters) {
    writes.put(List.of("grant", e.grant()), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate research_grant, tranche, submitted_title").update();
  }

  public Optional<GrantRow> find(ApplicationNumber grant) {
    return jdbc.sql(WITH_SUMS + " where g.irn = ?")
        .param(grant.irn())
        .query((row, i) -> GrantColumns.grant(row))
        .optional();
  }

  /// The newest first.
  public List<GrantRow> ofRecipient(Bin recipient) {
    return jdbc.sql(WITH_SUMS + " where g.recipient = ? order by g.opened_at desc, g.irn desc")
        .param(recipient.digits())
        .query((row, i) -> GrantColumns.grant(row))
        .list();
  }

  /// Who has waited longest, first.
  public List<GrantRow> standing(GrantState state, int limit, int offset) {
    return jdbc.sql(
            WITH_SUMS
                + """
                 where g.state = ?
                order by coalesce(g.closed_at, g.concluded_at, g.signed_at, g.accepted_at, g.offered_at,
                  g.opened_at), g.irn limit ? offset ?
                """)
        .params(state.name(), limit, offset)
        .query((row, i) -> GrantColumns.grant(row))
        .list();
  }

  public int count(GrantState state) {
    return jdbc.sql("select count(*) from research_grant where state = ?")
        .param(state.name())
        .query(Integer.class)
        .single();
  }

  /// The contract's tranches in the order of payment.
  public List<TrancheRow> tranches(ApplicationNumber grant) {
    return jdbc.sql("select * from tranche where irn = ? order by number")
        .param(grant.irn())
        .query((row, i) -> GrantColumns.tranche(row))
        .list();
  }

  public Optional<TrancheRow> tranche(ApplicationNumber grant, int number) {
    return tranches(grant).stream().filter(tranche -> tranche.number() == number).findFirst();
  }

  /// The next tranche of each contract in force, when its condition holds, it is not ordered yet
  /// and nobody proposed another account; due first.
  public List<PayableTranche> payable(int limit) {
    return jdbc.sql(
            "select n.*, w.* from ("
                + WITH_SUMS
                + """
                     where g.state = 'IN_FORCE') w
                join lateral (
                  select number, amount as tranche_amount, due_on, purpose, milestone,
                    state as tranche_state, payment, ordered_at, paid_at
                  from tranche where irn = w.irn and state <> 'PAID' order by number limit 1) n on true
                where n.tranche_state = 'PLANNED' and (n.milestone is null or exists (
                  select 1 from grant_milestone m where m.irn = w.irn and m.number = n.milestone
                    and m.state = 'ACCEPTED'))
                  and not exists (
                    select 1 from grant_change c where c.irn = w.irn
                      and c.state in ('PROPOSED', 'SIGNED')
                      and c.amendment ->> 'payee' is not null)
                order by n.due_on, w.irn limit ?
                """)
        .param(limit)
        .query((row, i) -> GrantColumns.payable(row))
        .list();
  }
}
