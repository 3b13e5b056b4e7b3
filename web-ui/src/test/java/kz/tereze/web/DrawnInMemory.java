package kz.tereze.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Numbers for tests without a database.
public final class DrawnInMemory implements Numbers {

  private final Map<String, Integer> series = new HashMap<>();
  private final Map<Once, Integer> drawn = new HashMap<>();

  @Override
  public synchronized int draw(String kind, int year, Once once) {
    return drawn.computeIfAbsent(once, key -> series.merge(kind + year, 1, Integer::sum));
  }

  @Override
  public synchronized Optional<Integer> drawn(String kind, int year, Once once) {
    return Optional.ofNullable(drawn.get(once));
  }
}
