package kz.tereze.infra.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/// The aggregates used last, kept in memory by reference: a command on one of them reads nothing.
/// A failed command drops its aggregate, so what is cached always equals what is stored or loses
/// the race to append.
///
/// The one not used for longest goes first. A cache that weighs how often each is used would turn
/// new aggregates away for old ones, and a new one is what the next command is about.
final class AggregateCache implements Cache {

  private static final int MOST = 20_000;

  private final Map<Object, Object> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
              return size() > MOST;
            }
          });

  @Override
  @SuppressWarnings("unchecked")
  public <K, V> @Nullable V get(K key) {
    return (V) kept.get(key);
  }

  @Override
  public void put(Object key, Object value) {
    kept.put(key, value);
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    return kept.putIfAbsent(key, value) == null;
  }

  @Override
  public boolean remove(Object key) {
    return kept.remove(key) != null;
  }

  @Override
  public void removeAll() {
    kept.clear();
  }

  @Override
  public boolean containsKey(Object key) {
    return kept.containsKey(key);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
    kept.computeIfPresent(key, (same, value) -> update.apply((V) value));
  }

  /// Nobody needs to hear what comes and goes.
  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    throw new UnsupportedOperationException("the aggregate cache tells nobody");
  }
}
