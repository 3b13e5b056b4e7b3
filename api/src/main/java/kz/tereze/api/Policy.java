package kz.tereze.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A number of the law as dated data: what held from when, by which legal reference. Rules ask for
/// the value at a date; they never carry a literal. A value that no source confirms says so in its
/// reference and waits for a lawyer.
public enum Policy {
  /// Share of the base owed to R&D, in basis points.
  LEVY_RATE_BASIS_POINTS(
      new Dated(100, LocalDate.of(2018, 6, 29), "Subsoil Code, art. 129(1)(2), 178(1)(2)")),
  /// Year of production in which the duty begins.
  LEVY_FIRST_DUE_PRODUCTION_YEAR(
      new Dated(2, LocalDate.of(2018, 6, 29), "Subsoil Code, art. 129(1)(2)")),
  /// Last day on which a year's levy is paid: month and day of that year.
  LEVY_PAYABLE_UNTIL_MONTH(
      new Dated(7, LocalDate.of(2018, 6, 29), "no source names the day; it awaits confirmation")),
  LEVY_PAYABLE_UNTIL_DAY(
      new Dated(1, LocalDate.of(2018, 6, 29), "no source names the day; it awaits confirmation")),
  /// Days before a call closes on which those who still write are reminded.
  CALL_REMINDED_DAYS_BEFORE(
      new Dated(3, LocalDate.of(2018, 6, 29), "practice of the platform; to be confirmed")),
  /// Days from the end of outlines to the close of a call in two stages, in which those who are
  /// invited write.
  CALL_SECOND_STAGE_DAYS_AT_LEAST(
      new Dated(10, LocalDate.of(2018, 6, 29), "platform's rule; the value awaits confirmation")),
  /// Minutes without a sign of life from any node of the site that count as an outage.
  OUTAGE_MINUTES_AT_LEAST(
      new Dated(15, LocalDate.of(2018, 6, 29), "platform's rule; the value awaits confirmation")),
  /// Hours before a call closes in which an outage moves its deadline.
  OUTAGE_HOURS_BEFORE_DEADLINE(
      new Dated(24, LocalDate.of(2018, 6, 29), "platform's rule; the value awaits confirmation")),
  /// Hours by which it moves.
  OUTAGE_MOVES_HOURS(
      new Dated(24, LocalDate.of(2018, 6, 29), "platform's rule; the value awaits confirmation")),
  /// Days before an expert's term ends on which they are reminded.
  REVIEW_REMINDED_DAYS_BEFORE(
      new Dated(2, LocalDate.of(2018, 6, 29), "practice of the platform; to be confirmed")),
  /// The same under contracts that keep the older law: of aggregate annual income.
  LEVY_LEGACY_RATE_BASIS_POINTS(
      new Dated(
          100,
          LocalDate.of(2012, 1, 1),
          "Subsoil law of 2010, art. 76(12-1); order No. 34 of 30 Jan 2026; the day awaits"
              + " confirmation")),
  /// Month and day, `MMDD`, by which the payer declares the year's base.
  LEVY_DECLARED_BY(
      new Dated(331, LocalDate.of(2012, 1, 1), "platform's rule; the value awaits confirmation")),
  /// First year of which everybody is told that its base was not declared in time. The day by which
  /// it had to be was still ahead when declarations could first be made here.
  LEVY_UNDECLARED_TOLD_FROM_YEAR(
      new Dated(
          2027,
          LocalDate.of(2012, 1, 1),
          "platform's rule: declarations are taken here since 2026, after the day of that year;"
              + " the value awaits confirmation")),
  /// Month and day, `MMDD`, by which own spending meets it under contracts that keep the older law.
  LEVY_LEGACY_MET_BY(
      new Dated(701, LocalDate.of(2012, 1, 1), "platform's rule; the value awaits confirmation")),
  /// Years after the obligation's own in which an act of own spending may still be dated.
  LEVY_ACT_YEARS_AFTER(
      new Dated(1, LocalDate.of(2012, 1, 1), "platform's rule; the value awaits confirmation")),
  /// Days a payer has at least after an assessment, or a correction upwards.
  LEVY_PAID_WITHIN_DAYS(
      new Dated(30, LocalDate.of(2012, 1, 1), "platform's rule; the value awaits confirmation")),
  /// Budget classification code the levy is paid to.
  LEVY_BUDGET_CODE(
      new Dated(
          401_103,
          LocalDate.of(2026, 2, 23),
          "Orders No. 490-н/қ / No. 574 of 17 Dec 2025 (reg. 37604)")),
  /// Working days in which everybody may ask about a new need.
  NEED_QUESTION_DAYS(
      new Dated(10, LocalDate.of(2018, 6, 29), "platform's rule; the value awaits confirmation")),
  /// The same for a version that replaces one which people could ask about.
  NEED_QUESTION_DAYS_AFTER_EDIT(
      new Dated(5, LocalDate.of(2018, 6, 29), "platform's rule; the value awaits confirmation")),
  /// Questions that one person may ask about one version.
  NEED_QUESTIONS_PER_PERSON(
      new Dated(10, LocalDate.of(2018, 6, 29), "platform's rule; the value awaits confirmation")),
  /// From this resemblance to an earlier text on, in percent, the official must explain.
  NEED_RESEMBLANCE_FLAG_PERCENT(
      new Dated(60, LocalDate.of(2018, 6, 29), "platform's rule; the value awaits confirmation")),
  /// From this resemblance to an earlier or running project on, in percent, an official must clear
  /// an application of being paid for twice.
  OVERLAP_FLAG_PERCENT(
      new Dated(50, LocalDate.of(2018, 6, 29), "platform's rule; the value awaits confirmation")),
  /// Working days in which officials make the formal check after a call closed.
  FORMAL_CHECK_WORKING_DAYS(
      new Dated(10, LocalDate.of(2018, 6, 29), "platform's rule; the value awaits confirmation")),
  /// Working days in which an official approves or returns what the council supported.
  AWARD_DECISION_WORKING_DAYS(
      new Dated(3, LocalDate.of(2018, 6, 29), "platform's rule; the value awaits confirmation")),
  /// Up to this amount, in tenge, one approval beside the maker is enough for a payment.
  PAYMENT_ONE_APPROVAL_UP_TO_TENGE(
      new Dated(
          50_000_000, LocalDate.of(2018, 6, 29), "treasury's rule; the value is to be confirmed")),
  /// Up to this amount, in tenge, two approvals are enough; beyond it three are needed.
  PAYMENT_TWO_APPROVALS_UP_TO_TENGE(
      new Dated(
          500_000_000, LocalDate.of(2018, 6, 29), "treasury's rule; the value is to be confirmed")),
  /// Signatures a batch of payments needs beside its maker.
  PAYMENT_BATCH_SIGNATURES(
      new Dated(2, LocalDate.of(2018, 6, 29), "treasury's rule: two signatures")),
  /// Payments a batch may hold.
  PAYMENT_BATCH_AT_MOST(
      new Dated(500, LocalDate.of(2018, 6, 29), "platform's rule; the value awaits confirmation")),
  /// Days within which payments to one payee are compared with each other.
  PAYMENT_COMPARED_WITHIN_DAYS(
      new Dated(30, LocalDate.of(2018, 6, 29), "platform's rule; the value awaits confirmation")),
  /// Votes needed for a valid ballot, as a fraction of the seats entitled to vote.
  QUORUM_NUMERATOR(
      new Dated(2, LocalDate.of(2018, 6, 29), "council rules; the value awaits confirmation")),
  QUORUM_DENOMINATOR(
      new Dated(3, LocalDate.of(2018, 6, 29), "council rules; the value awaits confirmation")),
  /// Votes in favour needed, as a fraction of the votes cast.
  MAJORITY_NUMERATOR(new Dated(2, LocalDate.of(2018, 6, 29), "council rules: two thirds")),
  MAJORITY_DENOMINATOR(new Dated(3, LocalDate.of(2018, 6, 29), "council rules: two thirds")),
  /// Working days in which members vote, counted after the day the ballot opens.
  COUNCIL_VOTE_DAYS(
      new Dated(5, LocalDate.of(2018, 6, 29), "council rules; the value awaits confirmation")),
  /// How often a ballot without quorum is held again before its subject returns undecided.
  COUNCIL_REPEATS(
      new Dated(2, LocalDate.of(2018, 6, 29), "council rules; the value awaits confirmation")),
  /// Working days in which the chair signs the minutes of a ballot.
  MINUTES_SIGN_WORKING_DAYS(
      new Dated(3, LocalDate.of(2018, 6, 29), "council rules; the value awaits confirmation")),
  /// Longest term of a council's member, in months.
  COUNCIL_TERM_MONTHS_AT_MOST(
      new Dated(36, LocalDate.of(2017, 1, 1), "council rules; the value awaits confirmation")),
  /// Seats that one organisation may hold in a council.
  COUNCIL_SEATS_PER_ORGANISATION(
      new Dated(1, LocalDate.of(2017, 1, 1), "council rules: one employee per organisation")),
  /// Most points an expert may give on one criterion.
  REVIEW_POINTS_PER_CRITERION(
      new Dated(9, LocalDate.of(2018, 1, 1), "state expertise: 36 points over four criteria")),
  /// Experts that an application needs at least.
  REVIEW_EXPERTS_AT_LEAST(
      new Dated(3, LocalDate.of(2018, 1, 1), "practice of the state expertise; to be confirmed")),
  /// Points between an application's highest and lowest total, in basis points of the scale, above
  /// which one more expert is asked.
  REVIEW_DIVERGENCE_BASIS_POINTS(
      new Dated(
          2_500, LocalDate.of(2018, 1, 1), "9 of 36 points; platform's rule, to be confirmed")),
  /// Working days in which an invited expert answers.
  REVIEW_ANSWER_WORKING_DAYS(
      new Dated(3, LocalDate.of(2018, 1, 1), "platform's rule; the value awaits confirmation")),
  /// Working days in which an expert scores after taking a review on.
  REVIEW_SCORE_WORKING_DAYS(
      new Dated(15, LocalDate.of(2018, 1, 1), "platform's rule; the value awaits confirmation")),
  /// People whom a published figure about experts rests on at least.
  FIGURES_PEOPLE_AT_LEAST(
      new Dated(
          3, LocalDate.of(2018, 1, 1), "usual threshold of official statistics; to be confirmed")),
  /// Reviews that one expert may take on at the same time.
  EXPERT_LOAD_AT_MOST(
      new Dated(10, LocalDate.of(2018, 1, 1), "platform's rule; the value awaits confirmation")),
  /// Years for which joint applications, joint works and grants still tie people.
  CONFLICT_YEARS(
      new Dated(3, LocalDate.of(2018, 1, 1), "platform's rule; the value awaits confirmation")),
  /// Months after which a declaration of interests must be made anew.
  DECLARATION_HOLDS_MONTHS(
      new Dated(12, LocalDate.of(2018, 1, 1), "platform's rule; the value awaits confirmation")),
  /// Projects that one person may lead at the same time.
  PROJECTS_LED_AT_MOST(
      new Dated(2, LocalDate.of(2020, 1, 1), "calls' papers; the value awaits confirmation")),
  /// Longest term of a grant in months.
  GRANT_MONTHS_AT_MOST(new Dated(36, LocalDate.of(2020, 1, 1), "call of 2020: 27 or 36 months")),
  /// Share of an award that may be paid before anything is delivered, in basis points.
  ADVANCE_AT_MOST_BASIS_POINTS(
      new Dated(
          3_000, LocalDate.of(2020, 1, 1), "contract practice; the value is to be confirmed")),
  /// Share of an award that is paid only after the last milestone, in basis points.
  HOLDBACK_AT_LEAST_BASIS_POINTS(
      new Dated(
          1_000, LocalDate.of(2020, 1, 1), "contract practice; the value is to be confirmed")),
  /// Days before a milestone on which its recipient is reminded of the report.
  REPORT_REMINDED_DAYS_BEFORE(
      new Dated(14, LocalDate.of(2020, 1, 1), "practice of the platform; to be confirmed")),
  /// Working days in which a submitted report is reviewed.
  REPORT_REVIEW_WORKING_DAYS(
      new Dated(15, LocalDate.of(2020, 1, 1), "platform's rule; the value awaits confirmation")),
  /// Working days in which each step towards a contract is done: offer, acceptance, signatures.
  CONTRACT_STEP_WORKING_DAYS(
      new Dated(10, LocalDate.of(2020, 1, 1), "platform's rule; the value awaits confirmation")),
  /// Working days after a change of the account in which nothing is paid to it.
  ACCOUNT_COOLING_OFF_WORKING_DAYS(
      new Dated(5, LocalDate.of(2020, 1, 1), "platform's rule; the value awaits confirmation")),
  /// Years for which records of accounting and signatures are kept whatever a person asks.
  STATUTORY_RETENTION_YEARS(
      new Dated(
          5,
          LocalDate.of(2007, 2, 28),
          "Law on Accounting, art. 11; the value is to be confirmed")),
  /// Days in which unspent and disallowed money is due back.
  REFUND_DUE_DAYS(
      new Dated(30, LocalDate.of(2020, 1, 1), "contract practice; the value is to be confirmed")),
  /// Days before a refund is due on which its debtor is reminded.
  REFUND_REMINDED_DAYS_BEFORE(
      new Dated(7, LocalDate.of(2020, 1, 1), "practice of the platform; to be confirmed")),
  /// Working days in which a reported problem is answered.
  PROBLEM_ANSWER_WORKING_DAYS(
      new Dated(
          15,
          LocalDate.of(2018, 6, 29),
          "Administrative Procedural Code, art. 76; the value is to be confirmed")),
  /// Working days after a decision was published in which it can be appealed against.
  APPEAL_WORKING_DAYS(
      new Dated(
          3,
          LocalDate.of(2018, 1, 1),
          "appeals against councils' decisions: 3 working days; for formal checks to be"
              + " confirmed")),
  /// Working days in which an appeal is answered.
  APPEAL_ANSWER_WORKING_DAYS(
      new Dated(10, LocalDate.of(2018, 1, 1), "platform's rule; the value awaits confirmation")),
  /// Days for which an old and a new key of the public ledger both sign.
  LEDGER_KEY_HANDOVER_DAYS(
      new Dated(90, LocalDate.of(2018, 6, 29), "platform's rule; the value awaits confirmation"));

  /// @param from first day on which the value holds
  /// @param reference the legal act, or the statement that it is to be confirmed
  public record Dated(int value, LocalDate from, String reference) {}

  private final List<Dated> values;

  Policy(Dated... values) {
    this.values =
        Arrays.stream(values).sorted(Comparator.comparing(Dated::from).reversed()).toList();
  }

  /// What held on a day.
  ///
  /// @throws IllegalArgumentException for a day before the first known value
  public Dated on(LocalDate day) {
    return values.stream()
        .filter(dated -> !dated.from().isAfter(day))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name() + " is not known on " + day));
  }

  /// Whether a value is known for a day.
  public boolean isKnownOn(LocalDate day) {
    return values.stream().anyMatch(dated -> !dated.from().isAfter(day));
  }

  /// Every value ever in force, newest first.
  public List<Dated> history() {
    return values;
  }
}
