package kz.tereze.domain.grant;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.grant.GrantCommand.AcceptPilot;
import kz.tereze.api.grant.GrantCommand.AcceptReport;
import kz.tereze.api.grant.GrantCommand.FailReport;
import kz.tereze.api.grant.GrantCommand.ReturnReport;
import kz.tereze.api.grant.GrantCommand.SignReport;
import kz.tereze.api.grant.GrantCommand.SubmitReport;
import kz.tereze.api.grant.GrantEvent.PilotAccepted;
import kz.tereze.api.grant.GrantEvent.ReportAccepted;
import kz.tereze.api.grant.GrantEvent.ReportFailed;
import kz.tereze.api.grant.GrantEvent.ReportReturned;
import kz.tereze.api.grant.GrantEvent.ReportSigned;
import kz.tereze.api.grant.GrantEvent.ReportSubmitted;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.grant.MilestoneReport;
import kz.tereze.api.grant.Report;
import kz.tereze.api.grant.ReportedEvidence;
import kz.tereze.api.registry.Register;
import kz.tereze.api.review.Conflicts;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.domain.Characters;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/// Reports on milestones: submitted with evidence, signed by the recipient's head, reviewed,
// accepted, returned or failed.
final class Reporting {

  private static final Characters WHY = new Characters(10, 2_000);
  private static final int SUMMARY_AT_LEAST = 10;
  private static final int SUMMARY_AT_MOST = 4_000;
  private static final int FILES_AT_MOST = 10;

  private final Standing grant;

  Reporting(Standing grant) {
    this.grant = grant;
  }

