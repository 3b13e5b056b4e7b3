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

  private static final class Line {
    final Tiyn amount;
    final Set<PaymentId> reinstated = new HashSet<>();
    @Nullable PaymentOrdered order;
    boolean paid;

    Line(Tiyn amount) {
      this.amount = amount;
    }
  }

  private final List<Line> lines = new ArrayList<>();

  Schedule(List<Tranche> tranches) {
    tranches.forEach(tranche -> lines.add(new Line(tranche.amount())));
  }

  boolean has(int tranche) {
    return tranche >= 1 && tranche <= lines.size();
  }

  Tiyn amount(int tranche) {
    return line(tranche).amount;
  }

  /// The number the next payment of a tranche bears: refused attempts are counted.
  PaymentId nextPayment(ApplicationNumber grant, int tranche) {
    return PaymentId.of(grant, tranche, line(tranche).reinstated.size() + 1);
  }

  boolean isOrdered(int tranche) {
    return line(tranche).order != null;
  }

  boolean isOrderedBy(int tranche, PersonId person) {
    PaymentOrdered order = line(tranche).order;
    return order != null && order.by().equals(person);
  }

  boolean isOrderedAs(int tranche, PaymentId payment) {
    PaymentOrdered order = line(tranche).order;
    return order != null && order.payment().equals(payment);
  }

  boolean isPaid(int tranche) {
    return line(tranche).paid;
  }

  boolean isPaidBefore(int tranche) {
    return lines.subList(0, tranche - 1).stream().allMatch(line -> line.paid);
  }

  boolean isPaidInFull() {
    return !lines.isEmpty() && lines.stream().allMatch(line -> line.paid);
  }

  boolean wasReinstated(int tranche, PaymentId payment) {
    return line(tranche).reinstated.contains(payment);
  }

  Tiyn paid() {
    return sum(lines.stream().filter(line -> line.paid).toList());
  }

  Tiyn orderedOrPaid() {
    return sum(lines.stream().filter(line -> line.order != null).toList());
  }

  void order(PaymentOrdered order) {
    line(order.tranche()).order = order;
  }

  void pay(int tranche) {
    line(tranche).paid = true;
  }

  void reinstate(int tranche, PaymentId payment) {
    line(tranche).reinstated.add(payment);
    line(tranche).order = null;
  }

  private Line line(int tranche) {
    return lines.get(tranche - 1);
  }

  private static Tiyn sum(List<Line> lines) {
    return lines.stream().map(line -> line.amount).reduce(Tiyn.ZERO, Tiyn::plus);
  }
}
