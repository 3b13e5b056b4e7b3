package kz.tereze.infra.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.registry.OrganisationCommand.RegisterOrganisation;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.infra.store.Node;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.web.open.ChangesResource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;

/// Who follows the change feed while many write misses nothing and gets nothing twice.
class ChangeFeedTest {

  private static final int WRITERS = 8;
  private static final int EACH = 60;

  @Test
  void no_gap_and_no_duplicate_under_writes() throws Exception {
    try (Node node = PublishedYear.open()) {
      ChangesResource feed = new ChangesResource(node.get(Entries.class));
      AtomicBoolean written = new AtomicBoolean();
      try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2)) {
        List<Future<List<Long>>> readers = new ArrayList<>();
        for (int limit : List.of(7, 100)) {
          readers.add(threads.submit(() -> follow(feed, limit, written)));
        }
        List<Callable<Integer>> work = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
          int first = writer * EACH;
          work.add(() -> write(node.get(CommandGateway.class), first));
        }
        for (Future<Integer> done : threads.invokeAll(work)) {
          done.get();
        }
        PublishedYear.settle(node);
        written.set(true);
        for (Future<List<Long>> read : readers) {
          assertThat(read.get())
              .containsExactlyElementsOf(LongStream.range(0, WRITERS * EACH).boxed().toList());
        }
      }
    }
  }

  private static List<Long> follow(ChangesResource feed, int limit, AtomicBoolean written) {
    List<Long> seen = new ArrayList<>();
    long cursor = 0;
    boolean last;
    do {
      last = written.get();
      ChangesResource.Changes page;
      do {
        page = feed.changes(cursor, limit);
        page.changes().forEach(change -> seen.add(change.seq()));
        cursor = page.next();
      } while (page.more());
      Thread.onSpinWait();
    } while (!last);
    return seen;
  }

  private static int write(CommandGateway commands, int first) {
    Acting admin =
        new Acting(
            PersonId.of("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa"),
            Set.of(Role.ADMINISTRATOR),
            null,
            Instant.parse("2026-01-08T05:00:00Z"));
    for (int i = 0; i < EACH; i++) {
      commands.sendAndWait(
          new RegisterOrganisation(
              bin(first + i),
              new Text("Ұйым", "Организация", null),
              OrganisationKind.COMPANY,
              Region.ALMATY,
              admin));
    }
    return EACH;
  }

  /// The next valid BIN with this serial number.
  private static Bin bin(int serial) {
    for (int check = 0; check < 10; check++) {
      String digits = "2401409%04d%d".formatted(serial, check);
      if (Bin.isValid(digits)) {
        return new Bin(digits);
      }
    }
    return bin(serial + 5_000);
  }
}