  @CommandHandler
  void handle(SubmitReport command) {
    Acting by = command.by();
    GrantRule.REPORTED_BY_RECIPIENT.require(by.actsFor(grant.award().recipient()));
    grant.requireInForce();
    int milestone = command.milestone();
    requireExists(milestone);
    Report report = command.report();
    ReportSubmitted last = grant.milestones.report(milestone);
    if ((grant.milestones.awaitsReview(milestone) || grant.milestones.awaitsSignature(milestone))
        && last != null
        && last.by().equals(by.person())
        && last.report().equals(report)) {
      return;
    }
    GrantRule.MILESTONE_AWAITS_REPORT.require(
        grant.milestones.awaitsReport(milestone), "milestone", milestone);
    GrantRule.REPORT_WELL_FORMED.require(
        isStated(report.summary(), SUMMARY_AT_MOST)
            && !report.evidence().isEmpty()
            && report.evidence().size() <= FILES_AT_MOST
            && report.evidence().stream().distinct().count() == report.evidence().size());
    Tiyn paid = grant.schedule.paid();
    Tiyn before = grant.milestones.spent();
    GrantRule.SPENT_WITHIN_PAID.require(
        !report.spent().exceeds(paid) && !before.exceeds(report.spent()),
        "paid",
        paid,
        "before",
        before);
    AggregateLifecycle.apply(
        new ReportSubmitted(
            command.grant(),
            milestone,
            grant.milestones.nextAttempt(milestone),
            report,
            true,
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(SignReport command) {
    Acting by = command.by();
    GrantRule.REPORT_SIGNED_FOR_THE_RECIPIENT.require(by.actsFor(grant.award().recipient()));
    grant.requireInForce();
    int milestone = command.milestone();
    requireExists(milestone);
    if (grant.milestones.isSignedBy(milestone, by.person())) {
      return;
    }
    ReportSubmitted report = grant.milestones.report(milestone);
    if (report == null || !grant.milestones.awaitsSignature(milestone)) {
      throw new Refused(GrantRule.REPORT_AWAITS_SIGNATURE, "milestone", milestone);
    }
    MilestoneReport signed =
        new MilestoneReport(command.grant(), milestone, report.attempt(), report.report());
    GrantRule.SIGNATURE_IS_UNDER_THIS_REPORT.require(
        command
            .signature()
            .signs(MilestoneReport.ACT, signed.about(), signed.hash(), SigningPower.RIGHT_TO_SIGN));
    AggregateLifecycle.apply(
        new ReportSigned(
            command.grant(),
            milestone,
            report.attempt(),
            command.signature(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(AcceptPilot command) {
    Acting by = command.by();
    grant.requireInForce();
    int milestone = command.milestone();
    requireExists(milestone);
    var customer = grant.offer == null ? null : grant.offer.customer();
    GrantRule.PILOT_ACCEPTED_BY_CUSTOMER.require(
        customer != null && by.is(Role.SUBSOIL_USER) && by.actsFor(customer));
    if (customer == null || grant.milestones.isPiloted(milestone)) {
      return;
    }
    requireSigned(grant, milestone);
    GrantRule.REPORT_AWAITS_REVIEW.require(
        grant.milestones.isPilot(milestone) && grant.milestones.awaitsReview(milestone),
        "milestone",
        milestone);
    requireReason(command.finding());
    AggregateLifecycle.apply(
        new PilotAccepted(
            command.grant(), milestone, customer, command.finding(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(
      AcceptReport command, Conflicts conflicts, Register register, ReportedEvidence evidence) {
    Acting by = command.by();
    int milestone = command.milestone();
    if (!requireReview(milestone, by, grant.milestones.isAccepted(milestone))) {
      return;
    }
    Reviewing.requireReviewer(grant, milestone, by, conflicts, register);
    GrantRule.PILOT_IS_ACCEPTED.require(
        !grant.milestones.isPilot(milestone) || grant.milestones.isPiloted(milestone),
        "milestone",
        milestone);
    AggregateLifecycle.apply(
        new ReportAccepted(
            command.grant(),
            milestone,
            attempt(milestone),
            requireAnswer(command, evidence),
            by.person(),
            by.at()));
  }

  /// The lookup may miss what is accepted at the same moment: it is a question to a person, who
  /// sees both reports, and no sum depends on it.
  private @Nullable String requireAnswer(AcceptReport command, ReportedEvidence evidence) {
    ReportSubmitted report = grant.milestones.report(command.milestone());
    List<String> others =
        report == null
            ? List.of()
            : evidence.behindOthers(
                command.grant(), command.milestone(), report.report().evidence());
    if (others.isEmpty()) {
      return null;
    }
    String why = command.repeated() == null ? "" : command.repeated().strip();
    GrantRule.REPEATED_EVIDENCE_IS_ANSWERED_FOR.require(
        WHY.fit(why), "n", others.size(), "reports", ReportedEvidence.named(others));
    return why;
  }

  @CommandHandler
  void handle(ReturnReport command, Conflicts conflicts, Register register) {
    Acting by = command.by();
    int milestone = command.milestone();
    if (requireReview(milestone, by, grant.milestones.isReturned(milestone))) {
      Reviewing.requireReviewer(grant, milestone, by, conflicts, register);
      requireReason(command.reason());
      AggregateLifecycle.apply(
          new ReportReturned(
              command.grant(),
              milestone,
              attempt(milestone),
              command.reason(),
              by.person(),
              by.at()));
    }
  }

  @CommandHandler
  void handle(FailReport command, Conflicts conflicts, Register register) {
    Acting by = command.by();
    int milestone = command.milestone();
    if (requireReview(milestone, by, grant.milestones.isFailed(milestone))) {
      Reviewing.requireReviewer(grant, milestone, by, conflicts, register);
      requireReason(command.reason());
      AggregateLifecycle.apply(
          new ReportFailed(
              command.grant(),
              milestone,
              attempt(milestone),
              command.reason(),
              by.person(),
              by.at()));
    }
  }

  /// @param done whether what is asked has happened already
  /// @return whether there is something to decide
  private boolean requireReview(int milestone, Acting by, boolean done) {
    GrantRule.REVIEWED_BY_OFFICIAL_OR_EXPERT.require(by.isAnyOf(Role.OFFICIAL, Role.EXPERT));
    GrantRule.REVIEWER_NOT_OF_RECIPIENT.require(!by.actsFor(grant.award().recipient()));
    grant.requireInForce();
    requireExists(milestone);
    GrantRule.REVIEWER_IS_NOT_AUTHOR.require(!grant.milestones.isAuthor(milestone, by.person()));
    if (done) {
      return false;
    }
    requireSigned(grant, milestone);
    GrantRule.REPORT_AWAITS_REVIEW.require(
        grant.milestones.awaitsReview(milestone), "milestone", milestone);
    return true;
  }

  static void requireSigned(Standing grant, int milestone) {
    GrantRule.REPORT_IS_SIGNED.require(
        !grant.milestones.awaitsSignature(milestone), "milestone", milestone);
  }

  private int attempt(int milestone) {
    return grant.milestones.nextAttempt(milestone) - 1;
  }

  private void requireExists(int milestone) {
    GrantRule.MILESTONE_EXISTS.require(grant.milestones.has(milestone), "milestone", milestone);
  }

  static void requireReason(Text reason) {
    GrantRule.REASON_STATED.require(isStated(reason, 2_000));
  }

  private static boolean isStated(Text text, int atMost) {
    return text.kk().length() >= SUMMARY_AT_LEAST
        && text.ru().length() >= SUMMARY_AT_LEAST
        && text.isAtMost(atMost);
  }
}
