package kz.tereze.domain.payment;

import java.util.List;
import java.util.Objects;
import kz.tereze.api.Acting;
import kz.tereze.api.Role;
import kz.tereze.api.payment.ListedPayees;
import kz.tereze.api.payment.ListedPayees.Comparison;
import kz.tereze.api.payment.PaymentCommand.CompareAgain;
import kz.tereze.api.payment.PaymentEvent.PaymentComparedAgain;
import kz.tereze.api.payment.PaymentRule;
import kz.tereze.api.payment.Warning;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

/// Comparing a payment with the sanction lists again, as long as it is not handed over, whenever a
/// newer version is loaded.
final class Comparing {

  private final Course payment;

  Comparing(Course payment) {
    this.payment = payment;
  }

  @CommandHandler
  void handle(CompareAgain command, ListedPayees listed) {
    Acting by = command.by();
    PaymentRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
    if (payment.isHere()) {
      note(payment, listed, by);
    }
  }

  /// Raises whatever the newest lists warn of. What was handed over meanwhile is handed over:
  /// people hear of it and can ask the bank to stop it, but the fact cannot be refused.
  static void note(Course payment, ListedPayees listed, Acting by) {
    Comparison now = listed.of(payment.order().recipient());
    if (!Objects.equals(now.lists(), payment.lists)) {
      compared(payment, now, payment.unknown(now.warnings()), by);
    }
  }

  /// Before somebody decides: no warning is open, and none would be raised by the newest lists. A
  /// refusal leaves no fact, so the warning itself is raised by [CompareAgain].
  static void requireClear(Course payment, ListedPayees listed, Acting by) {
    PaymentRule.WARNINGS_ARE_CLEARED.require(
        payment.warnings.isEmpty(), "n", payment.warnings.size());
    Comparison now = listed.of(payment.order().recipient());
    if (!Objects.equals(now.lists(), payment.lists)) {
      List<Warning> more = payment.unknown(now.warnings());
      PaymentRule.NOT_ON_A_NEWER_LIST.require(more.isEmpty(), "n", more.size());
      compared(payment, now, more, by);
    }
  }

  private static void compared(Course payment, Comparison now, List<Warning> more, Acting by) {
    AggregateLifecycle.apply(
        new PaymentComparedAgain(
            payment.order().payment(),
            payment.order().grant(),
            more,
            now.lists(),
            by.person(),
            by.at()));
  }
}
