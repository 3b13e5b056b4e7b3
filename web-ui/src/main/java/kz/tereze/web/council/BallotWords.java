package kz.tereze.web.council;

import kz.tereze.api.council.Fraction;
import kz.tereze.api.council.Outcome;
import kz.tereze.projections.council.BallotRow;
import kz.tereze.projections.council.MemberRow;
import kz.tereze.projections.council.SeatRow;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;

/// How ballots, outcomes and votes are told.
public final class BallotWords {

  private BallotWords() {}

  /// The tone of an outcome's tag; null is an open ballot.
  public static String tone(@Nullable Outcome outcome) {
    return switch (outcome) {
      case null -> "run";
      case CARRIED -> "ok";
      case NOT_CARRIED -> "bad";
      case NO_QUORUM -> "wait";
    };
  }

  public static String outcome(Ui ui, BallotRow ballot) {
    Outcome outcome = ballot.outcome();
    return outcome == null ? ui.t("council.ballot.open") : ui.word(outcome);
  }

  /// What the ballot is about, in a few words: the need or application by its number.
  public static String about(Ui ui, BallotRow ballot) {
    return ui.t("council.about." + ballot.kind(), "number", ballot.reference());
  }

  /// The page of the subject: a need, or the call with its ranked list.
  public static @Nullable String page(BallotRow ballot) {
    if (ballot.isAboutNeed()) {
      return "/needs/" + ballot.reference();
    }
    return ballot.call() == null ? null : "/calls/" + ballot.call();
  }

  /// From when to when a member sits.
  public static String term(Ui ui, MemberRow member) {
    return member.from() == null || member.until() == null
        ? ui.t("council.term.open", "since", ui.date(member.since()))
        : ui.t(
            "council.term.dates", "from", ui.date(member.from()), "until", ui.date(member.until()));
  }

  /// Until when members vote, or voted.
  public static String until(Ui ui, BallotRow ballot) {
    return ballot.closesAt() == null ? "–" : ui.deadline(ballot.closesAt());
  }

  /// `2/3`.
  public static String share(Fraction fraction) {
    return fraction.numerator() + "/" + fraction.denominator();
  }

  /// A seat's vote, or why there is none.
  public static String vote(Ui ui, SeatRow seat) {
    if (seat.recusedByRule()) {
      return ui.t("council.recused-by-rule");
    }
    return seat.choice() == null ? ui.t("council.did-not-vote") : ui.word(seat.choice());
  }
}
