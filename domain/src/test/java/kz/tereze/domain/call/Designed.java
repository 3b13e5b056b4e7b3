package kz.tereze.domain.call;

import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.call.Planned.CALL;

import java.util.List;
import kz.tereze.api.Text;
import kz.tereze.api.call.CallEvent.CallDesigned;
import kz.tereze.api.call.CallEvent.DesignPublished;
import kz.tereze.api.call.Condition;
import kz.tereze.api.call.Degree;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.Form;
import kz.tereze.api.call.Question;
import kz.tereze.api.call.Section;
import org.jspecify.annotations.Nullable;

/// A design the tests speak of: a leader with a degree, and a form that asks for ethics only where
/// people take part.
final class Designed {

  static final Text LABEL = new Text("Әдіс", "Метод", null);
  static final Question.Words METHOD = new Question.Words("method", LABEL, null, true, 10, 4_000);
  static final Question.Choice PEOPLE =
      new Question.Choice(
          "people",
          LABEL,
          null,
          true,
          false,
          List.of(new Question.Offered("yes", LABEL), new Question.Offered("no", LABEL)));
  static final Question.Words CONSENT = new Question.Words("consent", LABEL, null, true, 1, 500);
  static final Section PLAN = new Section("plan", LABEL, null, List.of(METHOD, PEOPLE));
  static final Section ETHICS =
      new Section("ethics", LABEL, new Section.When("people", "yes"), List.of(CONSENT));
  static final Form FORM = new Form(List.of(PLAN, ETHICS));
  static final Design DESIGN =
      Design.PLAIN.with(List.of(new Condition.LeaderHasDegree(Degree.DOCTOR))).asking(FORM);

  private Designed() {}

  static CallDesigned designed(int version, Design design) {
    return new CallDesigned(CALL, version, design, OFFICIAL.person(), NOON);
  }

  static DesignPublished published(int version, Design design, @Nullable Text reason) {
    return new DesignPublished(
        CALL, version, design, design.hash(), reason, OFFICIAL.person(), NOON);
  }
}
