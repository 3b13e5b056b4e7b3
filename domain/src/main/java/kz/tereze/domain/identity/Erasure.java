package kz.tereze.domain.identity;

import java.util.regex.Pattern;
import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Policy;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.identity.ErasureCommand;
import kz.tereze.api.identity.ErasureCommand.ConfirmErasure;
import kz.tereze.api.identity.ErasureCommand.RefuseErasure;
import kz.tereze.api.identity.ErasureCommand.RequestErasure;
import kz.tereze.api.identity.ErasureEvent;
import kz.tereze.api.identity.ErasureEvent.ErasureRefused;
import kz.tereze.api.identity.ErasureEvent.ErasureRequested;
import kz.tereze.api.identity.ErasureEvent.SubjectErased;
import kz.tereze.api.identity.ErasureRule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// Erasing a person takes two: one asks, another confirms. Sums, proofs and replays stay as they
/// are, because facts know people by numbers alone.
@AggregateRoot(type = "Erasure")
public class Erasure {

  private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}№ ./-]{1,100}");

  @AggregateIdentifier private String stream;
  private @Nullable ErasureRequested request;
  private @Nullable SubjectErased erased;

  @SuppressWarnings("NullAway.Init") // the stream's name arrives with the first event
  protected Erasure() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RequestErasure command) {
    Acting by = command.by();
    ErasureRule.REQUESTED_BY_ADMINISTRATOR.require(by.is(Role.ADMINISTRATOR));
    String reference = command.reference().strip();
    ErasureRule.REFERENCE_WELL_FORMED.require(REFERENCE.matcher(reference).matches());
    if (request != null
        && request.by().equals(by.person())
        && request.basis() == command.basis()
        && request.reference().equals(reference)) {
      return;
    }
    ErasureRule.NOT_REQUESTED_YET.require(request == null && erased == null);
    AggregateLifecycle.apply(
        new ErasureRequested(command.subject(), command.basis(), reference, by.person(), by.at()));
  }

  @CommandHandler
  void handle(ConfirmErasure command) {
    Acting by = command.by();
    requireSecond(by);
    if (erased != null) {
      return;
    }
    ErasureRequested open = open();
    ErasureRule.CONFIRMER_IS_NOT_REQUESTER.require(!open.by().equals(by.person()));
    ErasureRule.CONFIRMER_IS_NOT_SUBJECT.require(!command.subject().equals(by.person()));
    int years = Policy.STATUTORY_RETENTION_YEARS.on(by.day()).value();
    AggregateLifecycle.apply(
        new SubjectErased(
            command.subject(),
            open.basis(),
            open.reference(),
            by.day().plusYears(years),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(RefuseErasure command) {
    Acting by = command.by();
    requireSecond(by);
    open();
    AggregateLifecycle.apply(new ErasureRefused(command.subject(), by.person(), by.at()));
  }

  private static void requireSecond(Acting by) {
    ErasureRule.CONFIRMED_BY_ADMINISTRATOR_OR_AUDITOR.require(
        by.isAnyOf(Role.ADMINISTRATOR, Role.AUDITOR));
  }

  private ErasureRequested open() {
    if (request == null || erased != null) {
      throw new Refused(ErasureRule.REQUEST_IS_OPEN);
    }
    return request;
  }

  @EventSourcingHandler
  void on(ErasureEvent event) {
    CorruptHistory.unless(
        (event instanceof ErasureRequested) == (request == null) && erased == null, event, stream);
    stream = ErasureCommand.stream(event.subject());
    switch (event) {
      case ErasureRequested requested -> request = requested;
      case ErasureRefused refused -> request = null;
      case SubjectErased done -> erased = done;
    }
  }
}
