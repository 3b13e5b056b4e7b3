package kz.tereze.domain.grant;

import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.grant.GrantCommand.AskReviewer;
import kz.tereze.api.grant.GrantEvent.ReviewerAsked;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.registry.Register;
import kz.tereze.api.review.Conflicts;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

/// Who may judge reports: officials, and experts whom an official asked by name. Nobody who is tied
/// to the project, neither when they are asked nor when they decide.
final class Reviewing {

  private final Standing grant;

  Reviewing(Standing grant) {
    this.grant = grant;
  }

  @CommandHandler
  void handle(AskReviewer command, Conflicts conflicts, Register register) {
    Acting by = command.by();
    int milestone = command.milestone();
    grant.requireOfficial(GrantRule.REVIEWER_ASKED_BY_OFFICIAL, by);
    grant.requireInForce();
    GrantRule.MILESTONE_EXISTS.require(grant.milestones.has(milestone), "milestone", milestone);
    if (grant.milestones.isAsked(milestone, command.expert())) {
      return;
    }
    Reporting.requireSigned(grant, milestone);
    GrantRule.REPORT_AWAITS_REVIEW.require(
        grant.milestones.awaitsReview(milestone), "milestone", milestone);
    GrantRule.REVIEWER_IS_NOT_AUTHOR.require(
        !grant.milestones.isAuthor(milestone, command.expert()));
    requireUntied(grant, command.expert(), conflicts, register, by);
    AggregateLifecycle.apply(
        new ReviewerAsked(
            command.grant(),
            milestone,
            grant.milestones.nextAttempt(milestone) - 1,
            command.expert(),
            by.person(),
            by.at()));
  }

  /// Whoever decides about a report: what ties them may have become known since they were asked.
  static void requireReviewer(
      Standing grant, int milestone, Acting by, Conflicts conflicts, Register register) {
    GrantRule.EXPERT_WAS_ASKED.require(
        by.is(Role.OFFICIAL) || grant.milestones.isAsked(milestone, by.person()));
    requireUntied(grant, by.person(), conflicts, register, by);
  }

  private static void requireUntied(
      Standing grant, PersonId reviewer, Conflicts conflicts, Register register, Acting by) {
    var customer = grant.offer == null ? null : grant.offer.customer();
    GrantRule.REVIEWER_IS_UNTIED.require(
        !conflicts.binds(grant.award().application(), reviewer)
            && register.sanctionOn(reviewer, by.day()).isEmpty()
            && register.officesOf(reviewer).stream()
                .map(Register.Held::organisation)
                .noneMatch(
                    organisation ->
                        organisation.equals(grant.award().recipient())
                            || organisation.equals(customer)));
  }
}
