package kz.tereze.domain.grant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantEvent.PaymentOrdered;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.payment.PaymentId;
import org.jspecify.annotations.Nullable;

/// The tranches of a contract and how far each of them is: planned, ordered, paid.
final class Schedule {

  /// @param order the payment under way or done, null while the tranche is only planned
  /// @param refused payments the second person refused
  private record Line(
      Tranche tranche, @Nullable PaymentOrdered order, boolean paid, Set<PaymentId> refused) {

    Tiyn amount() {
      return tranche.amount();
    }

    Line ordered(PaymentOrdered next) {
      return new Line(tranche, next, false, refused);
    }

    Line settled() {
      return new Line(tranche, order, true, refused);
    }

    Line reinstated(PaymentId payment) {
      Set<PaymentId> more = new HashSet<>(refused);
      more.add(payment);
      return new Line(tranche, null, false, Set.copyOf(more));
    }
  }

  private final List<Line> lines = new ArrayList<>();

  /// Plans payments, or plans anew those that are not ordered yet.
  void plan(List<Tranche> tranches) {
    List<Line> before = List.copyOf(lines);
    lines.clear();
    for (Tranche tranche : tranches) {
      Set<PaymentId> refused =
          tranche.number() <= before.size() ? before.get(tranche.number() - 1).refused() : Set.of();
      Line line = new Line(tranche, null, false, refused);
      if (tranche.number() <= before.size() && before.get(tranche.number() - 1).order() != null) {
        line = before.get(tranche.number() - 1);
      }
      lines.add(line);
    }
  }

  /// The milestone a tranche waits for.
  @Nullable Integer condition(int tranche) {
    return line(tranche).tranche().milestone();
  }

  boolean has(int tranche) {
    return tranche >= 1 && tranche <= lines.size();
  }

  Tiyn amount(int tranche) {
    return line(tranche).amount();
  }

  /// The number the next payment of a tranche bears: refused attempts are counted.
  PaymentId nextPayment(ApplicationNumber grant, int tranche) {
    return PaymentId.of(grant, tranche, line(tranche).refused().size() + 1);
  }

  boolean isOrdered(int tranche) {
    return line(tranche).order() != null;
  }

  boolean isOrderedBy(int tranche, PersonId person) {
    PaymentOrdered order = line(tranche).order();
    return order != null && order.by().equals(person);
  }

  boolean isOrderedAs(int tranche, PaymentId payment) {
    PaymentOrdered order = line(tranche).order();
    return order != null && order.payment().equals(payment);
  }

  boolean isPaid(int tranche) {
    return line(tranche).paid();
  }

  boolean isPaidBefore(int tranche) {
    return lines.subList(0, tranche - 1).stream().allMatch(Line::paid);
  }

  boolean isPaidInFull() {
    return !lines.isEmpty() && lines.stream().allMatch(Line::paid);
  }

  boolean wasReinstated(int tranche, PaymentId payment) {
    return line(tranche).refused().contains(payment);
  }

  Tiyn paid() {
    return sum(lines.stream().filter(Line::paid).toList());
  }

  Tiyn orderedOrPaid() {
    return sum(lines.stream().filter(line -> line.order() != null).toList());
  }

  void order(PaymentOrdered order) {
    lines.set(order.tranche() - 1, line(order.tranche()).ordered(order));
  }

  void pay(int tranche) {
    lines.set(tranche - 1, line(tranche).settled());
  }

  void reinstate(int tranche, PaymentId payment) {
    lines.set(tranche - 1, line(tranche).reinstated(payment));
  }

  private Line line(int tranche) {
    return lines.get(tranche - 1);
  }

  private static Tiyn sum(List<Line> lines) {
    return lines.stream().map(Line::amount).reduce(Tiyn.ZERO, Tiyn::plus);
  }
}
