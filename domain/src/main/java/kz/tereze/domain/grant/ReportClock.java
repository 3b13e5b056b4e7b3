package kz.tereze.domain.grant;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.Policy;
import kz.tereze.api.Role;
import kz.tereze.api.grant.GrantCommand.DeclareReportOverdue;
import kz.tereze.api.grant.GrantCommand.RemindOfReport;
import kz.tereze.api.grant.GrantEvent.ReportFellOverdue;
import kz.tereze.api.grant.GrantEvent.ReportReminded;
import kz.tereze.api.grant.GrantRule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

/// Tells the recipient that a report comes due and everybody that it did not come. Each is told
/// once a day promised; a change that moves the day starts anew. While the contract is suspended
/// nothing is due.
final class ReportClock {

  private final Standing grant;

  ReportClock(Standing grant) {
    this.grant = grant;
  }

  @CommandHandler
  void handle(RemindOfReport command) {
    Acting by = command.by();
    int milestone = command.milestone();
    if (!isAwaited(milestone, by)) {
      return;
    }
    LocalDate dueOn = grant.milestones.dueOn(milestone);
    int before = Policy.REPORT_REMINDED_DAYS_BEFORE.on(by.day()).value();
    if (!grant.milestones.isReminded(milestone) && !by.day().isBefore(dueOn.minusDays(before))) {
      AggregateLifecycle.apply(
          new ReportReminded(command.grant(), milestone, dueOn, by.person(), by.at()));
    }
  }

  @CommandHandler
  void handle(DeclareReportOverdue command) {
    Acting by = command.by();
    int milestone = command.milestone();
    if (!isAwaited(milestone, by)) {
      return;
    }
    LocalDate dueOn = grant.milestones.dueOn(milestone);
    if (by.day().isAfter(dueOn)) {
      AggregateLifecycle.apply(
          new ReportFellOverdue(
              command.grant(), grant.award().recipient(), milestone, dueOn, by.person(), by.at()));
    }
  }

  private boolean isAwaited(int milestone, Acting by) {
    GrantRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
    return grant.isInForce()
        && !grant.suspended
        && grant.milestones.has(milestone)
        && grant.milestones.awaitsReport(milestone)
        && !grant.milestones.isOverdue(milestone);
  }
}
