package kz.tereze.domain.need;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.Refused;
import kz.tereze.api.WorkingDays;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.NeedRule;
import kz.tereze.api.need.Resemblance;
import kz.tereze.domain.Characters;
import kz.tereze.domain.need.Standing.State;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/// What comes before the council: an official compares the text with earlier ones, then everybody
/// may ask for the days of the policy, and the owner answers.
class Hearing {

  private static final Characters ANSWER = new Characters(2, 4_000);
  private static final Characters REMARK = new Characters(10, 2_000);
  private static final Characters NO_REMARK = new Characters(0, REMARK.atMost());

  /// The last day of a window that has not begun.
  private static final LocalDate NOT_HEARD = LocalDate.MAX;

  private record Question(UUID words, @Nullable String answer, boolean isHidden) {}

  private final Standing standing;
  private final Map<Integer, Question> questions = new HashMap<>();
  private final Map<PersonId, Integer> askedBy = new HashMap<>();
  private boolean wasHeardBefore;
  private LocalDate questionsUntil = NOT_HEARD;

  Hearing(Standing standing) {
    this.standing = standing;
  }

  /// The days of the policy have passed.
  boolean isOver(LocalDate today) {
    return today.isAfter(questionsUntil);
  }

  LocalDate questionsUntil() {
    return questionsUntil;
  }

  @CommandHandler
  void handle(NeedCommand.ScreenNeed command) {
    Acting by = command.by();
    standing.requireOfficial(NeedRule.SCREENED_BY_OFFICIAL, by);
    if (standing.is(State.DISCUSSED)
        && command.version() == standing.version()
        && standing.wasLastChangedBy(by)) {
      return;
    }
    NeedRule.NEWEST_VERSION_SCREENED.require(
        standing.is(State.POSTED) && command.version() == standing.version(),
        "newest",
        standing.version());
    checkRemark(command.found(), command.remark(), by);
    Policy.Dated days =
        (wasHeardBefore ? Policy.NEED_QUESTION_DAYS_AFTER_EDIT : Policy.NEED_QUESTION_DAYS)
            .on(by.day());
    apply(
        new NeedEvent.NeedScreened(
            command.need(),
            command.version(),
            command.found(),
            command.remark().strip(),
            WorkingDays.after(by.day(), days.value()),
            days.reference(),
            by.person(),
            by.at()));
  }

  private static void checkRemark(List<Resemblance> found, String remark, Acting by) {
    int flag = Policy.NEED_RESEMBLANCE_FLAG_PERCENT.on(by.day()).value();
    boolean isFlagged = found.stream().anyMatch(earlier -> earlier.percent() >= flag);
    NeedRule.RESEMBLANCE_EXPLAINED.require(
        (isFlagged ? REMARK : NO_REMARK).fit(remark),
        "percent",
        flag,
        "least",
        REMARK.atLeast(),
        "most",
        REMARK.atMost());
  }

  @CommandHandler
  void handle(NeedCommand.ReturnNeed command) {
    Acting by = command.by();
    standing.requireOfficial(NeedRule.SCREENED_BY_OFFICIAL, by);
    if (standing.is(State.RETURNED)
        && command.version() == standing.version()
        && standing.wasLastChangedBy(by)) {
      return;
    }
    NeedRule.NEWEST_VERSION_SCREENED.require(
        (standing.is(State.POSTED) || standing.is(State.DISCUSSED))
            && command.version() == standing.version(),
        "newest",
        standing.version());
    Wording.checkReason(command.reason());
    apply(
        new NeedEvent.NeedReturned(
            command.need(), command.version(), command.reason(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(NeedCommand.AskQuestion command) {
    Acting by = command.by();
    NeedRule.ASKED_BY_OTHERS.require(!by.actsFor(standing.owner()));
    if (questions.values().stream().anyMatch(q -> q.words().equals(command.question().id()))) {
      return;
    }
    NeedRule.QUESTIONS_ARE_TAKEN.require(standing.is(State.DISCUSSED) && !isOver(by.day()));
    int most = Policy.NEED_QUESTIONS_PER_PERSON.on(by.day()).value();
    NeedRule.QUESTIONS_LIMITED.require(askedBy.getOrDefault(by.person(), 0) < most, "most", most);
    apply(
        new NeedEvent.QuestionAsked(
            command.need(),
            questions.size() + 1,
            command.question(),
            command.in(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(NeedCommand.AnswerQuestion command) {
    Acting by = command.by();
    standing.requireOwner(by);
    Question question = question(command.question());
    if (command.answer().strip().equals(question.answer())) {
      return;
    }
    NeedRule.ANSWERED_ONCE.require(question.answer() == null && !question.isHidden());
    NeedRule.ANSWER_GIVEN.require(
        ANSWER.fit(command.answer()), "least", ANSWER.atLeast(), "most", ANSWER.atMost());
    apply(
        new NeedEvent.QuestionAnswered(
            command.need(),
            command.question(),
            command.answer().strip(),
            command.in(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(NeedCommand.HideQuestion command) {
    Acting by = command.by();
    standing.requireOfficial(NeedRule.QUESTION_HIDDEN_BY_OFFICIAL, by);
    if (question(command.question()).isHidden()) {
      return;
    }
    Wording.checkReason(command.reason());
    apply(
        new NeedEvent.QuestionHidden(
            command.need(), command.question(), command.reason(), by.person(), by.at()));
  }

  private Question question(int number) {
    Question question = questions.get(number);
    if (question == null) {
      throw new Refused(NeedRule.QUESTION_WAS_ASKED, "question", number);
    }
    return question;
  }

  void on(NeedEvent event) {
    switch (event) {
      case NeedEvent.NeedScreened e -> {
        questionsUntil = e.questionsUntil();
        wasHeardBefore = true;
      }
      case NeedEvent.QuestionAsked e -> {
        questions.put(e.question(), new Question(e.words().id(), null, false));
        askedBy.merge(e.by(), 1, Integer::sum);
      }
      case NeedEvent.QuestionAnswered e ->
          questions.computeIfPresent(
              e.question(), (number, q) -> new Question(q.words(), e.answer(), q.isHidden()));
      case NeedEvent.QuestionHidden e ->
          questions.computeIfPresent(
              e.question(), (number, q) -> new Question(q.words(), q.answer(), true));
      case NeedEvent.NeedPosted e -> {}
      case NeedEvent.NeedRevised e -> {
        questionsUntil = NOT_HEARD;
        askedBy.clear();
      }
      case NeedEvent.NeedWithdrawn e -> {}
      case NeedEvent.NeedReturned e -> {}
      // Before texts were heard, they went to a council as they were posted.
      case NeedEvent.NeedPutToCouncil e -> {
        if (questionsUntil.equals(NOT_HEARD)) {
          questionsUntil = e.day().minusDays(1);
        }
      }
      case NeedEvent.NeedApproved e -> {}
      case NeedEvent.NeedRejected e -> {}
      case NeedEvent.NeedReturnedUndecided e -> {}
      case NeedEvent.NeedIncludedInCall e -> {}
      case NeedEvent.NeedNotIncludedInCall e -> {}
      case NeedEvent.NeedReleasedFromCall e -> {}
    }
  }
}
