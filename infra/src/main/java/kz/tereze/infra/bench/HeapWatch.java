package kz.tereze.infra.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/// How much of the heap stayed in use after any collection while it watches, at most. What was
/// garbage already but not collected yet counts too: it is an upper bound.
final class HeapWatch implements NotificationListener, AutoCloseable {

  private static final double BYTES_IN_MEGABYTE = 1024.0 * 1024;

  private final AtomicLong most = new AtomicLong();

  private HeapWatch() {}

  /// Begins with a collection, so that what was before is not charged.
  static HeapWatch begin() {
    System.gc();
    HeapWatch watch = new HeapWatch();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector).addNotificationListener(watch, null, null);
    }
    return watch;
  }

  @Override
  public void handleNotification(Notification notification, Object handback) {
    if (notification
        .getType()
        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      long used =
          GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
              .getGcInfo()
              .getMemoryUsageAfterGc()
              .entrySet()
              .stream()
              .filter(pool -> pool.getKey().startsWith("G1 ") || pool.getKey().contains("Gen"))
              .map(pool -> pool.getValue())
              .mapToLong(MemoryUsage::getUsed)
              .sum();
      most.accumulateAndGet(used, Math::max);
    }
  }

  /// Ends with a collection.
  double megabytes() {
    System.gc();
    return most.get() / BYTES_IN_MEGABYTE;
  }

  @Override
  public void close() throws ListenerNotFoundException {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector).removeNotificationListener(this);
    }
  }
}
