package kz.tereze.infra.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The stream of facts as event processors read it. It looks for new facts, this node's and other
/// nodes', a few dozen times a second with one cheap query and wakes its readers at once, where
/// Axon's own source would let them wait for half a second.
public final class EventTail
    implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EventTail.class);
  private static final Duration LOOK = Duration.ofMillis(20);

  /// When so many facts are found at a look, the next one is later: every batch of a reader costs a
  /// commit and a moved token, whether it holds ten facts or hundreds.
  private static final int BUSY = 20;

  private static final Duration LOOK_WHEN_BUSY = Duration.ofMillis(150);

  /// A reader who finds so many new facts at once is catching up.
  private static final int FAR_BEHIND = 500;

  private final PostgresEvents events;
  private final Set<Cursor> cursors = ConcurrentHashMap.newKeySet();
  private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
  private final Thread watcher;
  private volatile long head;
  private List<TrackedEventMessage<?>> newest = List.of();
  private volatile boolean closed;

  public EventTail(PostgresEvents events) {
    this.events = events;
    this.watcher = Thread.ofPlatform().name("event-tail").daemon().start(this::watch);
  }

  /// Calls back after new facts were seen.
  public void onNewFacts(Runnable listener) {
    listeners.add(listener);
  }

  private void watch() {
    boolean reachable = true;
    while (!closed) {
      boolean busy = false;
      try {
        long found = events.head();
        reachable = true;
        busy = found - head >= BUSY;
        if (found > head) {
          head = found;
          cursors.forEach(Cursor::wake);
          listeners.forEach(Runnable::run);
        }
      } catch (RuntimeException unreachable) {
        if (reachable) {
          LOG.warn("the event store cannot be read; trying again", unreachable);
        }
        reachable = false;
      }
      LockSupport.parkNanos((busy ? LOOK_WHEN_BUSY : LOOK).toNanos());
    }
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new Cursor(token, any -> true);
  }

  /// The stream for those who want few kinds of facts. The last of what is found at once is there
  /// too, wanted or not, so that their token moves on.
  StreamableMessageSource<TrackedEventMessage<?>> only(Predicate<Class<?>> wanted) {
    return new StreamableMessageSource<>() {

      @Override
      public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Cursor(token, wanted);
      }

      @Override
      public TrackingToken createHeadToken() {
        return EventTail.this.createHeadToken();
      }
    };
  }

  /// The next facts behind a position. Readers at the end of the stream share what the first of
  /// them reads.
  private synchronized List<TrackedEventMessage<?>> after(long position) {
    List<TrackedEventMessage<?>> known = newest;
    if (!known.isEmpty()
        && position(known.getFirst()) <= position + 1
        && position(known.getLast()) > position) {
      return known.stream().filter(event -> position(event) > position).toList();
    }
    List<TrackedEventMessage<?>> found = List.copyOf(events.after(position));
    newest = found;
    return found;
  }

  private static long position(TrackedEventMessage<?> event) {
    return event.trackingToken().position().orElseThrow();
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(events.head());
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(watcher);
  }

  /// One reader's place in the stream.
  private final class Cursor implements BlockingStream<TrackedEventMessage<?>> {

    private final Queue<TrackedEventMessage<?>> buffer = new ArrayDeque<>();
    private final Predicate<Class<?>> wanted;
    private long position;
    private volatile @Nullable Runnable callback;

    Cursor(@Nullable TrackingToken token, Predicate<Class<?>> wanted) {
      this.position = token == null ? 0 : token.position().orElse(0);
      this.wanted = wanted;
      cursors.add(this);
    }

    void wake() {
      Runnable available = callback;
      if (available != null) {
        available.run();
      }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
      this.callback = callback;
      return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      fill();
      return Optional.ofNullable(buffer.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) {
      long deadline = System.nanoTime() + unit.toNanos(timeout);
      fill();
      while (buffer.isEmpty() && System.nanoTime() < deadline) {
        LockSupport.parkNanos(Math.min(LOOK.toNanos(), deadline - System.nanoTime()));
        fill();
      }
      return !buffer.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
      return buffer.remove();
    }

    private void fill() {
      if (buffer.isEmpty() && head > position) {
        List<TrackedEventMessage<?>> found = after(position);
        if (!found.isEmpty()) {
          TrackedEventMessage<?> last = found.getLast();
          position = position(last);
          found.stream()
              .filter(fact -> fact == last || wanted.test(fact.getPayloadType()))
              .forEach(buffer::add);
        }
        if (buffer.size() >= FAR_BEHIND) {
          // Read here, beside the handlers' thread, and kept by the message.
          buffer.forEach(TrackedEventMessage::getPayload);
        }
      }
    }

    @Override
    public void close() {
      cursors.remove(this);
    }
  }
}
