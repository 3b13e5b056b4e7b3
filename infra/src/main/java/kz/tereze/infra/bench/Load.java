package kz.tereze.infra.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// What a number of writers got done in a window.
///
/// @param nanos how long each act took, sorted
record Load(int writers, Duration window, long[] nanos) {

  private static final double NANOS_IN_MILLI = 1e6;

  /// One writer's work; called again and again until the window closes.
  interface Writer extends AutoCloseable {
    void act() throws Exception;

    /// What goes before each act and is not timed.
    default void prepare() throws Exception {}

    @Override
    default void close() throws Exception {}
  }

  /// Makes a writer of its own for each thread.
  interface Writers {
    Writer writer(int number) throws Exception;
  }

  static Load run(int writers, Duration window, Writers make) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Writer> all = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        all.add(make.writer(i));
      }
      long start = System.nanoTime();
      long end = start + window.toNanos();
      List<Callable<long[]>> tasks =
          all.stream().<Callable<long[]>>map(writer -> () -> timed(writer, end)).toList();
      long[] nanos = gathered(threads.invokeAll(tasks));
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      for (Writer writer : all) {
        writer.close();
      }
      Arrays.sort(nanos);
      return new Load(writers, took, nanos);
    }
  }

  private static long[] timed(Writer writer, long end) throws Exception {
    LongStream.Builder nanos = LongStream.builder();
    while (System.nanoTime() < end) {
      writer.prepare();
      long before = System.nanoTime();
      writer.act();
      nanos.add(System.nanoTime() - before);
    }
    return nanos.build().toArray();
  }

  private static long[] gathered(List<Future<long[]>> results)
      throws InterruptedException, ExecutionException {
    LongStream all = LongStream.empty();
    for (Future<long[]> result : results) {
      all = LongStream.concat(all, Arrays.stream(result.get()));
    }
    return all.toArray();
  }

  double perSecond() {
    return nanos.length * 1e9 / window.toNanos();
  }

  /// @param percent 50 for the median
  double millis(int percent) {
    return nanos.length == 0
        ? 0
        : nanos[(int) Math.min(nanos.length - 1L, nanos.length * (long) percent / 100)]
            / NANOS_IN_MILLI;
  }
}
