package kz.tereze.domain.registry;

import kz.tereze.api.Acting;
import kz.tereze.api.registry.InterestCommand;
import kz.tereze.api.registry.InterestCommand.DeclareInterests;
import kz.tereze.api.registry.InterestEvent;
import kz.tereze.api.registry.InterestEvent.InterestsDeclared;
import kz.tereze.api.registry.InterestRule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// What a person has declared to tie them to others.
@AggregateRoot(type = "Interests")
public class Interests {

  private static final int TIES_AT_MOST = 100;
  private static final int WORKS_AT_MOST = 300;

  @AggregateIdentifier private String stream;
  private @Nullable InterestsDeclared declared;

  @SuppressWarnings("NullAway.Init") // set by the first event
  Interests() {}

  /// The same declaration again is a new one: it says that nothing has changed until today.
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(DeclareInterests command) {
    Acting by = command.by();
    InterestRule.DECLARED_BY_ONESELF.require(by.person().equals(command.person()));
    InterestRule.DECLARATION_WITHIN_LIMITS.require(
        command.interests().size() <= TIES_AT_MOST && command.works().size() <= WORKS_AT_MOST,
        "ties",
        TIES_AT_MOST,
        "works",
        WORKS_AT_MOST);
    InterestRule.EACH_TIE_NAMES_ONE.require(
        command.interests().stream()
            .allMatch(one -> one.namesOne() && !command.person().equals(one.person())));
    InterestRule.WORKS_EXIST.require(
        command.works().stream().allMatch(work -> work.isPossible(by.day().getYear())));
    if (!isRepeated(command)) {
      AggregateLifecycle.apply(
          new InterestsDeclared(
              command.person(), command.interests(), command.works(), by.person(), by.at()));
    }
  }

  private boolean isRepeated(DeclareInterests command) {
    return declared != null
        && declared.interests().equals(command.interests())
        && declared.works().equals(command.works())
        && declared.day().equals(command.by().day());
  }

  @EventSourcingHandler
  void on(InterestEvent event) {
    switch (event) {
      case InterestsDeclared e -> {
        stream = InterestCommand.stream(e.person());
        declared = e;
      }
    }
  }
}
