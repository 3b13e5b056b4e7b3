package kz.tereze.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.tereze.api.Command;
import kz.tereze.api.Event;
import kz.tereze.api.appeal.Decisions;
import kz.tereze.api.application.EarlierProjects;
import kz.tereze.api.application.Projects;
import kz.tereze.api.application.Teams;
import kz.tereze.api.call.Deadlines;
import kz.tereze.api.call.RankedOrder;
import kz.tereze.api.council.Chairs;
import kz.tereze.api.grant.ReportedEvidence;
import kz.tereze.api.payment.HeldGrants;
import kz.tereze.api.payment.ListedPayees;
import kz.tereze.api.payment.ListedPayees.Comparison;
import kz.tereze.api.payment.OpenWarnings;
import kz.tereze.api.registry.Register;
import kz.tereze.api.review.Conflicts;
import kz.tereze.domain.levy.Act;
import kz.tereze.domain.levy.Acts;
import kz.tereze.domain.levy.ClaimedActs;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateNotFoundException;

/// The domain played through in memory: real aggregates, folded anew from their events for every
/// command, and real policies that hear each fact after it was stored, as in the running system.
public final class Rehearsal implements AutoCloseable {

  private final Configuration axon;
  /// The institute is in good standing until a test says otherwise.
  private final KnownRegister register = new KnownRegister().accredited(People.INSTITUTE);
  private final KnownDecisions decisions = new KnownDecisions();
  private final List<AnnotationEventHandlerAdapter> policies = new ArrayList<>();
  private final List<EventMessage<?>> heard = new ArrayList<>();
  private int told;

  /// What a policy could not do yet because something does not exist: tried again after every fact,
  /// as dead letters are in the running system.
  private final List<Letter> letters = new ArrayList<>();

  private record Letter(AnnotationEventHandlerAdapter policy, EventMessage<?> message) {}

  public Rehearsal(Class<?>... aggregates) {
    Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
    configurer.configureEmbeddedEventStore(configuration -> new InMemoryEventStorageEngine());
    for (Class<?> aggregate : aggregates) {
      configurer.configureAggregate(
          AggregateConfigurer.defaultConfiguration(aggregate)
              .configureCommandTargetResolver(configuration -> Fixtures.BY_TARGET));
    }
    configurer.registerComponent(Register.class, configuration -> register);
    configurer.registerComponent(Projects.class, configuration -> person -> 0);
    configurer.registerComponent(Teams.class, configuration -> decisions);
    configurer.registerComponent(Decisions.class, configuration -> decisions);
    configurer.registerComponent(Chairs.class, configuration -> council -> Optional.empty());
    configurer.registerComponent(Conflicts.class, configuration -> decisions);
    configurer.registerComponent(ReportedEvidence.class, configuration -> decisions);
    configurer.registerComponent(EarlierProjects.class, configuration -> decisions);
    configurer.registerComponent(RankedOrder.class, configuration -> decisions);
    configurer.registerComponent(
        Acts.class,
        configuration ->
            new ClaimedActs(() -> configuration.repository(Act.class), (obligation, act) -> false));
    configurer.registerComponent(
        ListedPayees.class, configuration -> payee -> new Comparison(null, List.of()));
    configurer.registerComponent(HeldGrants.class, configuration -> grants -> Set.of());
    configurer.registerComponent(OpenWarnings.class, configuration -> payees -> List.of());
    configurer.registerComponent(Deadlines.class, configuration -> (call, agreed) -> agreed);
    axon = configurer.start();
    axon.eventBus().subscribe(heard::addAll);
  }

  /// What decisions know of organisations and people.
  public KnownRegister register() {
    return register;
  }

  /// What is known of ties, and what else a test says was decided.
  public KnownDecisions decisions() {
    return decisions;
  }

  public Rehearsal with(Function<CommandGateway, Object> policy) {
    policies.add(new AnnotationEventHandlerAdapter(policy.apply(axon.commandGateway())));
    return this;
  }

  /// Stands in for an aggregate of another context: takes its commands and does nothing else.
  public <T extends Command> List<T> taking(Class<T> type) {
    List<T> taken = new ArrayList<>();
    axon.commandBus()
        .subscribe(
            type.getName(),
            message -> {
              taken.add(type.cast(message.getPayload()));
              return null;
            });
    return taken;
  }

  /// Sends a command and lets policies follow until nothing more happens.
  public void ask(Command command) {
    axon.commandGateway().sendAndWait(command);
    tellPolicies();
  }

  /// A fact of another context.
  public void happened(Event event) {
    heard.add(GenericEventMessage.asEventMessage(event));
    tellPolicies();
  }

  /// Tells the policies everything a second time, as after a crash.
  public void redeliver() {
    told = 0;
    tellPolicies();
  }

  private void tellPolicies() {
    while (told < heard.size()) {
      EventMessage<?> message = heard.get(told++);
      List<Letter> earlier = List.copyOf(letters);
      letters.clear();
      earlier.forEach(letter -> tell(letter.policy(), letter.message()));
      for (AnnotationEventHandlerAdapter policy : policies) {
        if (policy.canHandle(message)) {
          tell(policy, message);
        }
      }
    }
  }

  private void tell(AnnotationEventHandlerAdapter policy, EventMessage<?> message) {
    try {
      policy.handle(message);
    } catch (AggregateNotFoundException waits) {
      letters.add(new Letter(policy, message));
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  /// Whether a policy waits for something that does not exist yet.
  public boolean isWaiting() {
    return !letters.isEmpty();
  }

  /// Everything that happened, in order.
  public List<Event> facts() {
    return heard.stream().map(message -> (Event) message.getPayload()).toList();
  }

  public <E extends Event> List<E> facts(Class<E> type) {
    return facts().stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Override
  public void close() {
    axon.shutdown();
  }
}
