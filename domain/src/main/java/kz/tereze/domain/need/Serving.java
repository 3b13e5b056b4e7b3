package kz.tereze.domain.need;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import kz.tereze.api.Acting;
import kz.tereze.api.Role;
import kz.tereze.api.call.CallId;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.NeedRule;
import kz.tereze.domain.need.Standing.State;
import org.axonframework.commandhandling.CommandHandler;

/// Which calls asked to serve an approved need, and the one that does.
class Serving {

  private final Standing standing;
  private final Map<CallId, Boolean> answers = new HashMap<>();

  Serving(Standing standing) {
    this.standing = standing;
  }

  @CommandHandler
  void handle(NeedCommand.IncludeNeedInCall command) {
    Acting by = command.by();
    NeedRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
    if (answers.containsKey(command.call())) {
      return;
    }
    apply(
        standing.is(State.APPROVED) && !standing.isServed()
            ? new NeedEvent.NeedIncludedInCall(command.need(), command.call(), by.person(), by.at())
            : new NeedEvent.NeedNotIncludedInCall(
                command.need(), command.call(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(NeedCommand.ReleaseNeedFromCall command) {
    Acting by = command.by();
    NeedRule.FOLLOWS_FROM_A_FACT.require(
        by.is(Role.PLATFORM) && answers.getOrDefault(command.call(), false));
    if (standing.isServedBy(command.call())) {
      apply(
          new NeedEvent.NeedReleasedFromCall(command.need(), command.call(), by.person(), by.at()));
    }
  }

  void on(NeedEvent event) {
    if (event instanceof NeedEvent.NeedIncludedInCall e) {
      answers.put(e.call(), true);
    } else if (event instanceof NeedEvent.NeedNotIncludedInCall e) {
      answers.put(e.call(), false);
    }
  }
}
