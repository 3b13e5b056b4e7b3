package kz.tereze.infra.scan;

import java.time.Duration;
import kz.tereze.web.document.VirusScan;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The scanner at `tereze.clamd`, `host:port`; without that address nothing is scanned, and every
/// document says so.
@Configuration(proxyBeanMethods = false)
public class ScanWiring {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Bean
  VirusScan virusScan(@Value("${tereze.clamd:}") String address) {
    int colon = address.lastIndexOf(':');
    return colon < 0
        ? content -> VirusScan.Found.NOT_SCANNED
        : new Clamd(
            address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), PATIENCE);
  }
}
