package kz.tereze.infra.demo;

import java.util.List;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.BudgetLine;
import kz.tereze.api.call.Condition;
import kz.tereze.api.call.Degree;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.FileKind;
import kz.tereze.api.call.Form;
import kz.tereze.api.call.Limit;
import kz.tereze.api.call.Question;
import kz.tereze.api.call.Section;
import kz.tereze.api.registry.OrganisationKind;

/// How the call that stays open for visitors is designed.
final class OpenDesign {

  private static final Text YES = new Text("Иә", "Да", "Yes");
  private static final Text NO = new Text("Жоқ", "Нет", "No");

  private static final Section PLAN =
      new Section(
          "plan",
          new Text("Жұмыс жоспары", "План работы", "Plan of the work"),
          null,
          List.of(
              new Question.Words(
                  "method",
                  new Text("Әдіс", "Метод", "Method"),
                  new Text(
                      "Мәселе қалай шешіледі және неге дәл осылай.",
                      "Как будет решена задача и почему именно так.",
                      "How the task is solved, and why in this way."),
                  true,
                  50,
                  4_000),
              new Question.Whole(
                  "readiness",
                  new Text(
                      "Технологияның дайындық деңгейі (TRL)",
                      "Уровень готовности технологии (TRL)",
                      "Technology readiness level (TRL)"),
                  null,
                  true,
                  1,
                  9),
              new Question.Choice(
                  "people",
                  new Text(
                      "Зерттеуге адамдар қатыса ма?",
                      "Участвуют ли в исследовании люди?",
                      "Do people take part in the research?"),
                  null,
                  true,
                  false,
                  List.of(new Question.Offered("yes", YES), new Question.Offered("no", NO)))));

  private static final Section ETHICS =
      new Section(
          "ethics",
          new Text("Этика", "Этика", "Ethics"),
          new Section.When("people", "yes"),
          List.of(
              new Question.File(
                  "bioethics",
                  new Text(
                      "Биоэтика комиссиясының қорытындысы",
                      "Заключение комиссии по биоэтике",
                      "Conclusion of the bioethics commission"),
                  null,
                  true,
                  List.of(FileKind.PDF),
                  5)));

  private static final Section SITE =
      new Section(
          "site",
          new Text("Жабдық", "Оборудование", "Equipment"),
          null,
          List.of(
              new Question.Table(
                  "equipment",
                  new Text("Не керек болады", "Что понадобится", "What will be needed"),
                  null,
                  false,
                  List.of(
                      new Question.Column(
                          "name", new Text("Атауы", "Название", "Name"), Question.Cell.WORDS),
                      new Question.Column(
                          "price", new Text("Бағасы", "Цена", "Price"), Question.Cell.MONEY)),
                  20),
              new Question.Money(
                  "rent",
                  new Text(
                      "Зертхана жалдау, жылына",
                      "Аренда лаборатории в год",
                      "Rent of a laboratory, yearly"),
                  null,
                  false,
                  Tiyn.ofTenge(20_000_000))));

  static final Design DESIGN =
      Design.PLAIN
          .with(
              List.of(
                  new Condition.OrganisationIsOneOf(
                      List.of(
                          OrganisationKind.RESEARCH_INSTITUTE,
                          OrganisationKind.UNIVERSITY,
                          OrganisationKind.COMPANY)),
                  new Condition.OrganisationIsAccredited(true),
                  new Condition.NobodyIsSanctioned(true),
                  new Condition.LeaderRunsAtMost(1),
                  new Condition.LeaderHasDegree(Degree.CANDIDATE_OF_SCIENCES),
                  new Condition.ApplicantStates(
                      "new-work",
                      new Text(
                          "Бұл жұмыс басқа бюджеттен қаржыландырылмайды.",
                          "Эта работа не финансируется из другого бюджета.",
                          "This work is not paid for by another budget."),
                      new Text(
                          "Алдымен басқа қаржыландырудан бас тартыңыз.",
                          "Сначала откажитесь от другого финансирования.",
                          "Give up the other funding first."))))
          .asking(new Form(List.of(PLAN, ETHICS, SITE)))
          .limited(
              List.of(new Limit(BudgetLine.OVERHEADS, 1_000), new Limit(BudgetLine.TRAVEL, 1_500)));

  private OpenDesign() {}
}
