package kz.tereze.infra.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import kz.tereze.projections.ContentSeal;
import kz.tereze.projections.document.Documents;
import kz.tereze.projections.identity.KeptClosed;
import kz.tereze.projections.identity.KeyEncryptionKey;
import kz.tereze.projections.identity.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the vault its key from outside the database: `tereze.kek-file`.
@Configuration(proxyBeanMethods = false)
public class VaultWiring {

  private static final Logger LOG = LoggerFactory.getLogger(VaultWiring.class);

  @Bean
  KeyEncryptionKey keyEncryptionKey(@Value("${tereze.kek-file}") Path file) {
    try {
      return KeyEncryptionKey.of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether a call has closed is asked of the same clock as everywhere.
  @Bean
  ContentSeal contentSeal(KeyEncryptionKey above, ObjectProvider<Clock> clock) {
    return new KeptClosed(above, () -> clock.getIfAvailable(Clock::systemUTC).instant());
  }

  @Bean
  ApplicationRunner sealsWhatIsOpen(Vault vault, Documents documents) {
    return given -> {
      int papers = documents.sealWhatIsOpen();
      if (papers > 0) {
        LOG.info("sealed {} documents that an older program kept in the clear", papers);
      }
      int sealed = vault.sealWhatIsOpen();
      if (sealed > 0) {
        LOG.info("sealed {} texts that an older program kept in the clear", sealed);
      }
    };
  }
}
