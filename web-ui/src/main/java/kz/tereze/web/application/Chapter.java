package kz.tereze.web.application;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.call.Question;
import kz.tereze.api.call.Section;
import org.jspecify.annotations.Nullable;

/// The step in which a team answers one section of the call's own form.
public record Chapter(Section section) implements Slice {

  @Override
  public String path() {
    return "form/" + section.key();
  }

  @Override
  public ApplicationContent merge(ApplicationContent saved, ApplicationContent written) {
    Set<String> mine = keys();
    List<Answer> answers = new ArrayList<>();
    saved.details().answers().stream()
        .filter(answer -> !mine.contains(answer.question()))
        .forEach(answers::add);
    answers.addAll(of(written));
    return saved.with(saved.details().answering(answers));
  }

  @Override
  public String fingerprint(@Nullable ApplicationContent content) {
    return content == null
        ? ""
        : UUID.nameUUIDFromBytes(of(content).toString().getBytes(StandardCharsets.UTF_8))
            .toString();
  }

  /// The answers to its questions.
  List<Answer> of(ApplicationContent content) {
    Set<String> mine = keys();
    return content.details().answers().stream()
        .filter(answer -> mine.contains(answer.question()))
        .toList();
  }

  private Set<String> keys() {
    return section.questions().stream().map(Question::key).collect(Collectors.toSet());
  }
}
