package kz.tereze.domain.grant;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.GrantCommand.AcceptContract;
import kz.tereze.api.grant.GrantCommand.CloseGrant;
import kz.tereze.api.grant.GrantCommand.ConcludeContract;
import kz.tereze.api.grant.GrantCommand.OfferContract;
import kz.tereze.api.grant.GrantCommand.OpenGrant;
import kz.tereze.api.grant.GrantCommand.PreparePayment;
import kz.tereze.api.grant.GrantCommand.RecordTranchePaid;
import kz.tereze.api.grant.GrantCommand.ReinstateTranche;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.GrantEvent.ContractAccepted;
import kz.tereze.api.grant.GrantEvent.ContractConcluded;
import kz.tereze.api.grant.GrantEvent.ContractOffered;
import kz.tereze.api.grant.GrantEvent.GrantClosed;
import kz.tereze.api.grant.GrantEvent.GrantOpened;
import kz.tereze.api.grant.GrantEvent.PaymentOrdered;
import kz.tereze.api.grant.GrantEvent.TranchePaid;
import kz.tereze.api.grant.GrantEvent.TrancheReinstated;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.domain.Characters;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// A contract from offer to closing. What it orders and pays never exceeds the award, and a tranche
/// is ordered only when the ones before it are paid.
@AggregateRoot(type = "Grant")
public class Grant {

  private static final Characters RESULT = new Characters(10, 2_000);

  @AggregateIdentifier private String stream;
  private GrantOpened award;
  private @Nullable ContractOffered offer;
  private @Nullable ContractAccepted acceptance;
  private @Nullable ContractConcluded conclusion;
  private @Nullable GrantClosed closing;
  private Schedule schedule = new Schedule(List.of());

  /// Everybody who had a part in the award or the contract: none of them pays.
  private final Set<PersonId> involved = new LinkedHashSet<>();

  @SuppressWarnings("NullAway.Init") // the award arrives with the first event
  protected Grant() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(OpenGrant command) {
    Acting by = command.by();
    GrantRule.OPENED_BY_THE_PLATFORM.require(by.is(Role.PLATFORM));
    GrantOpened opened =
        new GrantOpened(
            command.grant(),
            command.call(),
            command.fund(),
            command.application(),
            command.need(),
            command.recipient(),
            command.amount(),
            command.involved(),
            by.person(),
            by.at());
    if (opened.equals(award)) {
      return;
    }
    GrantRule.OPENED_ONCE.require(award == null, "grant", command.grant().irn());
    AggregateLifecycle.apply(opened);
  }

