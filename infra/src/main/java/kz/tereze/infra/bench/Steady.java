package kz.tereze.infra.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// So many requests a second, whether the answers keep up or not. Each is timed from when it was
/// due, so that waiting counts.
///
/// @param nanos how long each took, sorted
/// @param failed how many had another answer than they should
record Steady(long[] nanos, int failed) {

  private static final double NANOS_IN_MILLI = 1e6;

  /// One request; whatever it throws is a failure.
  interface Asking {
    void ask(int number) throws Exception;
  }

  static Steady run(int perSecond, Duration window, Asking asking) {
    return spread(Math.toIntExact(perSecond * window.toSeconds()), window, asking);
  }

  /// @param count of requests, at equal distances over the window
  static Steady spread(int count, Duration window, Asking asking) {
    long apart = window.toNanos() / count;
    long[] nanos = new long[count];
    AtomicInteger failed = new AtomicInteger();
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        int number = i;
        long due = start + i * apart;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        threads.submit(
            () -> {
              try {
                asking.ask(number);
              } catch (Exception failure) {
                failed.incrementAndGet();
              }
              nanos[number] = System.nanoTime() - due;
            });
      }
    }
    Arrays.sort(nanos);
    return new Steady(nanos, failed.get());
  }

  double millis(int percent) {
    return nanos[(int) Math.min(nanos.length - 1L, nanos.length * (long) percent / 100)]
        / NANOS_IN_MILLI;
  }
}
