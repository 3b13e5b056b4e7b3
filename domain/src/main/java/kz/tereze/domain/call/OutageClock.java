package kz.tereze.domain.call;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.Refused;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.MoveCause;
import kz.tereze.api.call.Outage;
import org.axonframework.commandhandling.CommandHandler;

/// Moves a deadline for an outage that the site measured, once for each, and for everybody alike:
/// even when the deadline passed while nobody could submit.
final class OutageClock {

  private final Call call;
  private final Set<Outage> counted = new HashSet<>();

  OutageClock(Call call) {
    this.call = call;
  }

  @CommandHandler
  void handle(CallCommand.MoveForOutage command) {
    Acting by = command.by();
    Call.requirePlatform(by);
    Outage outage = command.outage();
    if (counted.contains(outage)) {
      return;
    }
    CallRule.IS_ANNOUNCED.require(call.isAnnounced());
    Instant closesAt = call.terms().closesAt();
    Instant moved =
        outage
            .moves(closesAt)
            .orElseThrow(
                () -> new Refused(CallRule.OUTAGE_REACHES_THE_DEADLINE, "closesAt", closesAt));
    apply(
        new CallEvent.DeadlineMoved(
            command.call(),
            closesAt,
            moved,
            MoveCause.OUTAGE,
            outage.reason(),
            outage,
            by.person(),
            by.at()));
  }

  void moved(CallEvent.DeadlineMoved event) {
    if (event.outage() != null) {
      counted.add(event.outage());
    }
  }
}
