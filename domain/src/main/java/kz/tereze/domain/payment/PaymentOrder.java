package kz.tereze.domain.payment;

import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Role;
import kz.tereze.api.payment.PaymentCommand;
import kz.tereze.api.payment.PaymentCommand.OpenPayment;
import kz.tereze.api.payment.PaymentEvent;
import kz.tereze.api.payment.PaymentEvent.PaymentPrepared;
import kz.tereze.api.payment.PaymentRule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/// One payment of one tranche: one person prepares, others check, it is handed over in a batch, and
/// it is paid when the bank's statement says so. Three parts decide, all over one [Course].
@AggregateRoot(type = "PaymentOrder")
public class PaymentOrder {

  private final Course course = new Course();

  @AggregateIdentifier private String stream;
  @AggregateMember private final Comparing comparing = new Comparing(course);
  @AggregateMember private final Checking checking = new Checking(course);
  @AggregateMember private final Execution execution = new Execution(course);

  @SuppressWarnings("NullAway.Init") // the stream's name arrives with the first event
  protected PaymentOrder() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(OpenPayment command) {
    Acting by = command.by();
    PaymentRule.OPENED_BY_THE_PLATFORM.require(by.is(Role.PLATFORM));
    PaymentPrepared prepared =
        new PaymentPrepared(
            command.payment(),
            command.grant(),
            command.fund(),
            command.tranche(),
            command.amount(),
            command.recipient(),
            command.payee(),
            command.maker(),
            command.involved(),
            by.person(),
            by.at());
    if (course.isOpenedBy(prepared)) {
      return;
    }
    PaymentRule.OPENED_ONCE.require(!course.isOpened(), "payment", command.payment().key());
    AggregateLifecycle.apply(prepared);
  }

  @EventSourcingHandler
  void on(PaymentEvent event) {
    CorruptHistory.unless(course.isFollowedBy(event), event, stream);
    stream = PaymentCommand.stream(event.payment());
    course.on(event);
  }
}
