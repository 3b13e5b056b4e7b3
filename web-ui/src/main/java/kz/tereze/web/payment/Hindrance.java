package kz.tereze.web.payment;

import java.util.List;
import kz.tereze.api.Role;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.GrantState;
import kz.tereze.projections.grant.TrancheRow;
import kz.tereze.projections.grant.TrancheState;
import kz.tereze.projections.payment.PaymentRow;
import kz.tereze.web.identity.SignedIn;

/// Why somebody is not offered an act on money. The aggregates decide; this only spares people a
/// form that would be refused, and tells them the reason.
public enum Hindrance {
  NONE,
  /// Reads, but handles no money.
  NOT_FINANCE,
  MAKER,
  TOOK_PART,
  OF_RECIPIENT,
  NOT_IN_FORCE,
  /// The contract is suspended, or its account is about to change.
  HELD,
  EARLIER_UNPAID,
  /// The milestone the tranche waits for is not accepted.
  MILESTONE_OPEN,
  ALREADY_ORDERED;

  static Hindrance toPrepare(
      GrantRow grant,
      TrancheRow tranche,
      List<TrancheRow> tranches,
      boolean conditionHolds,
      SignedIn who) {
    if (tranche.state() != TrancheState.PLANNED) {
      return ALREADY_ORDERED;
    }
    if (grant.state() != GrantState.IN_FORCE) {
      return NOT_IN_FORCE;
    }
    if (!isPaidBefore(tranche, tranches)) {
      return EARLIER_UNPAID;
    }
    if (!conditionHolds) {
      return MILESTONE_OPEN;
    }
    if (!who.is(Role.TREASURER)) {
      return NOT_FINANCE;
    }
    if (grant.involved().contains(who.person())) {
      return TOOK_PART;
    }
    return who.acting().actsFor(grant.recipient()) ? OF_RECIPIENT : NONE;
  }

  static Hindrance toCheck(PaymentRow payment, SignedIn who) {
    if (payment.maker().equals(who.person())) {
      return MAKER;
    }
    if (!isFinance(who)) {
      return NOT_FINANCE;
    }
    if (payment.involved().contains(who.person())) {
      return TOOK_PART;
    }
    return who.acting().actsFor(payment.recipient()) ? OF_RECIPIENT : NONE;
  }

  static Hindrance toConfirm(PaymentRow payment, SignedIn who) {
    if (!isFinance(who)) {
      return NOT_FINANCE;
    }
    if (payment.involved().contains(who.person())) {
      return TOOK_PART;
    }
    return who.acting().actsFor(payment.recipient()) ? OF_RECIPIENT : NONE;
  }

  private static boolean isFinance(SignedIn who) {
    return who.acting().isAnyOf(Role.TREASURER, Role.ACCOUNTANT);
  }

  private static boolean isPaidBefore(TrancheRow tranche, List<TrancheRow> tranches) {
    return tranches.stream()
        .filter(each -> each.number() < tranche.number())
        .allMatch(each -> each.state() == TrancheState.PAID);
  }
}
