package kz.tereze.projections.grant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.Policy;
import kz.tereze.api.grant.GrantCommand.DeclareRefundOverdue;
import kz.tereze.api.grant.GrantCommand.RemindOfRefund;
import kz.tereze.projections.Chore;
import kz.tereze.projections.ReadModel;

/// Debtors are reminded of what is due back, and what did not come back becomes a public fact.
@ReadModel
public final class RefundsDue implements Chore {

  private final Refunds refunds;

  public RefundsDue(Refunds refunds) {
    this.refunds = refunds;
  }

  @Override
  public List<Command> due(Instant now) {
    Acting by = Acting.platform(now);
    int before = Policy.REFUND_REMINDED_DAYS_BEFORE.on(by.day()).value();
    List<Command> due = new ArrayList<>();
    refunds.late(by.day()).forEach(row -> due.add(new DeclareRefundOverdue(row.grant(), by)));
    refunds
        .toRemind(by.day().plusDays(before))
        .forEach(row -> due.add(new RemindOfRefund(row.grant(), by)));
    return due;
  }
}
