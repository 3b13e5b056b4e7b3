package kz.tereze.projections.notice;

/// What somebody can be told.
public enum NoticeKind {
  CALL_ANNOUNCED(false),
  DEADLINE_MOVED(true),
  /// A draft of theirs is not submitted yet.
  DEADLINE_NEAR(false),
  TEAM_INVITED(true),
  /// The head of an organisation signs next.
  APPLICATION_TO_SIGN(true),
  OUTLINE_INVITED(true),
  OUTLINE_DECLINED(true),
  APPLICATION_RECEIVED(true),
  FORMAL_CHECK_PASSED(true),
  FORMAL_CHECK_FAILED(true),
  EXPERT_INVITED(true),
  REVIEW_NEAR(false),
  REVIEW_OVERDUE(true),
  INVITATION_LAPSED(true),
  RESULTS_PUBLISHED(true),
  NOT_SUPPORTED(true),
  APPEAL_FILED(true),
  /// Of officials who may hear it.
  APPEAL_TO_ANSWER(true),
  APPEAL_ANSWERED(true),
  AWARD_APPROVED(true),
  AWARD_RETURNED(true),
  CONTRACT_OFFERED(true),
  CONTRACT_TO_SIGN(true),
  CONTRACT_CONCLUDED(true),
  CHANGE_TO_SIGN(true),
  REPORT_NEAR(false),
  REPORT_OVERDUE(true),
  REPORT_TO_SIGN(true),
  /// Of an expert who was asked by name.
  REPORT_TO_REVIEW(true),
  REPORT_ACCEPTED(true),
  REPORT_RETURNED(true),
  REPORT_FAILED(true),
  /// At the company on whose site it runs.
  PILOT_TO_ACCEPT(true),
  PAYMENT_SENT(false),
  PAYMENT_BOOKED(false),
  PAYMENT_REJECTED(true),
  PAYMENT_RETURNED(true),
  /// Of those who handle money: a payee stands on a newer sanction list.
  PAYEE_LISTED(true),
  REFUND_DEMANDED(true),
  REFUND_NEAR(false),
  REFUND_OVERDUE(true),
  LEVY_DUE(true),
  LEVY_OVERDUE(true),
  BALLOT_OPEN(true),
  BALLOT_AGAIN(true);

  private final boolean statutory;

  NoticeKind(boolean statutory) {
    this.statutory = statutory;
  }

  /// A term runs or a decision is served by it: the mail cannot be switched off.
  public boolean isStatutory() {
    return statutory;
  }
}
