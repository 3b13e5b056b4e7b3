package kz.tereze.domain.call;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.tereze.api.Refused;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.Lot;
import kz.tereze.api.call.Ranked;
import kz.tereze.api.call.TieRule;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.need.NeedId;
import kz.tereze.domain.call.Contender.Standing;
import org.jspecify.annotations.Nullable;

/// The admitted applications of a call, their ranked list, and the sum reserved for them.
final class Competition {

  /// Submitted, and not yet through the formal check.
  private final Set<ApplicationId> unchecked = new HashSet<>();

  private final Map<ApplicationId, Contender> contenders = new LinkedHashMap<>();
  private Tiyn reserved = Tiyn.ZERO;

  boolean isEmpty() {
    return contenders.isEmpty();
  }

  boolean knows(ApplicationId application) {
    return unchecked.contains(application) || contenders.containsKey(application);
  }

  boolean isUnchecked(ApplicationId application) {
    return unchecked.contains(application);
  }

  /// @throws Refused while a submitted application waits for its formal check
  void requireChecked() {
    CallRule.EVERY_APPLICATION_IS_CHECKED.require(
        unchecked.isEmpty(), "unchecked", unchecked.size());
  }

  @Nullable Contender find(ApplicationId application) {
    return contenders.get(application);
  }

  /// @throws Refused by the rule when it was not admitted
  Contender contender(ApplicationId application, CallRule otherwise) {
    Contender found = contenders.get(application);
    if (found == null) {
      throw new Refused(otherwise);
    }
    return found;
  }

  Tiyn reserved() {
    return reserved;
  }

  boolean isScored() {
    return contenders.values().stream().allMatch(Contender::isScored);
  }

  boolean hasOpenBallot() {
    return contenders.values().stream().anyMatch(one -> one.is(Standing.ON_COUNCIL));
  }

  boolean hasAwardFor(NeedId need) {
    return contenders.values().stream()
        .anyMatch(one -> one.holdsMoney() && one.admitted().need().equals(need));
  }

  /// Numbers of the awards an official has still to approve or return.
  List<String> awardsUndecided() {
    return contenders.values().stream()
        .filter(one -> one.is(Standing.RESERVED))
        .map(one -> one.admitted().number().irn())
        .sorted()
        .toList();
  }

  /// The best mean of the experts first: where reviews differed, one more expert has scored, and
  /// that is no merit. Equal means share a rank, and the number only orders the lines.
  ///
  /// @param tie by the call's rule equal means may be told apart after all
  List<Ranked> ranking(int threshold, TieRule tie) {
    List<Contender> order = new ArrayList<>(contenders.values());
    Comparator<Contender> byMean = Contender::compareMean;
    Comparator<Contender> best = byMean.reversed();
    if (tie == TieRule.SMALLER_REQUEST) {
      best = best.thenComparing(Contender::requested);
    }
    order.sort(best.thenComparing(one -> one.admitted().number().irn()));
    List<Ranked> lines = new ArrayList<>();
    int rank = 1;
    for (int i = 0; i < order.size(); i++) {
      if (i > 0 && best.compare(order.get(i), order.get(i - 1)) > 0) {
        rank = i + 1;
      }
      lines.add(order.get(i).line(rank, threshold));
    }
    return lines;
  }

  /// Numbers of better ranked applications that reach the threshold and were never put to a
  /// council.
  List<String> passedOverBy(Contender next) {
    return contenders.values().stream()
        .filter(one -> one.rank() < next.rank() && one.reachesThreshold())
        .filter(one -> one.is(Standing.RANKED))
        .sorted(Comparator.comparingInt(Contender::rank))
        .map(one -> one.admitted().number().irn())
        .toList();
  }

  boolean has(ApplicationId application, Standing standing) {
    Contender found = contenders.get(application);
    return found != null && found.is(standing);
  }

  boolean hasAwaiting(ApplicationId application) {
    Contender found = contenders.get(application);
    return found != null && found.awaitsCouncil();
  }

  boolean hasAwaitingByItself(ApplicationId application) {
    Contender found = contenders.get(application);
    return found != null && found.awaitsCouncilByItself();
  }

  boolean hasPending(ApplicationId application, BallotId ballot) {
    Contender found = contenders.get(application);
    return found != null && found.voting().isPending(ballot);
  }

  void received(ApplicationId application) {
    unchecked.add(application);
  }

  void dropped(ApplicationId application) {
    unchecked.remove(application);
  }

  void admitted(CallEvent.ApplicationAdmitted event) {
    unchecked.remove(event.application());
    contenders.put(event.application(), Contender.of(event));
  }

  void scored(CallEvent.ApplicationScored event) {
    become(event.application(), one -> one.scored(event));
  }

  void ranked(List<Ranked> ranking) {
    ranking.forEach(line -> become(line.application(), one -> one.ranked(line)));
  }

  /// @throws Refused when nobody here has this number
  ApplicationId numbered(ApplicationNumber number) {
    return contenders.values().stream()
        .filter(one -> one.admitted().number().equals(number))
        .map(one -> one.admitted().application())
        .findFirst()
        .orElseThrow(() -> new Refused(CallRule.APPLICATION_IS_RANKED));
  }

  boolean waitsInTheList(ApplicationNumber number) {
    return has(numbered(number), Standing.RANKED);
  }

  void drew(Lot lot) {
    become(lot.application(), one -> one.drew(lot));
  }

  void put(CallEvent.ApplicationPutToCouncil event) {
    become(event.application(), one -> one.at(Standing.ON_COUNCIL, one.voting().put(event)));
  }

  void settled(ApplicationId application, BallotId ballot, Outcome outcome, Standing next) {
    become(application, one -> one.at(next, one.voting().settled(ballot, outcome)));
  }

  void reserved(CallEvent.AwardReserved event) {
    become(event.application(), one -> one.at(Standing.RESERVED, one.voting().reserved(event)));
    reserved = reserved.plus(event.amount());
  }

  void returned(CallEvent.ApplicationReturnedToCouncil event) {
    become(event.application(), one -> one.at(Standing.RETURNED_UNDECIDED, one.voting()));
  }

  void confirmed(CallEvent.AwardConfirmed event) {
    become(event.application(), one -> one.at(Standing.AWARDED, one.voting()));
  }

  void released(CallEvent.AwardReleased event) {
    become(event.application(), one -> one.at(Standing.RELEASED, one.voting().released()));
    reserved = reserved.minus(event.amount());
  }

  private void become(ApplicationId application, UnaryOperator<Contender> next) {
    contenders.computeIfPresent(application, (id, one) -> next.apply(one));
  }
}
