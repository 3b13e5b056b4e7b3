package kz.tereze.infra.open;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import kz.tereze.infra.bank.BankWiring;
import kz.tereze.infra.demo.DemoYear;
import kz.tereze.infra.demo.Papers;
import kz.tereze.infra.imports.Awards360Giving;
import kz.tereze.infra.log.LogExport;
import kz.tereze.infra.log.LogKeys;
import kz.tereze.infra.store.Node;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.log.Bundles;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.projections.log.Published;
import kz.tereze.projections.log.Signing;
import kz.tereze.projections.log.Tiles;
import kz.tereze.projections.open.Folding;
import kz.tereze.projections.open.OpenLedger;
import kz.tereze.projections.open.Snapshot;
import kz.tereze.web.language.Messages;
import kz.tereze.web.open.Catalogue;
import kz.tereze.web.open.CommonGrants;
import kz.tereze.web.open.DataPackage;
import kz.tereze.web.open.Dump;
import kz.tereze.web.open.Giving;
import kz.tereze.web.open.Ocds;
import kz.tereze.web.open.Publication;
import kz.tereze.web.open.Tables;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/// The demonstration's year and, where they are at hand, 783 real awards of another funder, played
/// once by real commands for all tests of a run and folded into records.
final class PublishedYear {

  private static final Path REAL = Path.of("../../shared/data/360giving/abct-783-grants.json");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Node node;

  @Configuration(proxyBeanMethods = false)
  @PropertySource("classpath:tereze-web.properties")
  static class Defaults {}

  private static final class Shared {
    static final PublishedYear YEAR = new PublishedYear();

    private Shared() {}
  }

  static PublishedYear shared() {
    return Shared.YEAR;
  }

  private PublishedYear() {
    node = open();
    node.get(DemoYear.class).play(part -> {});
    settle(node);
    if (hasRealAwards()) {
      node.get(Awards360Giving.class).bringIn(real(), null, null, told -> {});
    } else {
      System.err.println("SKIPPED: the real awards are not at " + real().toAbsolutePath());
    }
    settle(node);
    fold(node);
  }

  /// A node with everything the open formats need, on an empty database.
  static Node open() {
    return Node.on(
        Postgres.freshDatabase(),
        BankWiring.class,
        DemoYear.class,
        Papers.class,
        Awards360Giving.class,
        Defaults.class,
        Messages.class,
        Publication.class,
        Giving.class,
        Ocds.class,
        CommonGrants.class,
        Tables.class,
        DataPackage.class,
        Catalogue.class,
        Dump.class);
  }

  static Path real() {
    String elsewhere = System.getenv("TEREZE_360GIVING");
    return elsewhere == null ? REAL : Path.of(elsewhere);
  }

  static boolean hasRealAwards() {
    return Files.isRegularFile(real());
  }

  <T> T get(Class<T> type) {
    return node.get(type);
  }

  Node node() {
    return node;
  }

  Snapshot now() {
    return node.get(OpenLedger.class).now();
  }

  /// Writes a mirror of the year, with its log under a signed checkpoint.
  void mirror(Path folder) throws IOException {
    DataSource source = node.get(DataSource.class);
    Tiles tiles = new Tiles(source);
    Signing signing =
        new Signing(
            source, node.get(PlatformTransactionManager.class), tiles, node.get(LogKeys.class));
    signing.signNext(Instant.now()).ifPresent(signed -> signing.publish(signed, List.of()));
    Published newest = new Checkpoints(source).newest().orElseThrow();
    Publication publication = node.get(Publication.class);
    new MirrorExport(
            new LogExport(tiles, new Bundles(source), node.get(Entries.class)),
            node.get(OpenLedger.class),
            node.get(Dump.class),
            publication,
            node.get(Messages.class))
        .write(folder, newest, entries -> {}, grants -> {});
  }

  static JsonNode json(Consumer<OutputStream> content) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    content.accept(file);
    return TerezeJson.mapper().readTree(file.toByteArray());
  }

  /// Until policies have nothing left to do, read models show everything, and all of it is in the
  /// ledger.
  static void settle(Node node) {
    List<Long> sizes = new ArrayList<>();
    node.get(Freshness.class)
        .await(
            () -> {
              sizes.add(facts(node));
              int last = sizes.size() - 1;
              return sizes.size() > 20 && sizes.get(last).equals(sizes.get(last - 20))
                  ? Optional.of(true)
                  : Optional.empty();
            },
            PATIENCE);
    node.get(Freshness.class).await(PATIENCE);
    node.get(Freshness.class)
        .await(() -> isSequenced(node) ? Optional.of(true) : Optional.empty(), PATIENCE);
  }

  private static boolean isSequenced(Node node) {
    Boolean all =
        node.jdbc()
            .queryForObject(
                """
                select not exists (select 1 from domain_event_entry e, ledger_cursor c
                  where (e.tx, e.global_index) > (c.tx, c.global_index))
                """,
                Boolean.class);
    return Boolean.TRUE.equals(all);
  }

  private static long facts(Node node) {
    Long count = node.jdbc().queryForObject("select count(*) from domain_event_entry", Long.class);
    return count == null ? 0 : count;
  }

  static void fold(Node node) {
    int folded;
    do {
      folded = node.get(Folding.class).foldNext();
    } while (folded > 0);
  }
}
