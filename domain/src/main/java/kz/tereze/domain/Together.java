package kz.tereze.domain;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/// Commands of one policy that do not need each other's effect: sent at once, and all waited for.
public final class Together {

  private Together() {}

  /// @throws RuntimeException what the first of them failed with
  public static void all(Stream<CompletableFuture<Object>> sent) {
    List<CompletableFuture<Object>> answers = sent.toList();
    try {
      answers.forEach(CompletableFuture::join);
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failure;
    }
  }
}
