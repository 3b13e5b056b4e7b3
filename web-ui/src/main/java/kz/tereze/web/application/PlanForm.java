package kz.tereze.web.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.Cost;
import kz.tereze.api.application.Particulars;
import kz.tereze.api.application.Promised;
import kz.tereze.api.call.BudgetLine;
import kz.tereze.web.language.Wording;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;

/// The forms of the budget and the milestones.
public final class PlanForm {

  private static final int MONTHS_IN_YEAR = 12;
  private static final int YEARS_AT_MOST = 5;
  private static final int RESULT_AT_MOST = 500;
  private static final int BLANK_ROWS = 2;
  private static final int ROWS_AT_MOST = 40;
  private static final String MILESTONE = "milestone";

  private PlanForm() {}

  /// Years of a project, at least one while its term is not said yet.
  public static int years(ApplicationContent content) {
    int years = (content.months() + MONTHS_IN_YEAR - 1) / MONTHS_IN_YEAR;
    return Math.max(1, Math.min(YEARS_AT_MOST, years));
  }

  public static String field(BudgetLine line, int year) {
    return "cost." + year + "." + line.name();
  }

  /// Rows to draw: those filled in, and blank ones.
  public static int rows(Entry entry) {
    return Math.min(ROWS_AT_MOST, entry.rows(MILESTONE).size() + BLANK_ROWS);
  }

  /// What stands in the fields.
  static Map<String, List<String>> typed(Wording words, Plan plan, ApplicationContent content) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    Particulars said = content.details();
    switch (plan) {
      case BUDGET ->
          said.costs()
              .forEach(
                  cost ->
                      typed.put(field(cost.line(), cost.year()), List.of(words.typed(cost.sum()))));
      case MILESTONES -> {
        for (int i = 0; i < said.milestones().size(); i++) {
          Promised one = said.milestones().get(i);
          String row = MILESTONE + "." + i;
          typed.put(row + ".month", List.of(one.month() == 0 ? "" : "" + one.month()));
          typed.put(row + ".result", List.of(one.result()));
          typed.put(row + ".sum", List.of(one.sum().isPositive() ? words.typed(one.sum()) : ""));
        }
      }
    }
    return typed;
  }

  static ApplicationContent read(Plan plan, ApplicationContent saved, Entry entry) {
    Particulars said = saved.details();
    Particulars written =
        switch (plan) {
          case BUDGET -> said.costing(costs(entry));
          case MILESTONES -> said.promising(milestones(entry));
        };
    entry.check();
    return saved.with(written);
  }

  private static List<Cost> costs(Entry entry) {
    List<Cost> costs = new ArrayList<>();
    for (int year = 1; year <= YEARS_AT_MOST; year++) {
      for (BudgetLine line : BudgetLine.values()) {
        Tiyn sum = entry.money(field(line, year)).or(Tiyn.ZERO);
        if (sum.isPositive()) {
          costs.add(new Cost(line, year, sum));
        }
      }
    }
    return costs;
  }

  private static List<Promised> milestones(Entry entry) {
    List<Promised> promised = new ArrayList<>();
    for (String row : entry.rows(MILESTONE)) {
      Field<Integer> month =
          entry.whole(row + ".month").must(n -> n >= 0 && n <= 999, "entry.whole");
      String result = entry.text(row + ".result", RESULT_AT_MOST).or("");
      Tiyn sum = entry.money(row + ".sum").or(Tiyn.ZERO);
      promised.add(new Promised(month.or(0), result, sum));
    }
    return promised;
  }
}
