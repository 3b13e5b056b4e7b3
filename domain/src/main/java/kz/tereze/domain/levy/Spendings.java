package kz.tereze.domain.levy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.levy.LevyDates;
import kz.tereze.api.levy.ObligationCommand.AcceptSpending;
import kz.tereze.api.levy.ObligationCommand.RejectSpending;
import kz.tereze.api.levy.ObligationCommand.ReportSpending;
import kz.tereze.api.levy.ObligationEvent.ObligationAssessed;
import kz.tereze.api.levy.ObligationEvent.SpendingAccepted;
import kz.tereze.api.levy.ObligationEvent.SpendingRejected;
import kz.tereze.api.levy.ObligationEvent.SpendingReported;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.levy.Spending;
import kz.tereze.domain.Characters;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

/// Research that payers under older contracts paid for themselves: reported with acts, counted or
/// not counted by an official.
final class Spendings {

  private static final Characters WORK = new Characters(10, 500);

  /// The fifth digit of an organisation's number tells what it is.
  private static final int KIND = 4;

  private static final char NOT_RESIDENT = '5';

  private final Owed owed;
  private final Map<Integer, SpendingReported> reported = new TreeMap<>();
  private final Set<Integer> accepted = new HashSet<>();
  private final Set<Integer> rejected = new HashSet<>();

  Spendings(Owed owed) {
    this.owed = owed;
  }

  @CommandHandler
  void handle(ReportSpending command, Acts acts) {
    Acting by = command.by();
    ObligationId obligation = command.obligation();
    Owed.requirePayer(obligation, by);
    Spending spending = command.spending();
    boolean isKnown =
        reported.values().stream()
            .filter(before -> !rejected.contains(before.number()))
            .anyMatch(
                before -> before.spending().equals(spending) && before.by().equals(by.person()));
    if (isKnown) {
      return;
    }
    owed.requireAssessed(obligation);
    ObligationRule.SPENT_UNDER_OLDER_CONTRACT.require(
        obligation.regime() == Regime.LEGACY_CONTRACT);
    Declaring.requireEvidence(spending.evidence());
    ObligationRule.SPENDING_WELL_FORMED.require(
        WORK.fit(spending.work().kk())
            && WORK.fit(spending.work().ru())
            && spending.work().isAtMost(WORK.atMost())
            && spending.amount().isPositive()
            && !spending.actOn().isAfter(by.day()));
    requireYear(obligation, spending.actOn());
    ObligationRule.SUPPLIER_IS_ANOTHER_RESIDENT.require(
        !spending.supplier().equals(obligation.payer())
            && spending.supplier().digits().charAt(KIND) != NOT_RESIDENT);
    ObligationRule.ACT_COUNTS_ONCE.require(spending.evidence().stream().noneMatch(this::proves));
    int number = reported.size() + 1;
    acts.claim(obligation, number, spending, by);
    AggregateLifecycle.apply(
        new SpendingReported(obligation, number, spending, by.person(), by.at()));
  }

  /// What was done earlier counted in its own year, and its excess came forward from there.
  private static void requireYear(ObligationId obligation, LocalDate actOn) {
    LocalDate from = LevyDates.actsFrom(obligation);
    LocalDate until = LevyDates.actsUntil(obligation);
    ObligationRule.ACT_IS_OF_THE_YEAR.require(
        !actOn.isBefore(from) && !actOn.isAfter(until), "from", from, "until", until);
  }

  /// Whether a document stands behind a spending here that counts or may come to count.
  private boolean proves(Hash document) {
    return reported.values().stream()
        .filter(before -> !rejected.contains(before.number()))
        .anyMatch(before -> before.spending().evidence().contains(document));
  }

  @CommandHandler
  void handle(AcceptSpending command, Acts acts) {
    Acting by = command.by();
    ObligationId obligation = command.obligation();
    Owed.requireOfficial(ObligationRule.DECIDED_BY_OFFICIAL, obligation, by);
    if (accepted.contains(command.number())) {
      return;
    }
    ObligationAssessed assessment = owed.requireAssessed(obligation);
    Spending spending = requireAwaited(command.number());
    // Taken by the report already, unless that was before acts were claimed.
    acts.claim(obligation, command.number(), spending, by);
    AggregateLifecycle.apply(
        new SpendingAccepted(
            obligation,
            assessment.fund(),
            command.number(),
            spending.amount(),
            owed.excess(spending.amount()),
            by.person(),
            by.at()));
    owed.settle(obligation, by);
  }

  @CommandHandler
  void handle(RejectSpending command, Acts acts) {
    Acting by = command.by();
    Owed.requireOfficial(ObligationRule.DECIDED_BY_OFFICIAL, command.obligation(), by);
    if (rejected.contains(command.number())) {
      return;
    }
    Spending spending = requireAwaited(command.number());
    Owed.requireReason(command.reason());
    acts.free(command.obligation(), command.number(), spending, by);
    AggregateLifecycle.apply(
        new SpendingRejected(
            command.obligation(), command.number(), command.reason(), by.person(), by.at()));
  }

  private Spending requireAwaited(int number) {
    ObligationRule.SPENDING_AWAITS_DECISION.require(isAwaited(number), "number", number);
    return Objects.requireNonNull(reported.get(number)).spending();
  }

  private boolean isAwaited(int number) {
    return reported.containsKey(number) && !accepted.contains(number) && !rejected.contains(number);
  }

  boolean isFollowedBy(SpendingReported event) {
    return event.number() == reported.size() + 1;
  }

  boolean isDecidable(int number) {
    return isAwaited(number);
  }

  void on(SpendingReported event) {
    reported.put(event.number(), event);
  }

  void on(SpendingAccepted event) {
    accepted.add(event.number());
    owed.count(event.amount());
  }

  void on(SpendingRejected event) {
    rejected.add(event.number());
  }
}
