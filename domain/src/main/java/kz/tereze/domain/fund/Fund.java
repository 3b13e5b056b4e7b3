package kz.tereze.domain.fund;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundCommand;
import kz.tereze.api.fund.FundCommand.AppropriateToCall;
import kz.tereze.api.fund.FundCommand.CreditReceipt;
import kz.tereze.api.fund.FundCommand.EstablishFund;
import kz.tereze.api.fund.FundCommand.TakeBackFromCall;
import kz.tereze.api.fund.FundCommand.TakeBackFromGrant;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.fund.FundEvent.AppropriatedToCall;
import kz.tereze.api.fund.FundEvent.AppropriationRefused;
import kz.tereze.api.fund.FundEvent.FundEstablished;
import kz.tereze.api.fund.FundEvent.ReceiptCredited;
import kz.tereze.api.fund.FundEvent.ReceiptSetAside;
import kz.tereze.api.fund.FundEvent.ReturnedFromCall;
import kz.tereze.api.fund.FundEvent.ReturnedFromGrant;
import kz.tereze.api.fund.FundRule;
import kz.tereze.api.levy.ObligationId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// Money of one programme. What it appropriates never exceeds what it received and got back.
@AggregateRoot(type = "Fund")
public class Fund {

  /// A receipt that came under a reference already counted for another obligation.
  private record Duplicate(String bankReference, ObligationId obligation) {}

  @AggregateIdentifier private String stream;
  private @Nullable Text name;
  private @Nullable PersonId establishedBy;
  private Tiyn available = Tiyn.ZERO;
  private final Map<String, ObligationId> counted = new HashMap<>();
  private final Set<Duplicate> setAside = new HashSet<>();
  private final Map<CallId, Tiyn> asked = new HashMap<>();
  private final Map<CallId, Tiyn> held = new HashMap<>();
  private final Map<CallId, Tiyn> returned = new HashMap<>();

  /// Grants and the references under which they gave money back.
  private final Set<String> cameBack = new HashSet<>();

  protected Fund() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(EstablishFund command) {
    Acting by = command.by();
    FundRule.ESTABLISHED_BY_ADMINISTRATOR.require(by.is(Role.ADMINISTRATOR));
    if (command.name().equals(name) && by.person().equals(establishedBy)) {
      return;
    }
    FundRule.ESTABLISHED_ONCE.require(name == null, "fund", command.fund().code());
    FundRule.NAME_IN_STATE_LANGUAGES.require(command.name().isComplete());
    AggregateLifecycle.apply(
        new FundEstablished(command.fund(), command.name(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(CreditReceipt command) {
    Acting by = command.by();
    requireMoved(by, command.amount());
    ObligationId countedFor = counted.get(command.bankReference());
    if (countedFor == null) {
      AggregateLifecycle.apply(
          new ReceiptCredited(
              command.fund(),
              command.obligation(),
              command.amount(),
              command.bankReference(),
              command.account(),
              command.bookedOn(),
              command.wasAside(),
              by.person(),
              by.at()));
    } else if (!countedFor.equals(command.obligation())
        && !setAside.contains(new Duplicate(command.bankReference(), command.obligation()))) {
      AggregateLifecycle.apply(
          new ReceiptSetAside(
              command.fund(),
              command.obligation(),
              command.amount(),
              command.bankReference(),
              countedFor,
              by.person(),
              by.at()));
    }
  }

  @CommandHandler
  void handle(AppropriateToCall command) {
    Acting by = command.by();
    requireMoved(by, command.amount());
    Tiyn before = asked.get(command.call());
    if (command.amount().equals(before)) {
      return;
    }
    FundRule.APPROPRIATED_ONCE.require(before == null, "call", command.call().number());
    if (command.amount().exceeds(available)) {
      AggregateLifecycle.apply(
          new AppropriationRefused(
              command.fund(), command.call(), command.amount(), available, by.person(), by.at()));
    } else {
      AggregateLifecycle.apply(
          new AppropriatedToCall(
              command.fund(), command.call(), command.amount(), by.person(), by.at()));
    }
  }

  @CommandHandler
  void handle(TakeBackFromCall command) {
    Acting by = command.by();
    requireMoved(by, command.amount());
    Tiyn before = returned.get(command.call());
    if (command.amount().equals(before)) {
      return;
    }
    FundRule.RETURNED_ONCE.require(before == null, "call", command.call().number());
    Tiyn given = held.getOrDefault(command.call(), Tiyn.ZERO);
    FundRule.RETURN_WITHIN_APPROPRIATION.require(
        !command.amount().exceeds(given), "amount", command.amount(), "given", given);
    AggregateLifecycle.apply(
        new ReturnedFromCall(
            command.fund(), command.call(), command.amount(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(TakeBackFromGrant command) {
    Acting by = command.by();
    requireMoved(by, command.amount());
    if (!cameBack.contains(command.grant() + " " + command.reference())) {
      AggregateLifecycle.apply(
          new ReturnedFromGrant(
              command.fund(),
              command.grant(),
              command.amount(),
              command.kind(),
              command.reference(),
              command.account(),
              command.wasAside(),
              command.day(),
              by.person(),
              by.at()));
    }
  }

  private static void requireMoved(Acting by, Tiyn amount) {
    FundRule.MOVED_BY_THE_PLATFORM.require(by.is(Role.PLATFORM));
    FundRule.AMOUNT_IS_POSITIVE.require(amount.isPositive());
  }

  @EventSourcingHandler
  void on(FundEvent event) {
    CorruptHistory.unless(event instanceof FundEstablished == (name == null), event, stream);
    switch (event) {
      case FundEstablished established -> {
        stream = FundCommand.stream(established.fund());
        name = established.name();
        establishedBy = established.by();
      }
      case ReceiptCredited credited -> {
        var before = counted.put(credited.bankReference(), credited.obligation());
        CorruptHistory.unless(before == null, credited, counted);
        available = available.plus(credited.amount());
      }
      case ReceiptSetAside duplicate ->
          setAside.add(new Duplicate(duplicate.bankReference(), duplicate.obligation()));
      case AppropriatedToCall appropriated -> {
        var before = asked.put(appropriated.call(), appropriated.amount());
        CorruptHistory.unless(
            before == null && !appropriated.amount().exceeds(available), appropriated, available);
        held.put(appropriated.call(), appropriated.amount());
        available = available.minus(appropriated.amount());
      }
      case AppropriationRefused refused -> asked.put(refused.call(), refused.amount());
      case ReturnedFromCall back -> {
        Tiyn given = held.getOrDefault(back.call(), Tiyn.ZERO);
        var before = returned.put(back.call(), back.amount());
        CorruptHistory.unless(before == null && !back.amount().exceeds(given), back, given);
        available = available.plus(back.amount());
      }
      case ReturnedFromGrant back -> {
        CorruptHistory.unless(cameBack.add(back.grant() + " " + back.reference()), back, cameBack);
        available = available.plus(back.amount());
      }
    }
  }
}
