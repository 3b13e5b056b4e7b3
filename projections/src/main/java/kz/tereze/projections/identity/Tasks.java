package kz.tereze.projections.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.appeal.AppealRow;
import kz.tereze.projections.appeal.Appeals;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.award.AwardRow;
import kz.tereze.projections.award.Awards;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.council.Ballots;
import kz.tereze.projections.expert.Experts;
import kz.tereze.projections.grant.ChangeState;
import kz.tereze.projections.grant.GrantState;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.Waiting;
import kz.tereze.projections.identity.Task.Kind;
import kz.tereze.projections.need.NeedQuestions;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.NeedStatus;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.payment.PaymentRow;
import kz.tereze.projections.payment.PaymentState;
import kz.tereze.projections.payment.Payments;
import kz.tereze.projections.problem.Problems;
import kz.tereze.projections.registry.Standings;
import kz.tereze.projections.review.Reviews;

/// What waits for one person, in the roles they act in. Asks the other read models and keeps
/// nothing itself.
@ReadModel
public final class Tasks {

  /// Nobody's desk shows more at once.
  private static final int MOST = 200;

  private final Applications applications;
  private final Reviews reviews;
  private final Experts experts;
  private final Awards awards;
  private final Grants grants;
  private final Waiting waiting;
  private final Payments payments;
  private final Ballots ballots;
  private final Needs needs;
  private final NeedQuestions questions;
  private final Calls calls;
  private final Standings standings;
  private final Problems problems;
  private final Appeals appeals;

  public Tasks(
      Applications applications,
      Reviews reviews,
      Experts experts,
      Awards awards,
      Grants grants,
      Waiting waiting,
      Payments payments,
      Ballots ballots,
      Needs needs,
      NeedQuestions questions,
      Calls calls,
      Standings standings,
      Problems problems,
      Appeals appeals) {
    this.applications = applications;
    this.reviews = reviews;
    this.experts = experts;
    this.awards = awards;
    this.grants = grants;
    this.waiting = waiting;
    this.payments = payments;
    this.ballots = ballots;
    this.needs = needs;
    this.questions = questions;
    this.calls = calls;
    this.standings = standings;
    this.problems = problems;
    this.appeals = appeals;
  }

  /// Only what there is; the order is the one of [Kind].
  public List<Task> of(Acting person) {
    List<Task> tasks = new ArrayList<>();
    // Anybody can be invited into a team, whatever their role.
    tasks.add(new Task(Kind.INVITATION, applications.inviting(person.person()).size()));
    tasks.add(new Task(Kind.APPLICATION_TO_SIGN, applicationsToSign(person)));
    if (person.is(Role.RESEARCHER)) {
      addApplicant(person, tasks);
    }
    if (person.is(Role.SUBSOIL_USER) && person.organisation() != null) {
      addCompany(person.organisation(), person.day(), tasks);
    }
    if (person.is(Role.EXPERT)) {
      tasks.add(new Task(Kind.REVIEW, reviews.countToDo(person.person())));
    }
    if (person.is(Role.COUNCIL_MEMBER)) {
      tasks.add(new Task(Kind.BALLOT, ballotsToVoteIn(person.person())));
    }
    if (person.is(Role.OFFICIAL)) {
      addOfficial(person, tasks);
    }
    if (person.isAnyOf(Role.OFFICIAL, Role.ADMINISTRATOR)) {
      Problems.Unanswered unanswered = problems.unanswered();
      tasks.add(new Task(Kind.PROBLEM_TO_ANSWER, unanswered.count(), unanswered.dueOn()));
    }
    if (person.is(Role.TREASURER)) {
      tasks.add(new Task(Kind.PAYMENT_TO_PREPARE, grants.payable(MOST).size()));
    }
    if (person.isAnyOf(Role.TREASURER, Role.ACCOUNTANT)) {
      tasks.add(new Task(Kind.PAYMENT_TO_APPROVE, paymentsToApprove(person.person())));
      tasks.add(new Task(Kind.PAYMENT_TO_CONFIRM, payments.count(PaymentState.APPROVED)));
    }
    tasks.removeIf(task -> task.count() == 0);
    return tasks;
  }

  private int applicationsToSign(Acting person) {
    Bin organisation = person.organisation();
    return organisation != null
            && standings.headOf(organisation).filter(person.person()::equals).isPresent()
        ? applications.toSign(organisation, person.at()).size()
        : 0;
  }

