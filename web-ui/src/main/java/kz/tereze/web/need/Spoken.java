package kz.tereze.web.need;

import kz.tereze.api.Written;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.need.NeedQuestion;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Once;
import kz.tereze.web.identity.SignedIn;
import org.springframework.stereotype.Component;

/// What people ask about needs goes into the vault before anything else: it may name somebody.
@Component
class Spoken {

  private static final int QUESTION_AT_LEAST = 10;
  static final int QUESTION_AT_MOST = 2_000;
  static final int ANSWER_AT_MOST = 4_000;

  private final Vault vault;
  private final Dispatch dispatch;

  Spoken(Vault vault, Dispatch dispatch) {
    this.vault = vault;
    this.dispatch = dispatch;
  }

  static boolean isQuestion(String words) {
    int length = words.strip().length();
    return length >= QUESTION_AT_LEAST && length <= QUESTION_AT_MOST;
  }

  /// What the sentence about a wrong length mentions.
  static Object[] lengths() {
    return new Object[] {"least", QUESTION_AT_LEAST, "most", QUESTION_AT_MOST};
  }

  void ask(NeedId need, String words, Written in, SignedIn who, Once once) {
    dispatch.send(
        new NeedCommand.AskQuestion(
            need, vault.seal(words.strip(), who.person(), once.key()), in, who.acting()));
  }

  /// The words, or nothing when they were erased or are hidden.
  String words(NeedQuestion question) {
    return question.hidden() == null ? vault.open(question.words()).orElse("") : "";
  }
}
