package kz.tereze.domain.call;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.MoveCause;
import kz.tereze.api.call.Outage;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/// Moves the deadlines of both stages for an outage that the site measured, once for each outage,
/// and for everybody alike: even when they passed while nobody could submit. A first stage that
/// moves takes nothing from the second.
final class OutageClock {

  private final Call call;
  private final FirstStage firstStage;
  private final Set<Outage> counted = new HashSet<>();

  OutageClock(Call call, FirstStage firstStage) {
    this.call = call;
    this.firstStage = firstStage;
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
    Instant outlines = firstStage.until();
    Optional<Instant> moved = outage.moves(closesAt);
    Optional<Instant> outlinesMoved = Optional.ofNullable(outlines).flatMap(outage::moves);
    CallRule.OUTAGE_REACHES_THE_DEADLINE.require(
        moved.isPresent() || outlinesMoved.isPresent(), "closesAt", closesAt);
    Instant reached = moved.orElse(closesAt);
    Instant kept =
        outlinesMoved.map(to -> firstStage.keepsSecondStage(to, by.day())).orElse(reached);
    Instant closes = kept.isAfter(reached) ? kept : reached;
    if (closes.isAfter(closesAt)) {
      apply(
          new CallEvent.DeadlineMoved(
              command.call(),
              closesAt,
              closes,
              MoveCause.OUTAGE,
              closes.equals(reached) ? outage.reason() : outage.reasonOfSecondStage(),
              outage,
              by.person(),
              by.at()));
    }
    outlinesMoved.ifPresent(
        to ->
            apply(
                new CallEvent.OutlinesDated(
                    command.call(),
                    outlines,
                    to,
                    MoveCause.OUTAGE,
                    outage.reason(),
                    outage,
                    by.person(),
                    by.at())));
  }

  void counted(@Nullable Outage outage) {
    if (outage != null) {
      counted.add(outage);
    }
  }
}
