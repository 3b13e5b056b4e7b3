package kz.tereze.api;

import java.util.Locale;

/// What must hold for a command to be accepted. Each context has one enum of rules; a constant
/// states what holds (`VOTER_IS_A_MEMBER`). The sentence the refused person reads is the message
/// `rule.<context>.<CONSTANT>` in Kazakh, Russian and English.
public interface Rule {

  /// The enum constant's name.
  String name();

  /// Refuses unless the condition holds.
  ///
  /// @param values what the sentence mentions: pairs of name and value (`"available", tiyn`)
  /// @throws Refused when the condition does not hold
  default void require(boolean holds, Object... values) {
    if (!holds) {
      throw new Refused(this, values);
    }
  }

  /// Whether it holds again shortly without anybody's doing: the same is then asked once more.
  default boolean isPassing() {
    return false;
  }

  /// Message key, and the rule's name towards machines: context and constant.
  default String key() {
    String context = getClass().getPackageName();
    context = context.substring(context.lastIndexOf('.') + 1);
    return "rule." + context.toLowerCase(Locale.ROOT) + "." + name();
  }
}
