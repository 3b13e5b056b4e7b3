package kz.tereze.domain.council;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tereze.api.PersonId;
import kz.tereze.api.council.BallotEvent.BallotOpened;
import kz.tereze.api.council.BallotEvent.CountedVote;
import kz.tereze.api.council.Choice;
import kz.tereze.api.council.Seat;
import kz.tereze.api.council.Tally;

/// The seats of a ballot and what their holders have said so far.
final class Votes {

  private final List<Seat> seats;
  private final Set<PersonId> recusedByRule;
  private final Map<PersonId, CountedVote> cast = new HashMap<>();

  private Votes(List<Seat> seats, Set<PersonId> recusedByRule) {
    this.seats = seats;
    this.recusedByRule = recusedByRule;
  }

  static Votes none() {
    return new Votes(List.of(), Set.of());
  }

  static Votes in(BallotOpened opened) {
    return new Votes(opened.seats(), new HashSet<>(opened.recused()));
  }

  /// The same, with these people recused.
  Votes without(List<PersonId> tied) {
    Set<PersonId> out = new HashSet<>(recusedByRule);
    out.addAll(tied);
    Votes others = new Votes(seats, out);
    others.cast.putAll(cast);
    return others;
  }

  void add(CountedVote vote) {
    cast.put(vote.member(), vote);
  }

  boolean contain(CountedVote vote) {
    return vote.equals(cast.get(vote.member()));
  }

  boolean isSeated(PersonId person) {
    return seats.stream().anyMatch(seat -> seat.member().equals(person));
  }

  boolean isRecused(PersonId person) {
    CountedVote vote = cast.get(person);
    return recusedByRule.contains(person) || vote != null && vote.choice() == Choice.RECUSED;
  }

  /// Whoever is recused leaves all of it: the votes, their sum, and the base of the quorum.
  Tally tally() {
    int recused = (int) seats.stream().filter(seat -> isRecused(seat.member())).count();
    return new Tally(
        seats.size(), recused, count(Choice.FOR), count(Choice.AGAINST), count(Choice.ABSTAIN));
  }

  private int count(Choice choice) {
    return (int) counted().stream().filter(vote -> vote.choice() == choice).count();
  }

  /// In the order of the seats, without the recused.
  List<CountedVote> counted() {
    return seats.stream()
        .filter(seat -> !isRecused(seat.member()))
        .filter(seat -> cast.containsKey(seat.member()))
        .map(seat -> cast.get(seat.member()))
        .toList();
  }

  /// In the order of the seats, with the reason where the member gave one.
  List<CountedVote> recused() {
    return seats.stream()
        .filter(seat -> isRecused(seat.member()))
        .map(
            seat -> {
              CountedVote own = cast.get(seat.member());
              return new CountedVote(
                  seat.member(),
                  Choice.RECUSED,
                  own == null || own.choice() != Choice.RECUSED ? "" : own.reason());
            })
        .toList();
  }
}
