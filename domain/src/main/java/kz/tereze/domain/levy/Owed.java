package kz.tereze.domain.levy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kz.tereze.api.Acting;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.LevyDates;
import kz.tereze.api.levy.ObligationEvent.BaseDeclared;
import kz.tereze.api.levy.ObligationEvent.ExcessBroughtForward;
import kz.tereze.api.levy.ObligationEvent.ExcessCarriedForward;
import kz.tereze.api.levy.ObligationEvent.ObligationAdjusted;
import kz.tereze.api.levy.ObligationEvent.ObligationAssessed;
import kz.tereze.api.levy.ObligationEvent.ObligationSettled;
import kz.tereze.api.levy.ObligationEvent.PayerExempted;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.domain.Characters;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/// Where an obligation stands: what is due, what counts towards it, what lies beyond. All parts of
/// the obligation look at this one.
final class Owed {

  private static final Characters REASON = new Characters(10, 2_000);

  @Nullable ObligationAssessed assessment;
  @Nullable BaseDeclared declaration;
  @Nullable PayerExempted exemption;
  boolean isSettled;
  boolean isDeclarationOverdue;
  boolean isOverdue;

  private Tiyn base = Tiyn.ZERO;
  private Tiyn due = Tiyn.ZERO;

  /// All that counts: receipts, accepted spending, excess of other years.
  private Tiyn counted = Tiyn.ZERO;
  private @Nullable LocalDate payBy;

  /// What went to later years and came from earlier ones.
  private final Map<ObligationId, Tiyn> carried = new HashMap<>();
  private final Map<ObligationId, Tiyn> brought = new HashMap<>();

  Tiyn base() {
    return base;
  }

  Tiyn due() {
    return due;
  }

  Tiyn left() {
    return due.exceeds(counted) ? due.minus(counted) : Tiyn.ZERO;
  }

  Tiyn ahead() {
    return ahead(due);
  }

  /// What lies beyond, were so much due.
  Tiyn ahead(Tiyn due) {
    return counted.exceeds(due) ? counted.minus(due) : Tiyn.ZERO;
  }

  /// What an amount brings beyond what is still due.
  Tiyn excess(Tiyn amount) {
    return amount.exceeds(left()) ? amount.minus(left()) : Tiyn.ZERO;
  }

  LocalDate payBy() {
    return payBy == null ? LocalDate.MAX : payBy;
  }

  Tiyn carriedTo(ObligationId later) {
    return carried.getOrDefault(later, Tiyn.ZERO);
  }

  Tiyn broughtFrom(ObligationId earlier) {
    return brought.getOrDefault(earlier, Tiyn.ZERO);
  }

  ObligationAssessed requireAssessed(ObligationId obligation) {
    if (assessment == null) {
      throw new Refused(ObligationRule.IS_ASSESSED, "obligation", obligation.key());
    }
    return assessment;
  }

  void requireFund(FundId fund) {
    ObligationRule.RECEIPT_IS_OF_THE_FUND.require(
        assessment == null || assessment.fund() == null || assessment.fund().equals(fund),
        "fund",
        fund.code());
  }

  static void requireOfficial(ObligationRule rule, ObligationId obligation, Acting by) {
    rule.require(by.is(Role.OFFICIAL));
    ObligationRule.OFFICIAL_NOT_OF_PAYER.require(!by.actsFor(obligation.payer()));
  }

  static void requirePayer(ObligationId obligation, Acting by) {
    ObligationRule.TOLD_BY_THE_PAYER.require(
        by.is(Role.SUBSOIL_USER) && by.actsFor(obligation.payer()));
  }

  static void requireReason(Text reason) {
    ObligationRule.REASON_STATED.require(
        REASON.fit(reason.kk()) && REASON.fit(reason.ru()) && reason.isAtMost(REASON.atMost()));
  }

  /// After something counted or changed: it may be the moment in which nothing is left.
  void settle(ObligationId obligation, Acting by) {
    if (!isSettled && left().equals(Tiyn.ZERO)) {
      AggregateLifecycle.apply(new ObligationSettled(obligation, due, by.person(), by.at()));
    }
  }

  void count(Tiyn amount) {
    counted = counted.plus(amount);
  }

  void on(ObligationAssessed assessed) {
    assessment = assessed;
    base = assessed.base();
    due = assessed.due();
    payBy = LevyDates.payBy(assessed.obligation(), assessed.day());
  }

  void on(ObligationAdjusted adjusted) {
    base = adjusted.base();
    due = adjusted.due();
    payBy = adjusted.payBy();
    if (adjusted.due().exceeds(adjusted.before())) {
      isSettled = false;
      isOverdue = false;
    }
  }

  void on(ExcessCarriedForward forward) {
    carried.put(forward.to(), forward.total());
    counted = counted.minus(forward.amount());
  }

  void on(ExcessBroughtForward forward) {
    brought.put(forward.from(), forward.total());
    count(forward.amount());
  }
}
