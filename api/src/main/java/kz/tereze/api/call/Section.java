package kz.tereze.api.call;

import java.util.List;
import kz.tereze.api.Text;
import org.jspecify.annotations.Nullable;

/// A step of an application's form.
///
/// @param key small letters, digits and `-`, one in the form; part of the step's address
/// @param when shown only then; always when there is none
public record Section(String key, Text title, @Nullable When when, List<Question> questions) {

  /// A choice of an earlier section was answered so.
  public record When(String question, String answer) {}

  public Section {
    questions = List.copyOf(questions);
  }
}
