package kz.tereze.web.application;

import java.util.List;
import java.util.Optional;
import kz.tereze.api.Region;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.Fault;
import kz.tereze.api.application.FormCheck;
import kz.tereze.api.application.Particulars;
import kz.tereze.api.application.Promised;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.Limit;
import kz.tereze.api.call.Section;

/// What the call's own form, budget and milestones still lack.
final class PlanGaps {

  private static final int MONTHS_IN_YEAR = 12;

  private PlanGaps() {}

  static void add(List<Gap> gaps, Sheet sheet, Design design) {
    ApplicationContent saved = sheet.row().content();
    add(gaps, saved == null ? Part.blank(Region.ASTANA) : saved, design);
  }

  static void add(List<Gap> gaps, ApplicationContent content, Design design) {
    addBudget(gaps, content, design);
    addMilestones(gaps, content);
    for (Fault fault : FormCheck.faults(design.form(), content.details().answers())) {
      section(design, fault)
          .ifPresent(
              section ->
                  gaps.add(
                      Gap.of(
                          new Chapter(section),
                          "answer",
                          "question",
                          design.form().question(fault.question()).orElseThrow().label(),
                          "fault",
                          fault.kind())));
    }
  }

  private static Optional<Section> section(Design design, Fault fault) {
    return design.form().sections().stream()
        .filter(
            section -> section.questions().stream().anyMatch(q -> q.key().equals(fault.question())))
        .findFirst();
  }

  static void addBudget(List<Gap> gaps, ApplicationContent content, Design design) {
    Particulars said = content.details();
    int years = (content.months() + MONTHS_IN_YEAR - 1) / MONTHS_IN_YEAR;
    if (said.costs().stream().anyMatch(cost -> cost.year() > years)) {
      gaps.add(Gap.of(Plan.BUDGET, "plan-term", "months", content.months()));
    }
    if (said.costs().isEmpty() || !said.total().equals(content.requested())) {
      gaps.add(
          Gap.of(Plan.BUDGET, "budget", "sum", said.total(), "requested", content.requested()));
    }
    for (Limit limit : design.limits()) {
      Tiyn most = content.requested().share(limit.basisPoints());
      if (said.total(limit.line()).exceeds(most)) {
        gaps.add(Gap.of(Plan.BUDGET, "limit", "line", limit.line(), "most", most));
      }
    }
  }

  static void addMilestones(List<Gap> gaps, ApplicationContent content) {
    Particulars said = content.details();
    int before = 0;
    boolean isInOrder = true;
    for (Promised one : said.milestones()) {
      isInOrder &= one.month() > before && one.month() <= content.months();
      before = one.month();
    }
    if (!isInOrder) {
      gaps.add(Gap.of(Plan.MILESTONES, "plan-term", "months", content.months()));
    }
    if (said.milestones().stream().anyMatch(one -> one.result().isBlank())) {
      gaps.add(Gap.of(Plan.MILESTONES, "result"));
    }
    if (said.milestones().isEmpty() || !said.promised().equals(content.requested())) {
      gaps.add(
          Gap.of(
              Plan.MILESTONES,
              "milestones",
              "sum",
              said.promised(),
              "requested",
              content.requested()));
    }
  }
}
