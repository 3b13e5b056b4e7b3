package kz.tereze.domain.call;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Acting;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.need.NeedId;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/// What fund and needs answered to a planned call. A yes stands; a no may still become a yes, as
/// when a fund is established late.
final class Preparation {

  private final Call call;
  private List<NeedId> needs = List.of();
  private Map<NeedId, Boolean> answers = new HashMap<>();
  private @Nullable Tiyn appropriated;
  private @Nullable Tiyn refusedWith;

  Preparation(Call call) {
    this.call = call;
  }

  @CommandHandler
  void handle(CallCommand.RecordAppropriation command) {
    Acting by = command.by();
    Call.requirePlatform(by);
    if (isFundedWith(command.amount())) {
      return;
    }
    CallRule.FOLLOWS_FROM_A_FACT.require(
        call.isPlanned() && !isFunded() && call.terms().budget().equals(command.amount()));
    apply(
        new CallEvent.CallFunded(
            command.call(), call.fund(), command.amount(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(CallCommand.RecordAppropriationRefusal command) {
    Acting by = command.by();
    Call.requirePlatform(by);
    if (isRefusedWith(command.available())) {
      return;
    }
    CallRule.FOLLOWS_FROM_A_FACT.require(call.isPlanned() && !isFunded());
    apply(
        new CallEvent.CallFundingRefused(
            command.call(), call.fund(), command.available(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(CallCommand.RecordNeedAnswer command) {
    Acting by = command.by();
    Call.requirePlatform(by);
    if (isKnown(command.need(), command.included())) {
      return;
    }
    CallRule.FOLLOWS_FROM_A_FACT.require(
        call.isPlanned() && asks(command.need()) && !isIncluded(command.need()));
    apply(
        command.included()
            ? new CallEvent.CallNeedIncluded(command.call(), command.need(), by.person(), by.at())
            : new CallEvent.CallNeedRefused(command.call(), command.need(), by.person(), by.at()));
  }

  void ask(List<NeedId> asked) {
    needs = asked;
  }

  boolean asks(NeedId need) {
    return needs.contains(need);
  }

  void fund(Tiyn amount) {
    appropriated = amount;
  }

  void refuse(Tiyn available) {
    refusedWith = available;
  }

  void answer(NeedId need, boolean included) {
    answers.put(need, included);
  }

  boolean isFunded() {
    return appropriated != null;
  }

  boolean isFundedWith(Tiyn amount) {
    return amount.equals(appropriated);
  }

  boolean isRefusedWith(Tiyn available) {
    return available.equals(refusedWith);
  }

  boolean isIncluded(NeedId need) {
    return answers.getOrDefault(need, false);
  }

  boolean isKnown(NeedId need, boolean included) {
    Boolean known = answers.get(need);
    return known != null && known == included;
  }

  boolean includesAllNeeds() {
    return needs.stream().allMatch(this::isIncluded);
  }

  boolean isAnswered() {
    return (appropriated != null || refusedWith != null) && answers.keySet().containsAll(needs);
  }

  List<NeedId> includedNeeds() {
    return needs.stream().filter(this::isIncluded).toList();
  }

  Tiyn appropriated() {
    return appropriated == null ? Tiyn.ZERO : appropriated;
  }
}
