package kz.tereze.api.call;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.tereze.api.Text;

/// What an application answers besides what every application says. An empty form asks nothing.
public record Form(List<Section> sections) {

  public static final Form EMPTY = new Form(List.of());

  private static final int SECTIONS_AT_MOST = 20;
  private static final int QUESTIONS_AT_MOST = 100;
  private static final String SECTION_KEY = "[a-z][a-z0-9-]{0,39}";
  private static final String KEY = "[a-z][a-z0-9_]{0,39}";
  private static final int LABEL_AT_MOST = 300;
  private static final int WORDS_AT_MOST = 20_000;
  private static final int OFFERED_AT_MOST = 40;
  private static final int COLUMNS_AT_MOST = 10;
  private static final int ROWS_AT_MOST = 100;
  private static final int MEGABYTES_AT_MOST = 20;

  public Form {
    sections = List.copyOf(sections);
  }

  public Stream<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream());
  }

  public Optional<Question> question(String key) {
    return questions().filter(question -> question.key().equals(key)).findFirst();
  }

  public Optional<Section> section(String key) {
    return sections.stream().filter(section -> section.key().equals(key)).findFirst();
  }

  /// Every label is there in both state languages.
  public boolean isInStateLanguages() {
    return sections.stream().allMatch(section -> isLabel(section.title()))
        && questions().allMatch(Form::isLabelled);
  }

  /// Names are names and stand once, limits can be kept, and a section that is shown only
  /// sometimes hangs on a choice asked before it.
  public boolean isWellFormed() {
    Set<String> keys = new HashSet<>();
    Set<String> steps = new HashSet<>();
    for (Section section : sections) {
      boolean named = section.key().matches(SECTION_KEY) && steps.add(section.key());
      if (!named || !isAskedBefore(section, keys)) {
        return false;
      }
      for (Question question : section.questions()) {
        if (!question.key().matches(KEY) || !keys.add(question.key()) || !canBeMet(question)) {
          return false;
        }
      }
    }
    return sections.size() <= SECTIONS_AT_MOST && keys.size() <= QUESTIONS_AT_MOST;
  }

  private boolean isAskedBefore(Section section, Set<String> before) {
    Section.When when = section.when();
    return when == null
        || before.contains(when.question())
            && question(when.question()).orElseThrow() instanceof Question.Choice choice
            && !choice.several()
            && choice.offered().stream().anyMatch(one -> one.code().equals(when.answer()));
  }

  private static boolean canBeMet(Question question) {
    return switch (question) {
      case Question.Words q ->
          q.atLeast() >= 0
              && q.atMost() >= 1
              && q.atLeast() <= q.atMost()
              && q.atMost() <= WORDS_AT_MOST;
      case Question.Choice q ->
          q.offered().size() >= 2
              && q.offered().size() <= OFFERED_AT_MOST
              && areNames(q.offered().stream().map(Question.Offered::code).toList());
      case Question.Whole q -> q.atLeast() <= q.atMost();
      case Question.Money q -> q.atMost().isPositive();
      case Question.Day q -> q.from() == null || q.to() == null || !q.from().isAfter(q.to());
      case Question.Table q ->
          !q.columns().isEmpty()
              && q.columns().size() <= COLUMNS_AT_MOST
              && areNames(q.columns().stream().map(Question.Column::key).toList())
              && q.rowsAtMost() >= 1
              && q.rowsAtMost() <= ROWS_AT_MOST;
      case Question.File q ->
          !q.kinds().isEmpty()
              && q.megabytesAtMost() >= 1
              && q.megabytesAtMost() <= MEGABYTES_AT_MOST;
    };
  }

  private static boolean areNames(List<String> names) {
    return names.stream().allMatch(name -> name.matches(KEY))
        && new HashSet<>(names).size() == names.size();
  }

  private static boolean isLabelled(Question question) {
    boolean inner =
        switch (question) {
          case Question.Choice q -> q.offered().stream().allMatch(one -> isLabel(one.label()));
          case Question.Table q -> q.columns().stream().allMatch(one -> isLabel(one.label()));
          case Question.Words _,
              Question.Whole _,
              Question.Money _,
              Question.Day _,
              Question.File _ ->
              true;
        };
    return inner
        && isLabel(question.label())
        && (question.hint() == null || isLabel(question.hint()));
  }

  private static boolean isLabel(Text text) {
    return text.isComplete() && text.isAtMost(LABEL_AT_MOST);
  }
}
