package kz.tereze.infra.imports;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.award.ImportCommand;
import kz.tereze.api.award.ImportEvent.FileImported;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.infra.store.PostgresEvents;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.Sum;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings a publisher's 360Giving file into the register. Whoever can start the program on the
/// data may do so: the command carries the administrator's role in the platform's own name, since
/// nobody signs in at a command line.
@Component
public final class Awards360Giving {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CommandGateway commands;
  private final PostgresEvents events;
  private final Freshness freshness;
  private final Entries entries;

  Awards360Giving(
      CommandGateway commands, PostgresEvents events, Freshness freshness, Entries entries) {
    this.commands = commands;
    this.events = events;
    this.freshness = freshness;
    this.entries = entries;
  }

  /// @param licence as the publisher states it elsewhere; null when only the file may say it
  /// @param publisher which of several funders published the file; null when there is one
  /// @param progress told what is happening
  /// @return what came in; empty when the register already had all of it
  /// @throws FileRefused for anything wrong in the file, of which then nothing is imported
  public Optional<FileImported> bringIn(
      Path path, @Nullable String licence, @Nullable String publisher, Consumer<String> progress) {
    progress.accept("reading " + path);
    GrantsFile file = GrantsFile.read(path, licence, publisher);
    progress.accept(
        "%,d awards of %s (%s), %s"
            .formatted(
                file.awards().size(),
                file.provenance().publisherName(),
                file.provenance().publisher(),
                totals(file)));
    String stream = ImportCommand.stream(file.provenance().publisher());
    long known = events.lastSequenceNumberFor(stream).orElse(-1L);
    commands.sendAndWait(
        new ImportCommand.ImportAwards(
            file.provenance(),
            file.awards(),
            new Acting(PersonId.PLATFORM, Set.of(Role.ADMINISTRATOR), null, Instant.now())));
    Optional<FileImported> imported = imported(stream, known);
    imported.ifPresent(fact -> awaitShown(fact, progress));
    return imported;
  }

  private static String totals(GrantsFile file) {
    Map<String, BigDecimal> totals = new TreeMap<>();
    for (ImportedAward award : file.awards()) {
      BigDecimal amount = Sum.of(award.currency(), award.minorUnits()).decimal();
      totals.merge(award.currency(), amount, BigDecimal::add);
    }
    return totals.entrySet().stream()
        .map(total -> "%,.2f %s".formatted(total.getValue(), total.getKey()))
        .collect(Collectors.joining(" and "));
  }

  private Optional<FileImported> imported(String stream, long known) {
    DomainEventStream added = events.readEvents(stream, known + 1);
    FileImported last = null;
    while (added.hasNext()) {
      if (added.next().getPayload() instanceof FileImported imported) {
        last = imported;
      }
    }
    return Optional.ofNullable(last);
  }

  private void awaitShown(FileImported fact, Consumer<String> progress) {
    progress.accept("waiting until the register shows them");
    boolean shown =
        freshness.await(PATIENCE) && freshness.await(() -> published(fact), PATIENCE).isPresent();
    if (!shown) {
      progress.accept("the register is slow to show them; they are stored");
    }
  }

  private Optional<FileImported> published(FileImported fact) {
    String publisher = fact.provenance().publisher();
    return entries.newest("award.file-imported", publisher, 1, 0).stream()
        .filter(entry -> entry.at().toEpochMilli() >= fact.at().toEpochMilli())
        .findFirst()
        .map(entry -> fact);
  }
}