  @CommandHandler
  void handle(OfferContract command) {
    Acting by = command.by();
    requireOfficial(GrantRule.OFFERED_BY_OFFICIAL, by);
    if (offer != null
        && offer.by().equals(by.person())
        && offer.tranches().equals(command.tranches())) {
      return;
    }
    GrantRule.AWAITS_OFFER.require(offer == null);
    Terms.require(command.tranches(), award.amount(), by.day());
    AggregateLifecycle.apply(
        new ContractOffered(command.grant(), command.tranches(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(AcceptContract command) {
    Acting by = command.by();
    GrantRule.ACCEPTED_BY_RECIPIENT.require(by.actsFor(award.recipient()));
    if (acceptance != null
        && acceptance.by().equals(by.person())
        && acceptance.payee().equals(command.payee())) {
      return;
    }
    GrantRule.AWAITS_ACCEPTANCE.require(offer != null && acceptance == null);
    AggregateLifecycle.apply(
        new ContractAccepted(command.grant(), command.payee(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(ConcludeContract command) {
    Acting by = command.by();
    requireOfficial(GrantRule.CONCLUDED_BY_OFFICIAL, by);
    if (conclusion != null && conclusion.by().equals(by.person())) {
      return;
    }
    GrantRule.AWAITS_CONCLUSION.require(acceptance != null && conclusion == null);
    AggregateLifecycle.apply(new ContractConcluded(command.grant(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(PreparePayment command) {
    Acting by = command.by();
    GrantRule.PREPARED_BY_TREASURER.require(by.is(Role.TREASURER));
    GrantRule.PAYER_TOOK_NO_PART.require(
        !involved.contains(by.person()) && !by.actsFor(award.recipient()));
    if (conclusion == null || closing != null || acceptance == null) {
      throw new Refused(GrantRule.CONTRACT_IS_IN_FORCE);
    }
    int tranche = command.tranche();
    GrantRule.TRANCHE_EXISTS.require(schedule.has(tranche), "tranche", tranche);
    if (schedule.isOrderedBy(tranche, by.person()) && !schedule.isPaid(tranche)) {
      return;
    }
    GrantRule.TRANCHE_NOT_ORDERED_YET.require(!schedule.isOrdered(tranche), "tranche", tranche);
    GrantRule.EARLIER_TRANCHES_ARE_PAID.require(schedule.isPaidBefore(tranche), "tranche", tranche);
    Tiyn amount = schedule.amount(tranche);
    Tiyn left = award.amount().minus(schedule.orderedOrPaid());
    GrantRule.PAID_WITHIN_AWARD.require(!amount.exceeds(left), "amount", amount, "left", left);
    AggregateLifecycle.apply(
        new PaymentOrdered(
            command.grant(),
            award.fund(),
            tranche,
            schedule.nextPayment(command.grant(), tranche),
            amount,
            award.recipient(),
            acceptance.payee(),
            List.copyOf(involved),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(RecordTranchePaid command) {
    Acting by = command.by();
    int tranche = command.tranche();
    requireFact(by, tranche);
    boolean ordered = schedule.isOrderedAs(tranche, command.payment());
    if (ordered && schedule.isPaid(tranche)) {
      return;
    }
    GrantRule.FOLLOWS_FROM_A_FACT.require(ordered);
    AggregateLifecycle.apply(
        new TranchePaid(
            command.grant(),
            tranche,
            command.payment(),
            schedule.amount(tranche),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(ReinstateTranche command) {
    Acting by = command.by();
    int tranche = command.tranche();
    requireFact(by, tranche);
    if (schedule.wasReinstated(tranche, command.payment())) {
      return;
    }
    GrantRule.FOLLOWS_FROM_A_FACT.require(
        schedule.isOrderedAs(tranche, command.payment()) && !schedule.isPaid(tranche));
    AggregateLifecycle.apply(
        new TrancheReinstated(command.grant(), tranche, command.payment(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(CloseGrant command) {
    Acting by = command.by();
    requireOfficial(GrantRule.CLOSED_BY_OFFICIAL, by);
    String result = command.result().strip();
    if (closing != null && closing.by().equals(by.person()) && closing.result().equals(result)) {
      return;
    }
    GrantRule.CONTRACT_IS_IN_FORCE.require(conclusion != null && closing == null);
    GrantRule.PAID_IN_FULL.require(
        schedule.isPaidInFull(), "left", award.amount().minus(schedule.paid()));
    GrantRule.RESULT_STATED.require(RESULT.fit(result));
    AggregateLifecycle.apply(
        new GrantClosed(command.grant(), schedule.paid(), result, by.person(), by.at()));
  }

  private void requireOfficial(GrantRule rule, Acting by) {
    rule.require(by.is(Role.OFFICIAL));
    GrantRule.OFFICIAL_NOT_OF_RECIPIENT.require(!by.actsFor(award.recipient()));
  }

  private void requireFact(Acting by, int tranche) {
    GrantRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
    GrantRule.TRANCHE_EXISTS.require(schedule.has(tranche), "tranche", tranche);
  }

  @EventSourcingHandler
  void on(GrantEvent event) {
    CorruptHistory.unless(follows(event), event, award);
    switch (event) {
      case GrantOpened opened -> {
        stream = GrantCommand.stream(opened.grant());
        award = opened;
        involved.addAll(opened.involved());
      }
      case ContractOffered offered -> {
        offer = offered;
        schedule = new Schedule(offered.tranches());
        involved.add(offered.by());
      }
      case ContractAccepted accepted -> {
        acceptance = accepted;
        involved.add(accepted.by());
      }
      case ContractConcluded concluded -> {
        conclusion = concluded;
        involved.add(concluded.by());
      }
      case PaymentOrdered ordered -> schedule.order(ordered);
      case TranchePaid paid -> schedule.pay(paid.tranche());
      case TrancheReinstated back -> schedule.reinstate(back.tranche(), back.payment());
      case GrantClosed closed -> closing = closed;
    }
  }

  private boolean follows(GrantEvent event) {
    return closing == null
        && switch (event) {
          case GrantOpened _ -> award == null;
          case ContractOffered _ -> award != null && offer == null;
          case ContractAccepted _ -> offer != null && acceptance == null;
          case ContractConcluded _ -> acceptance != null && conclusion == null;
          case PaymentOrdered ordered ->
              conclusion != null
                  && schedule.has(ordered.tranche())
                  && !schedule.isOrdered(ordered.tranche());
          case TranchePaid paid -> isUnderWay(paid.tranche(), paid.payment());
          case TrancheReinstated back -> isUnderWay(back.tranche(), back.payment());
          case GrantClosed _ -> conclusion != null;
        };
  }

  private boolean isUnderWay(int tranche, PaymentId payment) {
    return schedule.has(tranche)
        && schedule.isOrderedAs(tranche, payment)
        && !schedule.isPaid(tranche);
  }
}
