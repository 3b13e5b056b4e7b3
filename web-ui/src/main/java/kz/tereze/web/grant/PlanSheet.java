package kz.tereze.web.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.grant.Milestone;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.grant.Tranche;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;

/// The rows of a plan as they stand in a form: milestones, tranches, and what the tranches come to.
/// The form counts and grows on the server, so that it works without scripts.
///
/// @param milestones names of the rows drawn: `milestone.0`, `milestone.1`
/// @param tranches names of the rows drawn: `tranche.0`, `tranche.1`
/// @param sum of the amounts that can be read
public record PlanSheet(List<String> milestones, List<String> tranches, Tiyn sum, Tiyn award) {

  static final String MILESTONE = "milestone";
  static final String TRANCHE = "tranche";

  /// The number of rows, hidden in the form so that it works without scripts.
  static final String ROWS = "rows";

  private static final String MILESTONE_ROWS = "milestones";
  private static final int MOST_TRANCHES = 40;
  private static final int MOST_MILESTONES = 20;
  private static final int FIRST_TRANCHES = 3;
  private static final int FIRST_MILESTONES = 2;
  private static final int LONGEST_PURPOSE = 300;
  private static final int LONGEST_RESULT = 500;

  static PlanSheet of(Entry entry, Tiyn award) {
    List<String> tranches =
        names(TRANCHE, count(entry, ROWS, "more", FIRST_TRANCHES, MOST_TRANCHES));
    Tiyn sum =
        tranches.stream()
            .map(row -> entry.money(row + ".amount").orNull())
            .filter(Objects::nonNull)
            .reduce(Tiyn.ZERO, Tiyn::plus);
    int milestones =
        count(entry, MILESTONE_ROWS, "more-milestones", FIRST_MILESTONES, MOST_MILESTONES);
    return new PlanSheet(names(MILESTONE, milestones), tranches, sum, award);
  }

  private static List<String> names(String group, int rows) {
    return IntStream.range(0, rows).mapToObj(row -> group + "." + row).toList();
  }

  private static int count(Entry entry, String field, String more, int first, int most) {
    String typed = entry.typed(field);
    int asked = typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : first;
    return Math.clamp(asked + (entry.typed("do").equals(more) ? 1L : 0L), 1, most);
  }

  /// Fills the form with a plan, to be changed.
  static void fill(Entry entry, Plan plan) {
    entry.fill(ROWS, plan.tranches().size()).fill(MILESTONE_ROWS, plan.milestones().size());
    for (Milestone milestone : plan.milestones()) {
      String row = MILESTONE + "." + (milestone.number() - 1);
      entry.fill(row + ".due", milestone.dueOn()).fill(row + ".result", milestone.result());
      entry.fill(row + ".pilot", milestone.pilot() ? "yes" : null);
    }
    for (Tranche tranche : plan.tranches()) {
      String row = TRANCHE + "." + (tranche.number() - 1);
      entry
          .fill(row + ".amount", tranche.amount())
          .fill(row + ".due", tranche.dueOn())
          .fill(row + ".purpose", tranche.purpose())
          .fill(row + ".milestone", tranche.milestone());
    }
  }

  /// Reads the rows that are filled, in their order.
  static Plan read(Entry entry) {
    List<String> tranches = entry.rows(TRANCHE);
    List<String> milestones = entry.rows(MILESTONE);
    if (tranches.isEmpty()) {
      entry.wrong(row(tranches, TRANCHE, 1) + ".amount", "grant.offer.empty");
    }
    if (milestones.isEmpty()) {
      entry.wrong(row(milestones, MILESTONE, 1) + ".due", "grant.offer.milestones.empty");
    }
    List<TrancheFields> money = tranches.stream().map(row -> TrancheFields.of(entry, row)).toList();
    List<MilestoneFields> results =
        milestones.stream().map(row -> MilestoneFields.of(entry, row)).toList();
    entry.check();
    entry
        .blames(GrantRule.ADVANCE_WITHIN_LIMIT, row(tranches, TRANCHE, 1) + ".amount")
        .blames(GrantRule.TRANCHES_MATCH_AWARD, last(tranches) + ".amount")
        .blames(GrantRule.HOLDBACK_KEPT, last(tranches) + ".amount")
        .blames(GrantRule.TRANCHES_FOLLOW_MILESTONES, last(tranches) + ".milestone")
        .blames(GrantRule.MILESTONES_WELL_FORMED, row(milestones, MILESTONE, 1) + ".due");
    List<Milestone> promised = new ArrayList<>();
    results.forEach(fields -> promised.add(fields.milestone(promised.size() + 1)));
    List<Tranche> paid = new ArrayList<>();
    money.forEach(fields -> paid.add(fields.tranche(paid.size() + 1)));
    return new Plan(promised, paid);
  }

  private static String last(List<String> filled) {
    return row(filled, TRANCHE, filled.size());
  }

  /// The row of a tranche or milestone counted from 1, to name the field that is wrong.
  static String row(List<String> filled, String group, int number) {
    return filled.isEmpty() ? group + ".0" : filled.get(Math.clamp(number, 1, filled.size()) - 1);
  }

  public boolean matches() {
    return sum.equals(award);
  }

  public boolean isShort() {
    return award.exceeds(sum);
  }

  /// How far the sum is from the award, in either direction.
  public Tiyn difference() {
    return isShort() ? award.minus(sum) : sum.minus(award);
  }

  private record TrancheFields(
      Field<Tiyn> amount,
      Field<java.time.LocalDate> due,
      Field<Text> purpose,
      Field<Integer> milestone) {

    static TrancheFields of(Entry entry, String row) {
      return new TrancheFields(
          entry.money(row + ".amount").required().must(Tiyn::isPositive, "grant.offer.positive"),
          entry.day(row + ".due").required(),
          entry.wordsOfState(row + ".purpose", LONGEST_PURPOSE),
          entry.whole(row + ".milestone"));
    }

    Tranche tranche(int number) {
      return new Tranche(number, amount.value(), due.value(), purpose.value(), milestone.orNull());
    }
  }

  private record MilestoneFields(
      Field<java.time.LocalDate> due, Field<Text> result, boolean pilot) {

    static MilestoneFields of(Entry entry, String row) {
      return new MilestoneFields(
          entry.day(row + ".due").required(),
          entry.wordsOfState(row + ".result", LONGEST_RESULT),
          entry.isTicked(row + ".pilot"));
    }

    Milestone milestone(int number) {
      return new Milestone(number, due.value(), result.value(), pilot);
    }
  }
}
