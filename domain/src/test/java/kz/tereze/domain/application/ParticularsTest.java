package kz.tereze.domain.application;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.later;
import static kz.tereze.domain.application.Drafted.APPLICATION;
import static kz.tereze.domain.application.Drafted.CALL;
import static kz.tereze.domain.application.Drafted.CLOSES;
import static kz.tereze.domain.application.Drafted.CONTENT;
import static kz.tereze.domain.application.Drafted.HEAD;
import static kz.tereze.domain.application.Drafted.NEED;
import static kz.tereze.domain.application.Drafted.TERMS;
import static kz.tereze.domain.application.Drafted.drafted;
import static kz.tereze.domain.application.Drafted.edited;
import static kz.tereze.domain.application.Drafted.leaders;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationCommand.EditApplication;
import kz.tereze.api.application.ApplicationCommand.SignApplication;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationEvent.ApplicationDrafted;
import kz.tereze.api.application.ApplicationEvent.ApplicationSigned;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.api.application.ApplicationText;
import kz.tereze.api.application.Cost;
import kz.tereze.api.application.Particulars;
import kz.tereze.api.application.Projects;
import kz.tereze.api.application.Promised;
import kz.tereze.api.call.BudgetLine;
import kz.tereze.api.call.Deadlines;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.Form;
import kz.tereze.api.call.Limit;
import kz.tereze.api.call.Question;
import kz.tereze.api.call.Section;
import kz.tereze.api.registry.Office;
import kz.tereze.domain.Fixtures;
import kz.tereze.domain.KnownRegister;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ParticularsTest {

  private static final Text LABEL = new Text("Әдіс", "Метод", null);
  private static final Design DESIGN =
      Design.PLAIN
          .asking(
              new Form(
                  List.of(
                      new Section(
                          "plan",
                          LABEL,
                          null,
                          List.of(new Question.Words("method", LABEL, null, true, 5, 50))))))
          .limited(List.of(new Limit(BudgetLine.TRAVEL, 1_000)));
  private static final Particulars COMPLETE =
      new Particulars(
          List.of(new Answer.Words("method", "Керамика")),
          List.of(cost(BudgetLine.PAY, 1, 27), cost(BudgetLine.TRAVEL, 2, 3)),
          List.of(promised(6, 10), promised(24, 20)));
  private static final Acting LEADER = later(RESEARCHER, CLOSES);

  private final FixtureConfiguration<GrantApplication> application =
      Fixtures.of(GrantApplication.class)
          .registerInjectableResource(
              new KnownRegister().accredited(INSTITUTE).led(INSTITUTE, HEAD.person(), Office.HEAD))
          .registerInjectableResource((Projects) person -> 0)
          .registerInjectableResource((Deadlines) (call, agreed) -> agreed);

  @Test
  void what_the_leader_signs_names_the_design_and_every_answer() {
    ApplicationContent content = CONTENT.with(COMPLETE);
    ApplicationText text =
        new ApplicationText(
            APPLICATION,
            CALL,
            CanonicalJson.hash(TERMS),
            DESIGN.hash(),
            NEED,
            INSTITUTE,
            List.of(RESEARCHER.person()),
            content);
    application
        .given(designed(), edited(1, content, RESEARCHER))
        .when(new SignApplication(APPLICATION, leaders(text), LEADER))
        .expectEvents(
            new ApplicationSigned(
                APPLICATION, text.hash(), leaders(text), RESEARCHER.person(), CLOSES));
  }

  @Test
  void every_question_that_demands_an_answer_has_a_fitting_one() {
    refuses(COMPLETE.answering(List.of()), ApplicationRule.FORM_IS_ANSWERED);
    refuses(
        COMPLETE.answering(List.of(new Answer.Words("method", "Кер"))),
        ApplicationRule.FORM_IS_ANSWERED);
    refuses(
        COMPLETE.answering(List.of(new Answer.Whole("method", 5))),
        ApplicationRule.FORM_IS_ANSWERED);
  }

  @Test
  void the_budget_makes_the_sum_asked_for_within_its_limits_and_years() {
    refuses(
        COMPLETE.costing(List.of(cost(BudgetLine.PAY, 1, 29))),
        ApplicationRule.BUDGET_MAKES_THE_REQUEST);
    refuses(
        COMPLETE.costing(List.of(cost(BudgetLine.PAY, 1, 26), cost(BudgetLine.TRAVEL, 1, 4))),
        ApplicationRule.BUDGET_WITHIN_LIMITS);
    refuses(
        COMPLETE.costing(List.of(cost(BudgetLine.PAY, 3, 30))), ApplicationRule.PLAN_WITHIN_TERM);
    refuses(
        COMPLETE.costing(List.of(cost(BudgetLine.PAY, 1, 15), cost(BudgetLine.PAY, 1, 15))),
        ApplicationRule.PLAN_WITHIN_TERM);
  }

  @Test
  void the_milestones_make_the_sum_asked_for_in_the_order_of_their_months() {
    refuses(
        COMPLETE.promising(List.of(promised(6, 29))), ApplicationRule.MILESTONES_MAKE_THE_REQUEST);
    refuses(
        COMPLETE.promising(List.of(promised(6, 10), promised(6, 20))),
        ApplicationRule.PLAN_WITHIN_TERM);
    refuses(COMPLETE.promising(List.of(promised(25, 30))), ApplicationRule.PLAN_WITHIN_TERM);
    refuses(
        COMPLETE.promising(List.of(new Promised(6, " ", Tiyn.ofTenge(30_000_000)))),
        ApplicationRule.MILESTONES_MAKE_THE_REQUEST);
  }

  @Test
  void a_draft_is_not_without_bounds() {
    ApplicationContent below =
        CONTENT.with(COMPLETE.costing(List.of(new Cost(BudgetLine.PAY, 1, new Tiyn(-1)))));
    application
        .given(drafted())
        .when(new EditApplication(APPLICATION, 0, below, RESEARCHER))
        .expectException(refusedBy(ApplicationRule.PARTICULARS_WITHIN_LIMITS));
    ApplicationContent incomplete = CONTENT.with(COMPLETE.costing(List.of()));
    application
        .given(drafted())
        .when(new EditApplication(APPLICATION, 0, incomplete, RESEARCHER))
        .expectEvents(edited(1, incomplete, RESEARCHER));
  }

  private void refuses(Particulars said, ApplicationRule rule) {
    application
        .given(designed(), edited(1, CONTENT.with(said), RESEARCHER))
        .when(new SignApplication(APPLICATION, leaders(Drafted.text()), LEADER))
        .expectException(refusedBy(rule));
  }

  private static ApplicationDrafted designed() {
    return new ApplicationDrafted(
        APPLICATION,
        CALL,
        NEED,
        INSTITUTE,
        RESEARCHER.person(),
        TERMS,
        DESIGN,
        1,
        RESEARCHER.person(),
        NOON);
  }

  private static Cost cost(BudgetLine line, int year, long millions) {
    return new Cost(line, year, Tiyn.ofTenge(millions * 1_000_000));
  }

  private static Promised promised(int month, long millions) {
    return new Promised(month, "Үлгі / образец", Tiyn.ofTenge(millions * 1_000_000));
  }
}
