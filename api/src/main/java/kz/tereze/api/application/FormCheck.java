package kz.tereze.api.application;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tereze.api.application.Fault.Kind;
import kz.tereze.api.call.FileKind;
import kz.tereze.api.call.Form;
import kz.tereze.api.call.Question;
import kz.tereze.api.call.Section;
import org.jspecify.annotations.Nullable;

/// Whether answers are what a form asks for. The same check runs while one types and when the
/// application is signed, and a test holds it against the form's JSON Schema.
public final class FormCheck {

  private static final int BYTES_IN_MEGABYTE = 1_048_576;
  private static final String DIGITS = "-?\\d{1,15}";

  private FormCheck() {}

  /// Everything that is wrong, in the order of the form; nothing when the answers are complete.
  public static List<Fault> faults(Form form, List<Answer> answers) {
    List<Fault> faults = wrong(form, answers);
    for (Section section : form.sections()) {
      if (isShown(section, answers)) {
        for (Question question : section.questions()) {
          if (question.required() && find(answers, question.key()).isEmpty()) {
            faults.add(new Fault(question.key(), Kind.MISSING));
          }
        }
      }
    }
    return faults;
  }

  /// What is wrong with what is there; a draft may still lack answers.
  public static List<Fault> wrong(Form form, List<Answer> answers) {
    List<Fault> faults = new ArrayList<>();
    Set<String> shown =
        form.sections().stream()
            .filter(section -> isShown(section, answers))
            .flatMap(section -> section.questions().stream())
            .map(Question::key)
            .collect(Collectors.toSet());
    Set<String> answered = new HashSet<>();
    for (Answer answer : answers) {
      Optional<Question> question =
          form.question(answer.question()).filter(one -> shown.contains(one.key()));
      Kind kind =
          question.isEmpty()
              ? Kind.NOT_ASKED
              : answered.add(answer.question())
                  ? fault(question.get(), answer)
                  : Kind.OF_ANOTHER_KIND;
      if (kind != null) {
        faults.add(new Fault(answer.question(), kind));
      }
    }
    return faults;
  }

  /// Whether a section is asked for, by what was answered before it.
  public static boolean isShown(Section section, List<Answer> answers) {
    Section.When when = section.when();
    return when == null
        || find(answers, when.question())
            .filter(
                answer ->
                    answer instanceof Answer.Chosen chosen
                        && chosen.codes().equals(List.of(when.answer())))
            .isPresent();
  }

  private static Optional<Answer> find(List<Answer> answers, String question) {
    return answers.stream().filter(one -> one.question().equals(question)).findFirst();
  }

  private static @Nullable Kind fault(Question question, Answer answer) {
    return switch (question) {
      case Question.Words q when answer instanceof Answer.Words a -> words(q, a);
      case Question.Choice q when answer instanceof Answer.Chosen a -> choice(q, a);
      case Question.Whole q when answer instanceof Answer.Whole a ->
          a.number() < q.atLeast()
              ? Kind.TOO_SMALL
              : a.number() > q.atMost() ? Kind.TOO_GREAT : null;
      case Question.Money q when answer instanceof Answer.Money a ->
          a.sum().isNegative()
              ? Kind.TOO_SMALL
              : a.sum().exceeds(q.atMost()) ? Kind.TOO_GREAT : null;
      case Question.Day q when answer instanceof Answer.Day a -> day(q, a);
      case Question.Table q when answer instanceof Answer.Table a -> table(q, a);
      case Question.File q when answer instanceof Answer.Document a -> file(q, a);
      case Question.Words _,
          Question.Choice _,
          Question.Whole _,
          Question.Money _,
          Question.Day _,
          Question.Table _,
          Question.File _ ->
          Kind.OF_ANOTHER_KIND;
    };
  }

  /// Characters as JSON Schema counts them: code points.
  private static @Nullable Kind words(Question.Words question, Answer.Words answer) {
    int length = answer.text().codePointCount(0, answer.text().length());
    int least = question.required() ? Math.max(1, question.atLeast()) : question.atLeast();
    return length < least ? Kind.TOO_SHORT : length > question.atMost() ? Kind.TOO_LONG : null;
  }

  private static @Nullable Kind choice(Question.Choice question, Answer.Chosen answer) {
    List<String> offered = question.offered().stream().map(Question.Offered::code).toList();
    boolean fits =
        offered.containsAll(answer.codes())
            && new HashSet<>(answer.codes()).size() == answer.codes().size()
            && (question.several() || answer.codes().size() == 1);
    return !fits
        ? Kind.NOT_OFFERED
        : question.required() && answer.codes().isEmpty() ? Kind.MISSING : null;
  }

  private static @Nullable Kind day(Question.Day question, Answer.Day answer) {
    if (question.from() != null && answer.day().isBefore(question.from())) {
      return Kind.TOO_EARLY;
    }
    return question.to() != null && answer.day().isAfter(question.to()) ? Kind.TOO_LATE : null;
  }

  private static @Nullable Kind table(Question.Table question, Answer.Table answer) {
    if (answer.rows().size() > question.rowsAtMost()) {
      return Kind.TOO_MANY_ROWS;
    }
    for (Answer.Row row : answer.rows()) {
      if (row.cells().size() != question.columns().size()) {
        return Kind.CELL_NOT_READABLE;
      }
      for (int i = 0; i < row.cells().size(); i++) {
        if (!isReadable(question.columns().get(i).cell(), row.cells().get(i))) {
          return Kind.CELL_NOT_READABLE;
        }
      }
    }
    return question.required() && answer.rows().isEmpty() ? Kind.MISSING : null;
  }

  private static boolean isReadable(Question.Cell cell, String written) {
    return written.isEmpty()
        || switch (cell) {
          case WORDS -> written.codePointCount(0, written.length()) <= Question.CELL_AT_MOST;
          case WHOLE -> written.matches(DIGITS);
          case MONEY -> written.matches(DIGITS) && !written.startsWith("-");
          case DAY -> isDay(written);
        };
  }

  private static boolean isDay(String written) {
    try {
      return LocalDate.parse(written).toString().equals(written);
    } catch (DateTimeParseException unreadable) {
      return false;
    }
  }

  private static @Nullable Kind file(Question.File question, Answer.Document answer) {
    if (question.kinds().stream().map(FileKind::mediaType).noneMatch(answer.type()::equals)) {
      return Kind.FILE_OF_ANOTHER_TYPE;
    }
    return answer.size() < 1 || answer.size() > question.megabytesAtMost() * BYTES_IN_MEGABYTE
        ? Kind.FILE_TOO_LARGE
        : null;
  }
}
