package kz.tereze.domain.review;

import static kz.tereze.domain.People.COLLEAGUE;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.UNIVERSITY;
import static kz.tereze.domain.People.acting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.SealedText;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.call.CallId;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.review.ChoiceReason;
import kz.tereze.api.review.ChoiceText;
import kz.tereze.api.review.Criterion;
import kz.tereze.api.review.Judgement;
import kz.tereze.api.review.ReviewCommand.ChooseExpert;
import kz.tereze.api.review.ReviewCommand.DrawExpert;
import kz.tereze.api.review.ReviewCommand.OpenReview;
import kz.tereze.api.review.ReviewCommand.SubmitScores;
import kz.tereze.api.review.ReviewEvent.ConflictDeclared;
import kz.tereze.api.review.ReviewEvent.ExpertAssigned;
import kz.tereze.api.review.ReviewEvent.ExpertChosen;
import kz.tereze.api.review.ReviewEvent.ExpertDrawn;
import kz.tereze.api.review.ReviewEvent.NoConflictDeclared;
import kz.tereze.api.review.ReviewEvent.ReviewOpened;
import kz.tereze.api.review.ReviewEvent.Scored;
import kz.tereze.api.review.ReviewEvent.TiesFound;
import kz.tereze.api.review.Rubric;
import kz.tereze.api.review.Tie;
import kz.tereze.api.signature.Signature;

/// Words of the tests about reviews: one application, two experts wanted, four criteria of 9
/// points.
final class Reviewed {

  static final ApplicationId APPLICATION = ApplicationId.of("0199f3a0-0000-7000-8000-000000000001");
  static final ApplicationNumber NUMBER = new ApplicationNumber("AP26000001");
  static final CallId CALL = new CallId("C-2026-001");
  static final NeedId NEED = new NeedId("N-2026-00001");
  static final DrawId DRAW = new DrawId("C-2026-001-D1");
  static final List<PersonId> TEAM = List.of(RESEARCHER.person(), COLLEAGUE.person());
  static final SealedText SEALED = new SealedText(new UUID(0, 9), "commitment");
  static final Rubric RUBRIC = Rubric.standard(9);
  static final String REASON = "The pool has nobody who knows this kind of pipe.";

  /// NOON is Tuesday, 1 September 2026: three working days on is Friday.
  static final LocalDate FRIDAY = LocalDate.of(2026, 9, 4);

  /// Fifteen working days on.
  static final LocalDate SCORE_BY = LocalDate.of(2026, 9, 22);

  private Reviewed() {}

  static Acting asExpert(int number) {
    return acting(200 + number, Role.EXPERT, UNIVERSITY);
  }

  static PersonId expert(int number) {
    return asExpert(number).person();
  }

  static OpenReview open(Acting by) {
    return new OpenReview(APPLICATION, NUMBER, CALL, NEED, INSTITUTE, TEAM, 2, RUBRIC, null, by);
  }

  static ReviewOpened opened() {
    return new ReviewOpened(
        APPLICATION, NUMBER, CALL, NEED, INSTITUTE, TEAM, 2, RUBRIC, PersonId.PLATFORM, NOON);
  }

  static TiesFound ties(Tie... ties) {
    return new TiesFound(APPLICATION, NUMBER, List.of(ties), PersonId.PLATFORM, NOON);
  }

  static DrawExpert draw(int number) {
    return new DrawExpert(APPLICATION, expert(number), DRAW, PLATFORM);
  }

  static ExpertDrawn drawn(int number) {
    return new ExpertDrawn(
        APPLICATION, NUMBER, expert(number), DRAW, FRIDAY, PersonId.PLATFORM, NOON);
  }

  static ChooseExpert choose(PersonId expert, Acting by) {
    return new ChooseExpert(
        APPLICATION,
        expert,
        UNIVERSITY,
        ChoiceReason.SPECIAL_KNOWLEDGE,
        REASON,
        signature(expert, REASON),
        by);
  }

  static Signature signature(PersonId expert, String reason) {
    return SignedChoice.under(
        new ChoiceText(NUMBER, expert, ChoiceReason.SPECIAL_KNOWLEDGE, reason));
  }

  static ExpertChosen chosen(int number) {
    return new ExpertChosen(
        APPLICATION,
        NUMBER,
        expert(number),
        ChoiceReason.SPECIAL_KNOWLEDGE,
        REASON,
        signature(expert(number), REASON),
        FRIDAY,
        OFFICIAL.person(),
        NOON);
  }

  static ExpertAssigned assignedOfOld(int number) {
    return new ExpertAssigned(APPLICATION, expert(number), OFFICIAL.person(), NOON);
  }

  static NoConflictDeclared accepted(int number) {
    return new NoConflictDeclared(APPLICATION, SCORE_BY, expert(number), NOON);
  }

  static ConflictDeclared steppedBack(int number) {
    return new ConflictDeclared(APPLICATION, SEALED, expert(number), NOON);
  }

  /// One number a criterion, in their order.
  static List<Judgement> judged(int... points) {
    return IntStream.range(0, points.length)
        .mapToObj(i -> new Judgement(Criterion.values()[i].name(), points[i], SEALED))
        .toList();
  }

  static SubmitScores score(int number, int... points) {
    return new SubmitScores(APPLICATION, judged(points), asExpert(number));
  }

  static Scored scored(int number, int... points) {
    return new Scored(
        APPLICATION, judged(points), Arrays.stream(points).sum(), expert(number), NOON);
  }
}
