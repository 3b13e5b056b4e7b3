package kz.tereze.infra.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import kz.tereze.projections.Progress;
import kz.tereze.projections.ReadModel;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.stereotype.Component;

/// Tells the read models many stored facts, faster than their processor does, which is made for
/// facts that come one by one: facts are read and deserialised one page ahead, and handled in long
/// batches, whose statements PostgreSQL executes meanwhile. Each batch moves the processor's token
/// in its own transaction, so the processor goes on from wherever this ends.
@Component
public final class CatchUp {

  private static final int PAGES_OF_A_BATCH = 20;
  private static final int SEGMENT = 0;

  private final PostgresEvents events;
  private final ReadModels readModels;
  private final Progress progress;
  private final TokenStore tokens;
  private final TransactionManager transactions;

  CatchUp(
      PostgresEvents events,
      ReadModels readModels,
      Progress progress,
      TokenStore tokens,
      TransactionManager transactions) {
    this.events = events;
    this.readModels = readModels;
    this.progress = progress;
    this.tokens = tokens;
    this.transactions = transactions;
  }

  /// Returns when everything up to a position was told; the processor of the read models must not
  /// run here meanwhile.
  ///
  /// @param known up to here the read models were told before: nobody is to be notified again
  /// @param told called after each batch with the position that was reached
  /// @throws org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException when another
  ///     node works on the read models
  void run(long upTo, long known, LongConsumer told) {
    Pages pages = new Pages();
    while (pages.position < upTo) {
      batch(pages, known);
      told.accept(pages.position);
    }
  }

  private void batch(Pages pages, long known) {
    List<? extends TrackedEventMessage<?>> first = pages.next();
    DefaultUnitOfWork<EventMessage<?>> batch = new DefaultUnitOfWork<>(first.getFirst());
    batch.attachTransaction(transactions);
    batch
        .executeWithResult(
            () -> {
              handle(first, known, batch);
              for (int more = 1; more < PAGES_OF_A_BATCH && pages.hasNext(); more++) {
                handle(pages.next(), known, batch);
              }
              tokens.storeToken(
                  new GlobalSequenceTrackingToken(pages.position), ReadModel.GROUP, SEGMENT);
              return null;
            })
        .getPayload();
  }

  private void handle(
      List<? extends TrackedEventMessage<?>> page,
      long known,
      DefaultUnitOfWork<EventMessage<?>> batch)
      throws Exception {
    for (TrackedEventMessage<?> fact : page) {
      readModels.handle(marked(fact, known));
    }
    progress.told(batch, position(page));
  }

  /// As Axon marks what is told again.
  private static TrackedEventMessage<?> marked(TrackedEventMessage<?> fact, long known) {
    TrackingToken token = fact.trackingToken();
    return token.position().orElseThrow() > known
        ? fact
        : fact.withTrackingToken(
            ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(known + 1), token));
  }

  private static long position(List<? extends TrackedEventMessage<?>> page) {
    return page.getLast().trackingToken().position().orElseThrow();
  }

  /// Stored facts page by page, the next one read while this one is worked on.
  private final class Pages {

    private CompletableFuture<List<? extends TrackedEventMessage<?>>> ahead;
    private long position;

    Pages() {
      this.ahead = CompletableFuture.supplyAsync(() -> read(0));
    }

    boolean hasNext() {
      return !ahead.join().isEmpty();
    }

    List<? extends TrackedEventMessage<?>> next() {
      List<? extends TrackedEventMessage<?>> page = ahead.join();
      long last = position(page);
      position = last;
      ahead = CompletableFuture.supplyAsync(() -> read(last));
      return page;
    }

    private List<? extends TrackedEventMessage<?>> read(long after) {
      List<? extends TrackedEventMessage<?>> page = events.after(after);
      // Deserialised here, and kept by the message.
      page.forEach(TrackedEventMessage::getPayload);
      return page;
    }
  }
}
