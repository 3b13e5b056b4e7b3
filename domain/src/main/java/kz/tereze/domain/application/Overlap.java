package kz.tereze.domain.application;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.Policy;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationEvent.ApplicationSubmitted;
import kz.tereze.api.application.ApplicationEvent.OverlapCleared;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.api.application.EarlierProjects;
import kz.tereze.api.call.Deadlines;
import kz.tereze.api.need.Resemblance;
import kz.tereze.api.review.Conflicts;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/// Whether an application asks money for what somebody pays for already. Machines find what is
/// alike; that it is no repetition a named official says, with a reason.
final class Overlap {

  private final GrantApplication application;
  private @Nullable OverlapCleared cleared;

  Overlap(GrantApplication application) {
    this.application = application;
  }

  @CommandHandler
  void handle(
      ApplicationCommand.ClearOverlap command,
      Deadlines deadlines,
      Conflicts conflicts,
      EarlierProjects projects) {
    Acting by = command.by();
    ApplicationSubmitted checked = application.requireSubmitted(by, conflicts);
    String reason = command.reason().strip();
    List<Resemblance> found = flagged(projects, by);
    if (cleared != null
        && cleared.by().equals(by.person())
        && cleared.reason().equals(reason)
        && covers(found)) {
      return;
    }
    application.requireAwaitsCheck(by, deadlines);
    ApplicationRule.OVERLAP_IS_THERE.require(!found.isEmpty(), "percent", flag(by));
    Wording.checkReason(reason);
    apply(
        new OverlapCleared(
            command.application(),
            checked.number(),
            checked.call(),
            found,
            reason,
            by.person(),
            by.at()));
  }

  /// @throws kz.tereze.api.Refused while it resembles something nobody answered for
  void requireCleared(EarlierProjects projects, Acting by) {
    ApplicationRule.OVERLAP_IS_CLEARED.require(covers(flagged(projects, by)), "percent", flag(by));
  }

  private List<Resemblance> flagged(EarlierProjects projects, Acting by) {
    int flag = flag(by);
    return projects.resembledBy(application.drafted().application()).stream()
        .filter(one -> one.percent() >= flag)
        .toList();
  }

  private static int flag(Acting by) {
    return Policy.OVERLAP_FLAG_PERCENT.on(by.day()).value();
  }

  /// What came up since was not answered for.
  private boolean covers(List<Resemblance> found) {
    Set<String> known = new HashSet<>();
    if (cleared != null) {
      cleared.found().forEach(one -> known.add(one.reference()));
    }
    return found.stream().map(Resemblance::reference).allMatch(known::contains);
  }

  void on(ApplicationEvent event) {
    if (event instanceof OverlapCleared e) {
      cleared = e;
    }
  }
}
