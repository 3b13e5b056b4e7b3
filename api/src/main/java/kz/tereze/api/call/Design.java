package kz.tereze.api.call;

import java.util.HashSet;
import java.util.List;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.review.Rubric;
import org.jspecify.annotations.Nullable;

/// How a call is run: who may apply, what is asked, and how it is judged. An application keeps the
/// design it was drafted under.
///
/// @param outline what is asked first in two stages; empty otherwise
/// @param rubric what experts judge; null where the platform's own four criteria hold
/// @param divergence points between two experts' totals above which one more is asked; null where
///     the platform's policy holds
/// @param limits of lines of the budget; a line without one has none
public record Design(
    Procedure procedure,
    List<Condition> conditions,
    Form form,
    Form outline,
    @Nullable Rubric rubric,
    @Nullable Integer divergence,
    TieRule tie,
    List<Limit> limits) {

  /// What holds for a call that says nothing of its own.
  public static final Design PLAIN =
      new Design(
          Procedure.SINGLE_STAGE,
          List.of(),
          Form.EMPTY,
          Form.EMPTY,
          null,
          null,
          TieRule.SHARED_RANK,
          List.of());

  private static final int WHOLE = 10_000;
  private static final int PERCENT = 100;
  private static final int STATEMENT_AT_MOST = 500;
  private static final String NAME = "[a-z][a-z0-9-]{0,39}";

  public Design {
    conditions = List.copyOf(conditions);
    limits = List.copyOf(limits);
  }

  /// What the first of two stages asks: a form of its own, or the first section of the form
  /// without its documents.
  public Form firstStage() {
    if (!outline.sections().isEmpty() || form.sections().isEmpty()) {
      return outline;
    }
    Section first = form.sections().getFirst();
    return new Form(
        List.of(
            new Section(
                first.key(),
                first.title(),
                null,
                first.questions().stream()
                    .filter(question -> !(question instanceof Question.File))
                    .toList())));
  }

  /// What identifies a version for ever.
  public Hash hash() {
    return CanonicalJson.hash(this);
  }

  public Design with(Procedure other) {
    return new Design(other, conditions, form, outline, rubric, divergence, tie, limits);
  }

  public Design with(List<Condition> other) {
    return new Design(procedure, other, form, outline, rubric, divergence, tie, limits);
  }

  public Design asking(Form other) {
    return new Design(procedure, conditions, other, outline, rubric, divergence, tie, limits);
  }

  public Design outlined(Form other) {
    return new Design(procedure, conditions, form, other, rubric, divergence, tie, limits);
  }

  public Design judged(@Nullable Rubric by, @Nullable Integer apart, TieRule equal) {
    return new Design(procedure, conditions, form, outline, by, apart, equal, limits);
  }

  public Design limited(List<Limit> other) {
    return new Design(procedure, conditions, form, outline, rubric, divergence, tie, other);
  }

  /// What only the leader can say, in the order of the conditions.
  public List<Condition> stated() {
    return conditions.stream().filter(Condition::isStated).toList();
  }

  /// Each condition stands once and can be met, and what it says is there in both state languages.
  public boolean hasSoundConditions() {
    HashSet<String> codes = new HashSet<>();
    return conditions.stream().allMatch(one -> codes.add(one.code()) && isSound(one));
  }

  private static boolean isSound(Condition condition) {
    return switch (condition) {
      case Condition.OrganisationIsOneOf c -> !c.kinds().isEmpty();
      case Condition.OrganisationIsAccredited c -> c.demanded();
      case Condition.NobodyIsSanctioned c -> c.demanded();
      case Condition.LeaderRunsAtMost c -> c.projects() >= 0;
      case Condition.LeaderHasDegree c -> c.least() != Degree.NONE;
      case Condition.LeaderIsAtMost c -> c.years() > 0;
      case Condition.WorkIsIn c -> !c.regions().isEmpty();
      case Condition.OwnShareAtLeast c -> c.percent() > 0 && c.percent() < PERCENT;
      case Condition.ApplicantStates c ->
          c.name().matches(NAME)
              && c.statement().isComplete()
              && c.statement().isAtMost(STATEMENT_AT_MOST)
              && c.advice().isComplete()
              && c.advice().isAtMost(STATEMENT_AT_MOST);
    };
  }

  /// Each line of the budget is limited at most once, to a part of the whole.
  public boolean hasSoundLimits() {
    HashSet<BudgetLine> lines = new HashSet<>();
    return limits.stream()
        .allMatch(
            one -> lines.add(one.line()) && one.basisPoints() >= 0 && one.basisPoints() < WHOLE);
  }
}
