package kz.tereze.infra.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.signature.DemoSigner;
import kz.tereze.api.signature.SignatureVerifier;
import kz.tereze.infra.errand.AllErrands;
import kz.tereze.infra.identity.DemoPeople;
import kz.tereze.infra.log.Checkpointing;
import kz.tereze.infra.log.LogKeys;
import kz.tereze.infra.log.Witnesses;
import kz.tereze.infra.signature.DemoAuthority;
import kz.tereze.infra.signature.DemoSignatures;
import kz.tereze.infra.signature.SignatureWiring;
import kz.tereze.projections.ContentSeal;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.identity.KeyEncryptionKey;
import kz.tereze.projections.identity.Vaults;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/// One node of the running system without its web side, on a database of the test's.
public final class Node implements AutoCloseable {

  /// All nodes of a run sign with one key; each remembers for itself what it signed.
  private static final Path LOG = Path.of("target", "node-log").toAbsolutePath();

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final HikariDataSource pool;

  private Node(DataSource database, Path memory, boolean processors, Class<?>... parts) {
    HikariConfig configuration = new HikariConfig();
    configuration.setDataSource(database);
    configuration.setMaximumPoolSize(16);
    pool = new HikariDataSource(configuration);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "tereze.processors",
                    processors,
                    "tereze.log.secrets",
                    LOG.resolve("secrets").toString(),
                    "tereze.log.memory",
                    LOG.resolve(UUID.randomUUID().toString()).toString(),
                    "tereze.log.witnesses",
                    memory.resolve("witnesses").toString(),
                    "tereze.log.origin",
                    "node.example/log")));
    context.registerBean(DataSource.class, () -> pool);
    context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(pool));
    DemoAuthority authority = DemoAuthority.inMemory(DemoPeople.read());
    context.registerBean(KeyEncryptionKey.class, () -> Vaults.ABOVE);
    context.registerBean(ContentSeal.class, Vaults::seal);
    context.registerBean(SignatureVerifier.class, () -> SignatureWiring.demonstration(authority));
    context.registerBean(DemoSigner.class, () -> new DemoSignatures(authority));
    context.register(
        Scan.class,
        AxonWiring.class,
        EventProcessors.class,
        ReadModels.class,
        CatchUp.class,
        Running.class,
        Sequencing.class,
        StoredFacts.class,
        Replay.class,
        LogKeys.class,
        Witnesses.class,
        Checkpointing.class,
        AllErrands.class);
    if (parts.length > 0) {
      context.register(parts);
    }
    context.refresh();
  }

  /// @param parts further parts of the system
  public static Node on(DataSource database, Class<?>... parts) {
    return remembering(LOG.resolve(UUID.randomUUID().toString()), database, parts);
  }

  /// @param memory folder in which its signer remembers what it signed
  public static Node remembering(Path memory, DataSource database, Class<?>... parts) {
    return new Node(database, memory, true, parts);
  }

  /// Accepts commands, but leaves projections and policies to other nodes.
  static Node withoutProcessors(DataSource database) {
    return new Node(database, LOG.resolve(UUID.randomUUID().toString()), false);
  }

  public CommandGateway commands() {
    return context.getBean(CommandGateway.class);
  }

  public Freshness freshness() {
    return context.getBean(Freshness.class);
  }

  public JdbcTemplate jdbc() {
    return new JdbcTemplate(pool);
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    pool.close();
  }
}
