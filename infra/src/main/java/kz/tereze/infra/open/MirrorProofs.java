package kz.tereze.infra.open;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import kz.tereze.web.language.Messages;
import kz.tereze.web.open.Publication;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Proves mirrors, each in a schema of its own that is gone afterwards.
@Component
public class MirrorProofs {

  private final DataSource source;
  private final Environment settings;
  private final Publication publication;
  private final Messages messages;

  MirrorProofs(
      DataSource source, Environment settings, Publication publication, Messages messages) {
    this.source = source;
    this.settings = settings;
    this.publication = publication;
    this.messages = messages;
  }

  /// @param folder a mirror, whoever wrote it
  /// @return one sentence for everything that does not follow from its log
  public List<String> prove(Path folder, LongConsumer progress) throws IOException {
    JdbcTemplate jdbc = new JdbcTemplate(source);
    String schema = "proof_" + UUID.randomUUID().toString().replace("-", "");
    jdbc.execute("create schema " + schema);
    try (HikariDataSource empty = new HikariDataSource()) {
      empty.setJdbcUrl(settings.getRequiredProperty("spring.datasource.url"));
      empty.setUsername(settings.getRequiredProperty("spring.datasource.username"));
      empty.setPassword(settings.getRequiredProperty("spring.datasource.password"));
      empty.setSchema(schema);
      return new MirrorProof(folder, empty, MirrorProof.mirrors(publication, messages))
          .run(progress);
    } finally {
      jdbc.execute("drop schema if exists " + schema + " cascade");
    }
  }
}