  private void addApplicant(Acting person, List<Task> tasks) {
    tasks.add(
        new Task(
            Kind.DRAFT,
            (int)
                applications.of(person.person()).stream()
                    .filter(ApplicationRow::isDraft)
                    .filter(draft -> !person.at().isAfter(draft.closesAt()))
                    .count()));
    Bin own = person.organisation();
    if (own != null) {
      LocalDate today = person.day();
      add(tasks, Kind.CONTRACT_TO_ACCEPT, waiting.contracts(GrantState.OFFERED, own, today));
      add(tasks, Kind.CONTRACT_TO_SIGN, waiting.contracts(GrantState.ACCEPTED, own, today));
      add(tasks, Kind.CHANGE_TO_SIGN, waiting.changes(ChangeState.PROPOSED, own, today));
      add(tasks, Kind.REPORT_TO_SUBMIT, waiting.milestones(own, today));
      add(tasks, Kind.REPORT_TO_SIGN, waiting.unsigned(own));
      add(tasks, Kind.REFUND_TO_PAY, waiting.refunds(own));
    }
  }

  private static void add(List<Task> tasks, Kind kind, Optional<Waiting.Queue> queue) {
    queue.ifPresent(found -> tasks.add(new Task(kind, found.count(), found.dueOn())));
  }

  private void addCompany(Bin company, LocalDate today, List<Task> tasks) {
    add(tasks, Kind.PILOT_TO_ACCEPT, waiting.pilots(company, today));
    List<NeedRow> own = needs.ofOwner(company);
    tasks.add(
        new Task(
            Kind.NEED_RETURNED,
            (int) own.stream().filter(need -> need.status() == NeedStatus.RETURNED).count()));
    tasks.add(new Task(Kind.QUESTION_TO_ANSWER, questions.countUnanswered(company)));
  }

  private void addOfficial(Acting person, List<Task> tasks) {
    tasks.add(new Task(Kind.NEED_TO_SCREEN, needs.standing(NeedStatus.POSTED).size()));
    tasks.add(
        new Task(
            Kind.NEED_TO_PUT,
            (int)
                needs.standing(NeedStatus.DISCUSSED).stream()
                    .filter(need -> need.awaitsCouncilOn(person.day()))
                    .count()));
    tasks.add(new Task(Kind.BALLOT_TO_CLOSE, ballotsToClose(person.at())));
    tasks.add(new Task(Kind.CALL_TO_ANNOUNCE, calls.countReadyToAnnounce()));
    tasks.add(new Task(Kind.RANKING_TO_PUBLISH, calls.countReadyToRank(person.at())));
    tasks.add(new Task(Kind.APPLICATIONS_TO_PUT, calls.countAwaitingCouncil()));
    tasks.add(new Task(Kind.FORMAL_CHECK, applications.countAwaitingFormalCheck(person.at())));
    tasks.add(new Task(Kind.EXPERT_TO_ASSIGN, reviews.countLackingExperts()));
    tasks.add(new Task(Kind.EXPERT_TO_ACCREDIT, experts.countNotAccredited(person.day())));
    tasks.add(new Task(Kind.AWARD_TO_DECIDE, awardsToDecide(person.person())));
    appealsToAnswer(person).ifPresent(tasks::add);
    LocalDate today = person.day();
    add(tasks, Kind.CONTRACT_TO_OFFER, waiting.contracts(GrantState.OPENED, null, today));
    add(tasks, Kind.CONTRACT_TO_CONCLUDE, waiting.contracts(GrantState.SIGNED, null, today));
    add(tasks, Kind.CHANGE_TO_CONCLUDE, waiting.changes(ChangeState.SIGNED, null, today));
    add(tasks, Kind.REPORT_TO_REVIEW, waiting.reports(today));
  }

  private int ballotsToClose(Instant now) {
    return (int) ballots.open().stream().filter(ballot -> ballot.isReadyToCount(now)).count();
  }

  private int ballotsToVoteIn(PersonId person) {
    return (int)
        ballots.openFor(person).stream()
            .flatMap(ballot -> ballots.seatOf(ballot.ballot(), person).stream())
            .filter(seat -> !seat.isRecused() && seat.votedAt() == null)
            .count();
  }

  /// Whoever took part is not asked to decide.
  private int awardsToDecide(PersonId person) {
    List<AwardRow> awaiting = awards.awaitingDecision();
    return (int) awaiting.stream().filter(award -> !award.involved().contains(person)).count();
  }

  /// Whoever decided before, or is tied, is not asked to answer.
  private Optional<Task> appealsToAnswer(Acting person) {
    List<AppealRow> open = appeals.awaitingAnswerOf(person.person(), person.organisation());
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(new Task(Kind.APPEAL_TO_ANSWER, open.size(), open.getFirst().answerBy()));
  }

  private int paymentsToApprove(PersonId person) {
    List<PaymentRow> prepared = payments.waiting(PaymentState.PREPARED, MOST);
    return (int)
        prepared.stream()
            .filter(payment -> !payment.maker().equals(person))
            .filter(payment -> !payment.involved().contains(person))
            .count();
  }
}
