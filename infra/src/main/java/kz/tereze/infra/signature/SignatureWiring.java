package kz.tereze.infra.signature;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.SignatureVerifier;
import kz.tereze.api.signature.Verified.Revocation;
import kz.tereze.infra.identity.DemoPeople;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Whose signatures an installation believes. `tereze.trust` names a folder of certificates and
/// revocation lists; `tereze.demo-keys` is set by the launcher in a demonstration only.
@Configuration(proxyBeanMethods = false)
public class SignatureWiring {

  @Bean
  @ConditionalOnProperty("tereze.demo-keys")
  DemoAuthority demoAuthority(
      @Value("${tereze.demo-keys}") Path file,
      @Value("${tereze.demo-keys-password}") String password) {
    return DemoAuthority.in(file, DemoPeople.read(), password);
  }

  @Bean
  @ConditionalOnProperty("tereze.demo-keys")
  DemoSignatures demoSignatures(DemoAuthority authority) {
    return new DemoSignatures(authority);
  }

  @Bean
  SignatureVerifier signatureVerifier(
      @Value("${tereze.trust:}") String trust, ObjectProvider<DemoAuthority> demo) {
    Optional<TrustFolder> folder =
        trust.isBlank() ? Optional.empty() : Optional.of(new TrustFolder(Path.of(trust)));
    return verifier(folder, Optional.ofNullable(demo.getIfAvailable()));
  }

  /// A verifier that believes nobody but the demonstration's authority.
  public static SignatureVerifier demonstration(DemoAuthority demo) {
    return verifier(Optional.empty(), Optional.of(demo));
  }

  private static SignatureVerifier verifier(
      Optional<TrustFolder> folder, Optional<DemoAuthority> demo) {
    return new BuiltInVerifier(
        () -> {
          Map<X509Certificate, Authority> roots = new HashMap<>();
          demo.ifPresent(own -> roots.put(own.root(), Authority.DEMONSTRATION));
          folder.ifPresent(given -> roots.putAll(given.trust().roots()));
          return new Trust(roots, folder.map(given -> given.trust().between()).orElse(List.of()));
        },
        (certificate, issuer, at) -> {
          List<Revocation> known = new ArrayList<>();
          folder.ifPresent(given -> known.addAll(given.about(certificate, issuer, at)));
          demo.filter(own -> own.root().equals(issuer))
              .ifPresent(own -> known.add(own.revocation(at)));
          return known;
        });
  }
}
