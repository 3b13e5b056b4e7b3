package kz.tereze.projections.ledger;

import java.util.Optional;
import kz.tereze.api.Event;
import kz.tereze.api.appeal.AppealEvent;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.assignment.DrawEvent;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.award.ImportEvent;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.council.BallotEvent;
import kz.tereze.api.council.CouncilEvent;
import kz.tereze.api.expert.ExpertEvent;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.identity.ErasureEvent;
import kz.tereze.api.identity.RoleEvent;
import kz.tereze.api.ledger.Bookkeeping;
import kz.tereze.api.ledger.KeyEvent.KeyRotated;
import kz.tereze.api.ledger.Line;
import kz.tereze.api.ledger.Posting;
import kz.tereze.api.ledger.Side;
import kz.tereze.api.levy.ActEvent;
import kz.tereze.api.levy.ObligationEvent;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.payment.BatchEvent;
import kz.tereze.api.payment.ListEvent;
import kz.tereze.api.payment.PaymentEvent;
import kz.tereze.api.problem.ProblemEvent;
import kz.tereze.api.registry.InterestEvent;
import kz.tereze.api.registry.OrganisationEvent;
import kz.tereze.api.registry.SanctionEvent;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.api.statement.BankAccountEvent;
import kz.tereze.api.statement.LineEvent;
import kz.tereze.api.statement.StatementEvent;

/// Decides which facts are public, and what of them. A pure function of the fact and of the rules'
/// version: no clock, no look-up, no configuration, so that anybody who has the facts gets the same
/// entries.
final class PublicFacts {

  static final String POSTING = "posting";

  /// Since this version a money fact tells what it does to the accounts.
  private static final int WITH_POSTINGS = 3;

  private PublicFacts() {}

  /// By the rules an entry was published under: what was published once is never told otherwise.
  static Optional<PublicFact> of(Event event, int version) {
    if (version == 1 && event instanceof ImportEvent imported) {
      return Optional.of(
          PublicMoney.of(imported).without("description", "programme", "recipientId"));
    }
    return version < WITH_POSTINGS ? selected(event) : of(event);
  }

  static Optional<PublicFact> of(Event event) {
    Optional<PublicFact> fact = selected(event);
    Bookkeeping.of(event)
        .ifPresent(
            posting ->
                fact.orElseThrow(() -> new IllegalStateException("a posting is public: " + event))
                    .with(POSTING, form(posting)));
    return fact;
  }

  private static PublicFact form(Posting posting) {
    return new PublicFact()
        .with("fund", posting.fund())
        .with("day", posting.day())
        .with("lines", posting.lines().stream().map(PublicFacts::form).toList());
  }

  private static PublicFact form(Line line) {
    return new PublicFact()
        .with("account", line.account().number())
        .with("of", line.part().of())
        .with(line.side() == Side.DEBIT ? "debit" : "credit", line.amount());
  }

  private static Optional<PublicFact> selected(Event event) {
    return switch (event) {
      case OrganisationEvent organisation -> Optional.of(PublicSelection.of(organisation));
      case SanctionEvent sanction -> Optional.of(PublicSelection.of(sanction));
      case NeedEvent need -> PublicSelection.of(need);
      case CouncilEvent council -> PublicSelection.of(council);
      case BallotEvent ballot -> PublicSelection.of(ballot);
      case CallEvent call -> PublicSelection.of(call);
      case ApplicationEvent application -> PublicSelection.of(application);
      // What people declare of themselves is nobody's business but the search's for ties.
      case InterestEvent interests -> Optional.empty();
      // Experts stay unnamed; how many there are and what they do is told in sums.
      case ExpertEvent expert -> Optional.empty();
      case DrawEvent draw -> Optional.of(PublicReview.of(draw));
      case AppealEvent appeal -> Optional.of(PublicAppeals.of(appeal));
      case ReviewEvent review -> PublicReview.of(review);
      case ObligationEvent obligation -> Optional.of(PublicMoney.of(obligation));
      // The report names its documents already.
      case ActEvent act -> Optional.empty();
      case FundEvent fund -> Optional.of(PublicMoney.of(fund));
      case AwardEvent award -> PublicMoney.of(award);
      case ImportEvent imported -> Optional.of(PublicMoney.of(imported));
      case GrantEvent grant -> PublicGrant.of(grant);
      case ErasureEvent erasure -> PublicGrant.of(erasure);
      case RoleEvent role -> PublicPayments.of(role);
      case KeyRotated rotated ->
          Optional.of(
              new PublicFact()
                  .ref("log", rotated.log())
                  .with("key", rotated.key())
                  .with("replaces", rotated.replaces())
                  .with("until", rotated.until()));
      case PaymentEvent payment -> PublicPayments.of(payment);
      case ListEvent list -> Optional.of(PublicPayments.of(list));
      case BatchEvent batch -> PublicPayments.of(batch);
      case BankAccountEvent account -> PublicBank.of(account);
      // Each booking is told for itself.
      case StatementEvent statement -> Optional.empty();
      case LineEvent line -> PublicBank.of(line);
      case ProblemEvent problem -> Optional.of(PublicProblem.of(problem));
      default -> throw new IllegalArgumentException("no context knows " + event.getClass());
    };
  }
}
