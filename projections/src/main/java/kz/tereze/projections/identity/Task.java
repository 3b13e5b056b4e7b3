package kz.tereze.projections.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that waits for a person, and how many of it.
///
/// @param dueOn until when the first of it is to be done, where a term runs
public record Task(Kind kind, int count, @Nullable LocalDate dueOn) {

  public Task(Kind kind, int count) {
    this(kind, count, null);
  }

  /// What can wait for a person. Each kind has one desk where it is done.
  public enum Kind {
    /// An invitation into a team waits for the person's own answer.
    INVITATION,
    DRAFT,
    /// Signed by its leader; the head of the organisation signs next.
    APPLICATION_TO_SIGN,
    CONTRACT_TO_ACCEPT,
    CONTRACT_TO_SIGN,
    CHANGE_TO_SIGN,
    /// Due within the days of the policy's reminder, overdue, or returned.
    REPORT_TO_SUBMIT,
    REPORT_TO_SIGN,
    REFUND_TO_PAY,
    /// On the company's own site.
    PILOT_TO_ACCEPT,
    /// An open ballot in which the person holds a seat and has not voted.
    BALLOT,
    REVIEW,
    /// A company's need that an official sent back.
    NEED_RETURNED,
    /// A public question that the company has not answered.
    QUESTION_TO_ANSWER,
    /// A new version that nobody has compared with earlier texts.
    NEED_TO_SCREEN,
    /// The days for questions are over.
    NEED_TO_PUT,
    /// Everybody entitled has voted.
    BALLOT_TO_CLOSE,
    CALL_TO_ANNOUNCE,
    RANKING_TO_PUBLISH,
    /// A call with ranked applications that wait for a council.
    APPLICATIONS_TO_PUT,
    FORMAL_CHECK,
    EXPERT_TO_ASSIGN,
    EXPERT_TO_ACCREDIT,
    AWARD_TO_DECIDE,
    /// By somebody who decided nothing on the application before.
    APPEAL_TO_ANSWER,
    CONTRACT_TO_OFFER,
    CONTRACT_TO_CONCLUDE,
    CHANGE_TO_CONCLUDE,
    REPORT_TO_REVIEW,
    /// Somebody reported it on a public page.
    PROBLEM_TO_ANSWER,
    PAYMENT_TO_PREPARE,
    /// Another person than the one who prepared it.
    PAYMENT_TO_APPROVE,
    PAYMENT_TO_CONFIRM
  }
}
