package kz.tereze.domain.grant;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.grant.GrantEvent.ReportSubmitted;
import kz.tereze.api.grant.Milestone;
import org.jspecify.annotations.Nullable;

/// The milestones of a contract and how far each is: awaited, reported and signed, accepted or
/// failed.
final class Milestones {

  private enum State {
    AWAITED,
    UNSIGNED,
    REPORTED,
    ACCEPTED,
    FAILED
  }

  /// @param report the newest one, null before there is any
  /// @param signer who signed it, null where nobody did
  private record Mark(
      State state, @Nullable ReportSubmitted report, @Nullable PersonId signer, boolean piloted) {

    private static final Mark NONE = new Mark(State.AWAITED, null, null, false);

    Mark in(State next) {
      return new Mark(next, report, signer, piloted);
    }
  }

  private List<Milestone> milestones = List.of();
  private final Map<Integer, Mark> marks = new HashMap<>();
  private Tiyn spent = Tiyn.ZERO;

  /// Experts who were asked by name, by milestone.
  private final Map<Integer, Set<PersonId>> asked = new HashMap<>();

  /// Days of which was told that they come near, that they have passed.
  private final Map<Integer, LocalDate> reminded = new HashMap<>();

  private final Map<Integer, LocalDate> overdue = new HashMap<>();

  void plan(List<Milestone> planned) {
    milestones = planned;
  }

  boolean has(int number) {
    return number >= 1 && number <= milestones.size();
  }

  boolean isPilot(int number) {
    return milestones.get(number - 1).pilot();
  }

  boolean isPiloted(int number) {
    return mark(number).piloted();
  }

  boolean isAccepted(int number) {
    return mark(number).state() == State.ACCEPTED;
  }

  boolean isFailed(int number) {
    return mark(number).state() == State.FAILED;
  }

  /// What nobody signed is not reported yet, and can be reported anew.
  boolean awaitsReport(int number) {
    return mark(number).state() == State.AWAITED || awaitsSignature(number);
  }

  boolean awaitsSignature(int number) {
    return mark(number).state() == State.UNSIGNED;
  }

  boolean isReturned(int number) {
    return mark(number).state() == State.AWAITED && isTouched(number);
  }

  boolean isSignedBy(int number, PersonId person) {
    return person.equals(mark(number).signer());
  }

  boolean awaitsReview(int number) {
    return mark(number).state() == State.REPORTED;
  }

  LocalDate dueOn(int number) {
    return milestones.get(number - 1).dueOn();
  }

  boolean isReminded(int number) {
    return dueOn(number).equals(reminded.get(number));
  }

  boolean isOverdue(int number) {
    return dueOn(number).equals(overdue.get(number));
  }

  boolean areNone() {
    return milestones.isEmpty();
  }

  boolean areAllAccepted() {
    return milestones.stream().allMatch(milestone -> isAccepted(milestone.number()));
  }

  /// Something was said of it, so it cannot be planned anew.
  boolean isTouched(int number) {
    return mark(number).report() != null;
  }

  List<Milestone> planned() {
    return milestones;
  }

  @Nullable ReportSubmitted report(int number) {
    return mark(number).report();
  }

  int nextAttempt(int number) {
    ReportSubmitted last = mark(number).report();
    return last == null ? 1 : last.attempt() + 1;
  }

  /// Whoever wrote the report or put their name under it.
  boolean isAuthor(int number, PersonId person) {
    ReportSubmitted last = mark(number).report();
    return isSignedBy(number, person) || (last != null && last.by().equals(person));
  }

  /// What the recipient last said over its signature it had spent.
  Tiyn spent() {
    return spent;
  }

  void submit(ReportSubmitted report) {
    int number = report.milestone();
    State next = report.awaitsSignature() ? State.UNSIGNED : State.REPORTED;
    marks.put(number, new Mark(next, report, null, mark(number).piloted()));
    if (next == State.REPORTED) {
      spent = report.report().spent();
    }
  }

  void sign(int number, PersonId signer) {
    Mark mark = mark(number);
    marks.put(number, new Mark(State.REPORTED, mark.report(), signer, mark.piloted()));
    if (mark.report() != null) {
      spent = mark.report().report().spent();
    }
  }

  void remind(int number, LocalDate dueOn) {
    reminded.put(number, dueOn);
  }

  void fallOverdue(int number, LocalDate dueOn) {
    overdue.put(number, dueOn);
  }

  void pilot(int number) {
    Mark mark = mark(number);
    marks.put(number, new Mark(mark.state(), mark.report(), mark.signer(), true));
  }

  boolean isAsked(int number, PersonId expert) {
    return asked.getOrDefault(number, Set.of()).contains(expert);
  }

  void ask(int number, PersonId expert) {
    asked.computeIfAbsent(number, key -> new HashSet<>()).add(expert);
  }

  void accept(int number) {
    marks.put(number, mark(number).in(State.ACCEPTED));
  }

  void giveBack(int number) {
    marks.put(number, mark(number).in(State.AWAITED));
  }

  void fail(int number) {
    marks.put(number, mark(number).in(State.FAILED));
  }

  private Mark mark(int number) {
    return marks.getOrDefault(number, Mark.NONE);
  }
}
