package kz.tereze.projections.grant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.Policy;
import kz.tereze.api.grant.GrantCommand.DeclareReportOverdue;
import kz.tereze.api.grant.GrantCommand.RemindOfReport;
import kz.tereze.projections.Chore;
import kz.tereze.projections.ReadModel;

/// Recipients are reminded of reports, and one that did not come becomes a public fact.
@ReadModel
public final class ReportsDue implements Chore {

  private final Milestones milestones;

  public ReportsDue(Milestones milestones) {
    this.milestones = milestones;
  }

  @Override
  public List<Command> due(Instant now) {
    Acting by = Acting.platform(now);
    int before = Policy.REPORT_REMINDED_DAYS_BEFORE.on(by.day()).value();
    List<Command> due = new ArrayList<>();
    milestones
        .late(by.day())
        .forEach(row -> due.add(new DeclareReportOverdue(row.grant(), row.number(), by)));
    milestones
        .toRemind(by.day().plusDays(before))
        .forEach(row -> due.add(new RemindOfReport(row.grant(), row.number(), by)));
    return due;
  }
}
