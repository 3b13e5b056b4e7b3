package kz.tereze.infra.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import kz.tereze.api.registry.Completeness;
import org.jspecify.annotations.Nullable;

/// What command handlers ask read models, refused while these are told again: then a sanction or an
/// appeal that is there would not be found.
final class CompleteAnswers {

  private final Completeness completeness;

  CompleteAnswers(Completeness completeness) {
    this.completeness = completeness;
  }

  /// @param port an interface that a command handler takes as an argument
  <T> T of(Class<T> port, T answers) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, question, asked) ->
                completeness.complete(() -> answer(question, answers, asked)).orElse(null)));
  }

  private static Optional<Object> answer(
      Method question, Object answers, @Nullable Object @Nullable [] asked) {
    try {
      return Optional.ofNullable(question.invoke(answers, asked));
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(question + " failed", failed.getCause());
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(question + " cannot be asked", hidden);
    }
  }
}
