package kz.tereze.domain.registry;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Role;
import kz.tereze.api.registry.SanctionCommand;
import kz.tereze.api.registry.SanctionCommand.ImposeSanction;
import kz.tereze.api.registry.SanctionEvent;
import kz.tereze.api.registry.SanctionEvent.SanctionImposed;
import kz.tereze.api.registry.SanctionRule;
import kz.tereze.domain.Characters;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// An entry in the register of unscrupulous organisations, leaders and experts.
@AggregateRoot(type = "Sanction")
public class Sanction {

  private static final Characters WORDS = new Characters(10, 2_000);

  @AggregateIdentifier private String stream;
  private @Nullable SanctionImposed imposed;
  private boolean isLifted;

  @SuppressWarnings("NullAway.Init") // set by the first event
  Sanction() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ImposeSanction command) {
    Acting by = command.by();
    SanctionRule.KEPT_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    SanctionRule.IS_ABOUT_ONE.require(command.organisation() == null ^ command.person() == null);
    SanctionRule.REASON_AND_ACT_GIVEN.require(
        WORDS.fit(command.reason()) && WORDS.fit(command.act()),
        "least",
        WORDS.atLeast(),
        "most",
        WORDS.atMost());
    SanctionRule.ENDS_AFTER_IT_BEGINS.require(
        command.until() == null || !command.until().isBefore(command.from()));
    SanctionImposed entry =
        new SanctionImposed(
            command.sanction(),
            command.organisation(),
            command.person(),
            command.reason().strip(),
            command.act().strip(),
            command.from(),
            command.until(),
            by.person(),
            imposed == null ? by.at() : imposed.at());
    if (imposed == null) {
      apply(entry);
    } else {
      SanctionRule.IMPOSED_ONCE.require(imposed.equals(entry));
    }
  }

  @CommandHandler
  void handle(SanctionCommand.LiftSanction command) {
    Acting by = command.by();
    SanctionRule.KEPT_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    SanctionRule.LIFTED_BY_ANOTHER.require(imposed != null && !imposed.by().equals(by.person()));
    SanctionRule.IS_IN_FORCE.require(!isLifted);
    SanctionRule.REASON_AND_ACT_GIVEN.require(
        WORDS.fit(command.reason()), "least", WORDS.atLeast(), "most", WORDS.atMost());
    apply(
        new SanctionEvent.SanctionLifted(
            command.sanction(), command.reason().strip(), by.person(), by.at()));
  }

  @EventSourcingHandler
  void on(SanctionEvent event) {
    switch (event) {
      case SanctionImposed e -> {
        CorruptHistory.unless(imposed == null, event, "a sanction");
        stream = SanctionCommand.stream(e.sanction());
        imposed = e;
      }
      case SanctionEvent.SanctionLifted e -> {
        CorruptHistory.unless(imposed != null && !isLifted, event, "no sanction in force");
        isLifted = true;
      }
    }
  }
}
