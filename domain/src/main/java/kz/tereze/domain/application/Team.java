package kz.tereze.domain.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tereze.api.PersonId;

/// The leader, and who was invited, in order of invitation. Whoever declined is no member.
final class Team {

  /// What an invited person answered.
  enum Answer {
    NONE,
    CONFIRMED,
    DECLINED
  }

  private final PersonId leader;
  private Map<PersonId, Answer> invited = new LinkedHashMap<>();

  Team(PersonId leader) {
    this.leader = leader;
  }

  boolean isLedBy(PersonId person) {
    return leader.equals(person);
  }

  boolean isInvited(PersonId person) {
    return invited.containsKey(person);
  }

  boolean has(PersonId person, Answer answer) {
    return invited.get(person) == answer;
  }

  boolean mayWrite(PersonId person) {
    return isLedBy(person) || has(person, Answer.CONFIRMED);
  }

  boolean isComplete() {
    return !invited.containsValue(Answer.NONE);
  }

  /// The leader, the confirmed, and those still to answer.
  int size() {
    return 1 + (int) invited.values().stream().filter(a -> a != Answer.DECLINED).count();
  }

  /// The leader first.
  List<PersonId> members() {
    List<PersonId> members = new ArrayList<>();
    members.add(leader);
    invited.forEach(
        (person, answer) -> {
          if (answer == Answer.CONFIRMED) {
            members.add(person);
          }
        });
    return members;
  }

  void answered(PersonId person, Answer answer) {
    invited.put(person, answer);
  }

  void removed(PersonId person) {
    invited.remove(person);
  }
}
