package kz.tereze.api.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.BudgetLine;

/// What an application says beyond the words every application has.
///
/// @param answers to the questions of the call's form; what is not answered is not there
/// @param costs the budget; what costs nothing is not there
/// @param milestones in the order of their months
public record Particulars(List<Answer> answers, List<Cost> costs, List<Promised> milestones) {

  public static final Particulars NONE = new Particulars(List.of(), List.of(), List.of());

  public Particulars {
    answers = List.copyOf(answers);
    costs = List.copyOf(costs);
    milestones = List.copyOf(milestones);
  }

  public Optional<Answer> answer(String question) {
    return answers.stream().filter(one -> one.question().equals(question)).findFirst();
  }

  public Tiyn total() {
    return sum(costs.stream());
  }

  public Tiyn total(BudgetLine line) {
    return sum(costs.stream().filter(cost -> cost.line() == line));
  }

  public Tiyn total(int year) {
    return sum(costs.stream().filter(cost -> cost.year() == year));
  }

  public Tiyn promised() {
    return milestones.stream().map(Promised::sum).reduce(Tiyn.ZERO, Tiyn::plus);
  }

  private static Tiyn sum(Stream<Cost> costs) {
    return costs.map(Cost::sum).reduce(Tiyn.ZERO, Tiyn::plus);
  }

  public Particulars answering(List<Answer> other) {
    return new Particulars(other, costs, milestones);
  }

  public Particulars costing(List<Cost> other) {
    return new Particulars(answers, other, milestones);
  }

  public Particulars promising(List<Promised> other) {
    return new Particulars(answers, costs, other);
  }
}
