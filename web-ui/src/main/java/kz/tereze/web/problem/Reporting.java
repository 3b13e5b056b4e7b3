package kz.tereze.web.problem;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.Written;
import kz.tereze.api.problem.Place;
import kz.tereze.api.problem.ProblemCommand;
import kz.tereze.api.problem.ProblemId;
import kz.tereze.api.problem.ProblemKind;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.problem.ProblemRow;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Numbers;
import kz.tereze.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seals what somebody reports and gives it its public number. Each report has an owner of its own
/// in the vault, also when the reporter is signed in: nothing ties two reports together, and each
/// can be erased alone.
@Component
class Reporting {

  static final int WORDS_AT_LEAST = 10;
  static final int WORDS_AT_MOST = 4_000;

  private final Vault vault;
  private final Numbers numbers;
  private final Dispatch dispatch;

  Reporting(Vault vault, Numbers numbers, Dispatch dispatch) {
    this.vault = vault;
    this.numbers = numbers;
    this.dispatch = dispatch;
  }

  static boolean isReport(String words) {
    int length = words.strip().length();
    return length >= WORDS_AT_LEAST && length <= WORDS_AT_MOST;
  }

  /// What the sentence about a wrong length mentions.
  static Object[] lengths() {
    return new Object[] {"least", WORDS_AT_LEAST, "most", WORDS_AT_MOST};
  }

  ProblemId report(
      ProblemKind kind,
      Place place,
      String words,
      Written in,
      @Nullable String address,
      Once once,
      Instant at) {
    int year = Kazakhstan.day(at).getYear();
    ProblemId problem =
        new ProblemId(
            String.format(Locale.ROOT, "R-%d-%05d", year, numbers.draw("problem", year, once)));
    PersonId reporter = new PersonId(derived("reporter", once));
    SealedText sealed = vault.seal(words.strip(), reporter, once.key());
    SealedText to = address == null ? null : sealed(address.strip(), derived("address", once));
    Acting by = new Acting(reporter, Set.of(), null, at);
    dispatch.send(new ProblemCommand.ReportProblem(problem, kind, place, sealed, in, to, by));
    return problem;
  }

  /// Under a key of its own, so that it can be erased before the words.
  private SealedText sealed(String address, UUID key) {
    return vault.seal(address, new PersonId(key), key);
  }

  private static UUID derived(String what, Once once) {
    return UUID.nameUUIDFromBytes(
        ("problem|" + what + "|" + once.key()).getBytes(StandardCharsets.UTF_8));
  }

  /// The reporter's words, for those who may read them; nothing when they were erased.
  String words(ProblemRow row) {
    return vault.open(row.words()).orElse("");
  }

  /// Where the reporter wants the answer; nothing when they did not say or it was erased.
  String address(ProblemRow row) {
    SealedText address = row.address();
    return address == null ? "" : vault.open(address).orElse("");
  }
}
