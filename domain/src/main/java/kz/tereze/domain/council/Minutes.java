package kz.tereze.domain.council;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import kz.tereze.api.Acting;
import kz.tereze.api.Policy;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.WorkingDays;
import kz.tereze.api.council.BallotCommand;
import kz.tereze.api.council.BallotEvent;
import kz.tereze.api.council.BallotEvent.BallotClosed;
import kz.tereze.api.council.BallotEvent.BallotOpened;
import kz.tereze.api.council.BallotEvent.MinutesDrawn;
import kz.tereze.api.council.BallotEvent.MinutesMissing;
import kz.tereze.api.council.BallotEvent.MinutesSigned;
import kz.tereze.api.council.Chairs;
import kz.tereze.api.council.CouncilRule;
import kz.tereze.api.council.MinutesText;
import kz.tereze.api.signature.SigningPower;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/// The minutes of a ballot: drawn by the platform when it closes, signed by the council's chair.
final class Minutes {

  private @Nullable BallotOpened opened;
  private @Nullable BallotClosed closed;
  private @Nullable MinutesDrawn drawn;
  private @Nullable MinutesSigned signed;
  private boolean isMissing;

  @CommandHandler
  void handle(BallotCommand.DrawMinutes command) {
    Acting by = command.by();
    CouncilRule.MINUTES_BY_THE_PLATFORM.require(by.is(Role.PLATFORM));
    if (drawn != null || opened == null || closed == null) {
      return;
    }
    int days = Policy.MINUTES_SIGN_WORKING_DAYS.on(by.day()).value();
    apply(
        new MinutesDrawn(
            command.ballot(),
            MinutesText.of(opened, closed),
            WorkingDays.after(by.day(), days),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(BallotCommand.SignMinutes command, Chairs chairs) {
    Acting by = command.by();
    if (drawn == null) {
      throw new Refused(CouncilRule.MINUTES_AWAIT_SIGNATURE);
    }
    MinutesText text = drawn.text();
    CouncilRule.MINUTES_SIGNED_BY_THE_CHAIR.require(
        by.is(Role.COUNCIL_MEMBER)
            && chairs.of(text.council()).filter(by.person()::equals).isPresent());
    if (signed != null && signed.signature().equals(command.signature())) {
      return;
    }
    CouncilRule.MINUTES_AWAIT_SIGNATURE.require(signed == null);
    CouncilRule.SIGNATURE_IS_UNDER_THESE_MINUTES.require(
        command
            .signature()
            .signs(MinutesText.ACT, command.ballot().key(), text.hash(), SigningPower.PERSONAL));
    apply(
        new MinutesSigned(
            command.ballot(),
            text.council(),
            text.reference(),
            text.hash(),
            command.signature(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(BallotCommand.NoteMissingMinutes command) {
    Acting by = command.by();
    CouncilRule.MINUTES_BY_THE_PLATFORM.require(by.is(Role.PLATFORM));
    if (drawn == null || signed != null || isMissing) {
      return;
    }
    CouncilRule.MINUTES_TERM_IS_OVER.require(
        by.day().isAfter(drawn.signBy()), "until", drawn.signBy());
    apply(
        new MinutesMissing(
            command.ballot(), drawn.text().council(), drawn.signBy(), by.person(), by.at()));
  }

  boolean isFollowedBy(BallotEvent event) {
    return switch (event) {
      case MinutesDrawn e -> closed != null && drawn == null;
      case MinutesSigned e -> drawn != null && signed == null;
      case MinutesMissing e -> drawn != null && signed == null && !isMissing;
      case BallotOpened _,
          BallotEvent.VoteCast _,
          BallotEvent.BallotRescheduled _,
          BallotClosed _ ->
          true;
    };
  }

  void on(BallotEvent event) {
    switch (event) {
      case BallotOpened e -> opened = e;
      case BallotClosed e -> closed = e;
      case MinutesDrawn e -> drawn = e;
      case MinutesSigned e -> signed = e;
      case MinutesMissing e -> isMissing = true;
      case BallotEvent.VoteCast _, BallotEvent.BallotRescheduled _ -> {}
    }
  }
}
