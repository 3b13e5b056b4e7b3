package kz.tereze.web.verify;

import java.util.Map;
import java.util.TreeMap;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.web.language.Language;
import kz.tereze.web.language.Messages;
import org.springframework.stereotype.Component;

/// The words the verifier in the browser speaks.
@Component
class VerifierWords {

  private static final String PREFIX = "verify.js.";

  private final Messages messages;

  VerifierWords(Messages messages) {
    this.messages = messages;
  }

  String of(Language language) {
    return TerezeJson.mapper().writeValueAsString(map(language));
  }

  /// In every language, for the file that is taken along.
  String all() {
    Map<String, Map<String, String>> all = new TreeMap<>();
    for (Language language : Language.values()) {
      all.put(language.code(), map(language));
    }
    return TerezeJson.mapper().writeValueAsString(all);
  }

  private Map<String, String> map(Language language) {
    Map<String, String> words = new TreeMap<>();
    for (String key : messages.keys(language)) {
      if (key.startsWith(PREFIX)) {
        words.put(key.substring(PREFIX.length()), messages.say(language, key, Map.of()));
      }
    }
    return words;
  }
}
