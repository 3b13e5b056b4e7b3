package kz.tereze.domain.call;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Tiyn;
import kz.tereze.api.need.NeedId;
import org.jspecify.annotations.Nullable;

/// What fund and needs answered to a planned call. A yes stands; a no may still become a yes, as
/// when a fund is established late.
final class Preparation {

  private List<NeedId> needs = List.of();
  private Map<NeedId, Boolean> answers = new HashMap<>();
  private @Nullable Tiyn appropriated;
  private @Nullable Tiyn refusedWith;

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
