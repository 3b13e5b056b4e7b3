package kz.tereze.domain.call;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.Refused;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.assignment.Seed;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.Lot;
import kz.tereze.api.call.Lottery;
import kz.tereze.api.call.Tied;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/// The lottery of a ranked list: which ties it divides is said before anybody can know the seed.
final class Drawing {

  private final Call call;
  private final Competition competition;
  private List<Tied> tied = List.of();
  private CallEvent.@Nullable TiesPublished published;
  private CallEvent.@Nullable TiesDrawn drawn;

  Drawing(Call call, Competition competition) {
    this.call = call;
    this.competition = competition;
  }

  @CommandHandler
  void handle(CallCommand.PublishTies command) {
    Acting by = command.by();
    Call.requirePlatform(by);
    if (published != null) {
      CallRule.SECRET_FITS_THE_COMMITMENT.require(
          published.commitment().equals(command.commitment()));
      return;
    }
    CallRule.RANKING_IS_PUBLISHED.require(call.isRanked());
    List<Tied> open = open();
    CallRule.FOLLOWS_FROM_A_FACT.require(!open.isEmpty());
    apply(
        new CallEvent.TiesPublished(
            command.call(),
            open,
            Lottery.inputs(command.call(), open),
            command.commitment(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(CallCommand.DrawTies command) {
    Acting by = command.by();
    Call.requirePlatform(by);
    CallEvent.TiesPublished before = published;
    if (before == null) {
      throw new Refused(CallRule.FOLLOWS_FROM_A_FACT);
    }
    CallRule.SECRET_FITS_THE_COMMITMENT.require(
        Seed.commitment(command.secret()).equals(before.commitment()));
    if (drawn != null) {
      return;
    }
    CallRule.RANKING_IS_PUBLISHED.require(call.isRanked());
    Hash seed = Seed.of(command.secret(), command.root(), before.inputs());
    apply(
        new CallEvent.TiesDrawn(
            command.call(),
            command.secret(),
            command.size(),
            command.root(),
            seed,
            lots(before.tied(), seed),
            by.person(),
            by.at()));
  }

  private List<Lot> lots(List<Tied> groups, Hash seed) {
    List<Lot> lots = new ArrayList<>();
    for (Tied group : groups) {
      int rank = group.rank();
      for (ApplicationNumber number : Lottery.order(group, seed)) {
        lots.add(
            new Lot(rank++, competition.numbered(number), number, Lottery.ticket(seed, number)));
      }
    }
    return lots;
  }

  /// Ties of which nobody has gone to a council; an older list may have gone on without a lottery.
  private List<Tied> open() {
    return tied.stream()
        .filter(group -> group.numbers().stream().allMatch(competition::waitsInTheList))
        .toList();
  }

  /// @throws Refused while a tie it stands in is not divided
  void requireDrawn(Contender next) {
    ApplicationNumber number = next.admitted().number();
    CallRule.TIES_ARE_DRAWN.require(
        drawn != null || open().stream().noneMatch(group -> group.numbers().contains(number)));
  }

  boolean canBePublished() {
    return published == null;
  }

  boolean canBeDrawn() {
    return published != null && drawn == null;
  }

  void on(CallEvent.RankingPublished event) {
    tied = Lottery.tied(event.ranking(), call.terms().budget(), call.tie());
  }

  void on(CallEvent.TiesPublished event) {
    published = event;
  }

  void on(CallEvent.TiesDrawn event) {
    drawn = event;
    event.lots().forEach(competition::drew);
  }
}
