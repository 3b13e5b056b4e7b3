package kz.tereze.infra.store;

import com.github.benmanes.caffeine.jcache.configuration.CaffeineConfiguration;
import com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider;
import java.util.OptionalLong;
import javax.cache.Caching;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.JCacheAdapter;

/// The aggregates used last, kept in memory by reference: a command on one of them reads nothing.
/// A failed command drops its aggregate, so what is cached always equals what is stored or loses
/// the race to append.
final class AggregateCache {

  private static final long MOST = 20_000;

  private AggregateCache() {}

  static Cache create(String name) {
    var configuration = new CaffeineConfiguration<Object, Object>();
    configuration.setStoreByValue(false);
    configuration.setMaximumSize(OptionalLong.of(MOST));
    var caches =
        Caching.getCachingProvider(CaffeineCachingProvider.class.getName()).getCacheManager();
    // A second context in the same process starts with an empty cache.
    caches.destroyCache(name);
    return new JCacheAdapter(caches.createCache(name, configuration));
  }
}
