package kz.tereze.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A command was not accepted because a named rule does not hold. Nothing has changed.
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Rule rule;
  private final transient Map<String, Object> values;

  /// @param pairs alternating names and values for the rule's sentence
  public Refused(Rule rule, Object... pairs) {
    // A refusal is an answer, not a fault: no stack trace is collected.
    super(rule.key(), null, false, false);
    this.rule = rule;
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      named.put((String) pairs[i], pairs[i + 1]);
    }
    this.values = Collections.unmodifiableMap(named);
  }

  public Rule rule() {
    return rule;
  }

  /// What the sentence mentions, by name.
  public Map<String, Object> values() {
    return values;
  }
}
