package kz.tereze.domain.application;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.OfficialTerm;
import kz.tereze.api.Role;
import kz.tereze.api.application.ApplicationCommand.NoteMissingFormalCheck;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationEvent.ApplicationSubmitted;
import kz.tereze.api.application.ApplicationEvent.FormalCheckMissing;
import kz.tereze.api.application.ApplicationEvent.FormalCheckReopened;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.api.call.Deadlines;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/// The term officials have for the formal check, and whether it passed without one. It begins when
/// the call closes, and again when an upheld appeal asks for another check.
final class CheckTerm {

  private final GrantApplication application;
  private @Nullable Instant reopenedAt;
  private boolean isMissed;

  CheckTerm(GrantApplication application) {
    this.application = application;
  }

  boolean isMissed() {
    return isMissed;
  }

  @CommandHandler
  void handle(NoteMissingFormalCheck command, Deadlines deadlines) {
    Acting by = command.by();
    ApplicationRule.NOTED_BY_THE_PLATFORM.require(by.is(Role.PLATFORM));
    ApplicationSubmitted awaiting = application.awaitingCheck();
    if (awaiting == null || isMissed) {
      return;
    }
    LocalDate checkBy = OfficialTerm.FORMAL_CHECK.lastDay(began(awaiting, deadlines));
    ApplicationRule.CHECK_TERM_IS_OVER.require(by.day().isAfter(checkBy), "until", checkBy);
    apply(
        new FormalCheckMissing(
            command.application(),
            awaiting.number(),
            awaiting.call(),
            checkBy,
            by.person(),
            by.at()));
  }

  private Instant began(ApplicationSubmitted awaiting, Deadlines deadlines) {
    if (reopenedAt != null) {
      return reopenedAt;
    }
    return application.isCheckedAsItComes() ? awaiting.at() : application.closesAt(deadlines);
  }

  void on(ApplicationEvent event) {
    if (event instanceof FormalCheckMissing) {
      isMissed = true;
    } else if (event instanceof FormalCheckReopened e) {
      reopenedAt = e.at();
      isMissed = false;
    }
  }
}
