package kz.tereze.domain.need;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ENGINEER;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OIL_COMPANY;
import static kz.tereze.domain.People.OTHER_OFFICIAL;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.need.Posted.NEED;
import static kz.tereze.domain.need.Posted.SAND;
import static kz.tereze.domain.need.Posted.posted;
import static kz.tereze.domain.need.Posted.put;
import static kz.tereze.domain.need.Posted.screened;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.tereze.api.Acting;
import kz.tereze.api.Event;
import kz.tereze.api.Policy;
import kz.tereze.api.Role;
import kz.tereze.api.SealedText;
import kz.tereze.api.Written;
import kz.tereze.api.need.NeedCommand.AnswerQuestion;
import kz.tereze.api.need.NeedCommand.AskQuestion;
import kz.tereze.api.need.NeedCommand.HideQuestion;
import kz.tereze.api.need.NeedCommand.ReturnNeed;
import kz.tereze.api.need.NeedCommand.ReviseNeed;
import kz.tereze.api.need.NeedCommand.ScreenNeed;
import kz.tereze.api.need.NeedEvent.NeedReturned;
import kz.tereze.api.need.NeedEvent.NeedRevised;
import kz.tereze.api.need.NeedEvent.NeedScreened;
import kz.tereze.api.need.NeedEvent.QuestionAnswered;
import kz.tereze.api.need.NeedEvent.QuestionAsked;
import kz.tereze.api.need.NeedEvent.QuestionHidden;
import kz.tereze.api.need.NeedRule;
import kz.tereze.api.need.Resemblance;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class HearingTest {

  /// Tuesday 1 September and nine more working days.
  private static final LocalDate TEN_WORKING_DAYS_ON = LocalDate.of(2026, 9, 15);

  private static final LocalDate FIVE_WORKING_DAYS_ON = LocalDate.of(2026, 9, 8);
  private static final String REASON = "The measure has no unit.";
  private static final String REMARK = "The earlier need was about gas wells.";

  private final FixtureConfiguration<Need> need = Fixtures.of(Need.class);

  @Test
  void a_screened_need_is_open_to_questions_for_the_days_of_the_policy() {
    List<Resemblance> found = List.of(new Resemblance("N-2025-00007", 59));
    need.given(posted())
        .when(new ScreenNeed(NEED, 1, found, "", OFFICIAL))
        .expectEvents(screening(1, found, "", TEN_WORKING_DAYS_ON));
    silent(need.given(posted(), screened()).when(new ScreenNeed(NEED, 1, found, "", OFFICIAL)));
  }

  @Test
  void a_version_after_one_that_was_discussed_is_open_for_fewer_days() {
    need.given(posted(), screened(), revised())
        .when(new ScreenNeed(NEED, 2, List.of(), "", OFFICIAL))
        .expectEvents(screening(2, List.of(), "", FIVE_WORKING_DAYS_ON));
  }

  @Test
  void a_strong_resemblance_is_explained() {
    List<Resemblance> found = List.of(new Resemblance("N-2025-00007", 60));
    need.given(posted())
        .when(new ScreenNeed(NEED, 1, found, "no", OFFICIAL))
        .expectException(refusedBy(NeedRule.RESEMBLANCE_EXPLAINED));
    need.given(posted())
        .when(new ScreenNeed(NEED, 1, found, REMARK, OFFICIAL))
        .expectEvents(screening(1, found, REMARK, TEN_WORKING_DAYS_ON));
  }

  @Test
  void only_an_official_of_another_body_screens_or_returns() {
    Acting insider = acting(40, Role.OFFICIAL, OIL_COMPANY);
    need.given(posted())
        .when(new ScreenNeed(NEED, 1, List.of(), "", ENGINEER))
        .expectException(refusedBy(NeedRule.SCREENED_BY_OFFICIAL));
    need.given(posted())
        .when(new ScreenNeed(NEED, 1, List.of(), "", insider))
        .expectException(refusedBy(NeedRule.OFFICIAL_NOT_OF_OWNER));
    need.given(posted())
        .when(new ReturnNeed(NEED, 1, REASON, ENGINEER))
        .expectException(refusedBy(NeedRule.SCREENED_BY_OFFICIAL));
  }

  @Test
  void nobody_screens_a_version_they_did_not_read() {
    need.given(posted(), revised())
        .when(new ScreenNeed(NEED, 1, List.of(), "", OFFICIAL))
        .expectException(refusedBy(NeedRule.NEWEST_VERSION_SCREENED));
    need.given(posted(), screened())
        .when(new ScreenNeed(NEED, 1, List.of(), "", OTHER_OFFICIAL))
        .expectException(refusedBy(NeedRule.NEWEST_VERSION_SCREENED));
    need.given(posted(), screened(), put(1))
        .when(new ReturnNeed(NEED, 1, REASON, OFFICIAL))
        .expectException(refusedBy(NeedRule.NEWEST_VERSION_SCREENED));
  }

  @Test
  void a_need_is_returned_with_a_reason_and_its_owner_writes_it_anew() {
    NeedReturned returned = new NeedReturned(NEED, 1, REASON, OFFICIAL.person(), NOON);
    need.given(posted()).when(new ReturnNeed(NEED, 1, REASON, OFFICIAL)).expectEvents(returned);
    silent(need.given(posted(), returned).when(new ReturnNeed(NEED, 1, REASON, OFFICIAL)));
    need.given(posted(), screened())
        .when(new ReturnNeed(NEED, 1, "unclear", OFFICIAL))
        .expectException(refusedBy(NeedRule.REASON_GIVEN));
    need.given(posted(), returned)
        .when(new ScreenNeed(NEED, 1, List.of(), "", OFFICIAL))
        .expectException(refusedBy(NeedRule.NEWEST_VERSION_SCREENED));
    need.given(posted(), returned)
        .when(new ReviseNeed(NEED, 1, SAND, ENGINEER))
        .expectEvents(revised());
  }

  @Test
  void anybody_but_the_owners_people_asks_while_questions_are_taken() {
    need.given(posted(), screened(1, TEN_WORKING_DAYS_ON)).when(ask(1)).expectEvents(asked(1));
    silent(need.given(posted(), screened(1, TEN_WORKING_DAYS_ON), asked(1)).when(ask(1)));
    need.given(posted(), screened(1, TEN_WORKING_DAYS_ON))
        .when(new AskQuestion(NEED, sealed(1), Written.RU, ENGINEER))
        .expectException(refusedBy(NeedRule.ASKED_BY_OTHERS));
    need.given(posted()).when(ask(1)).expectException(refusedBy(NeedRule.QUESTIONS_ARE_TAKEN));
    need.given(posted(), screened())
        .when(ask(1))
        .expectException(refusedBy(NeedRule.QUESTIONS_ARE_TAKEN));
  }

  @Test
  void one_person_does_not_flood_the_page() {
    int most = Policy.NEED_QUESTIONS_PER_PERSON.on(LocalDate.of(2026, 9, 1)).value();
    List<Event> all =
        IntStream.rangeClosed(1, most).mapToObj(HearingTest::asked).map(Event.class::cast).toList();
    need.given(posted(), screened(1, TEN_WORKING_DAYS_ON))
        .andGiven(all)
        .when(ask(most + 1))
        .expectException(refusedBy(NeedRule.QUESTIONS_LIMITED));
  }

  @Test
  void the_owner_answers_once() {
    QuestionAnswered answered =
        new QuestionAnswered(NEED, 1, "Yes, two wells.", Written.EN, ENGINEER.person(), NOON);
    need.given(posted(), screened(), asked(1))
        .when(answer("Yes, two wells."))
        .expectEvents(answered);
    silent(need.given(posted(), screened(), asked(1), answered).when(answer("Yes, two wells. ")));
    need.given(posted(), screened(), asked(1), answered)
        .when(answer("No."))
        .expectException(refusedBy(NeedRule.ANSWERED_ONCE));
    need.given(posted(), screened(), asked(1))
        .when(answer(" "))
        .expectException(refusedBy(NeedRule.ANSWER_GIVEN));
    need.given(posted(), screened())
        .when(answer("Yes."))
        .expectException(refusedBy(NeedRule.QUESTION_WAS_ASKED));
    need.given(posted(), screened(), asked(1))
        .when(new AnswerQuestion(NEED, 1, "Yes.", Written.EN, RESEARCHER))
        .expectException(refusedBy(NeedRule.CHANGED_BY_ITS_OWNER));
  }

  @Test
  void an_official_hides_a_question_that_names_somebody_and_says_why() {
    QuestionHidden hidden =
        new QuestionHidden(NEED, 1, "It names a private person.", OFFICIAL.person(), NOON);
    need.given(posted(), screened(), asked(1))
        .when(new HideQuestion(NEED, 1, "It names a private person.", OFFICIAL))
        .expectEvents(hidden);
    need.given(posted(), screened(), asked(1), hidden)
        .when(answer("Yes."))
        .expectException(refusedBy(NeedRule.ANSWERED_ONCE));
    need.given(posted(), screened(), asked(1))
        .when(new HideQuestion(NEED, 1, "It names a private person.", ENGINEER))
        .expectException(refusedBy(NeedRule.QUESTION_HIDDEN_BY_OFFICIAL));
  }

  private static void silent(ResultValidator<Need> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }

  private static NeedScreened screening(
      int version, List<Resemblance> found, String remark, LocalDate until) {
    return new NeedScreened(
        NEED,
        version,
        found,
        remark,
        until,
        Policy.NEED_QUESTION_DAYS.on(LocalDate.of(2026, 9, 1)).reference(),
        OFFICIAL.person(),
        NOON);
  }

  private static NeedRevised revised() {
    return new NeedRevised(NEED, 2, SAND, ENGINEER.person(), NOON);
  }

  private static SealedText sealed(int number) {
    return new SealedText(new UUID(7, number), "commitment");
  }

  private static AskQuestion ask(int number) {
    return new AskQuestion(NEED, sealed(number), Written.RU, RESEARCHER);
  }

  private static QuestionAsked asked(int number) {
    return new QuestionAsked(NEED, number, sealed(number), Written.RU, RESEARCHER.person(), NOON);
  }

  private static AnswerQuestion answer(String words) {
    return new AnswerQuestion(NEED, 1, words, Written.EN, ENGINEER);
  }
}
