package kz.tereze.api.registry;

import java.util.Optional;
import java.util.function.Supplier;
import kz.tereze.api.Refused;

/// Watches over what commands are answered from: registers that are told by facts, and for some
/// minutes lack most of them when they are told again.
public interface Completeness {

  /// The answer; empty when it was given while registers were being built up again, or became so.
  <T> Optional<T> unlessToldAgain(Supplier<T> question);

  /// The answer.
  ///
  /// @throws Refused when it might lack something
  default <T> T complete(Supplier<T> question) {
    return unlessToldAgain(question)
        .orElseThrow(() -> new Refused(RegisterRule.ANSWERS_ARE_COMPLETE));
  }
}
