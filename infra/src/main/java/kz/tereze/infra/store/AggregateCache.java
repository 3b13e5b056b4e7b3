package kz.tereze.infra.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/// The aggregates used last, kept in memory by reference: a command on one of them reads nothing.
/// A failed command drops its aggregate, so what is cached always equals what is stored or loses
/// the race to append.
final class AggregateCache implements Cache {

  private static final long MOST = 20_000;

  private final com.github.benmanes.caffeine.cache.Cache<Object, Object> kept =
      Caffeine.newBuilder().maximumSize(MOST).build();

  @Override
  @SuppressWarnings("unchecked")
  public <K, V> @Nullable V get(K key) {
    return (V) kept.getIfPresent(key);
  }

  @Override
  public void put(Object key, Object value) {
    kept.put(key, value);
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    return kept.asMap().putIfAbsent(key, value) == null;
  }

  @Override
  public boolean remove(Object key) {
    return kept.asMap().remove(key) != null;
  }

  @Override
  public void removeAll() {
    kept.invalidateAll();
  }

  @Override
  public boolean containsKey(Object key) {
    return kept.asMap().containsKey(key);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
    kept.asMap().computeIfPresent(key, (same, value) -> update.apply((V) value));
  }

  /// Nobody needs to hear what comes and goes.
  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    throw new UnsupportedOperationException("the aggregate cache tells nobody");
  }
}
