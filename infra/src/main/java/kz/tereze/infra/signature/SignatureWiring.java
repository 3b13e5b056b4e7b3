package kz.tereze.infra.signature;

import java.net.URI;
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

  /// `tereze.revocation.fetch` allows asking authorities outside; `tereze.ncanode` is the address
  /// of an NCANode that verifies in our stead.
  @Bean
  SignatureVerifier signatureVerifier(
      @Value("${tereze.trust:}") String trust,
      @Value("${tereze.revocation.fetch:false}") boolean fetch,
      @Value("${tereze.ncanode:}") String ncanode,
      ObjectProvider<DemoAuthority> demo) {
    Optional<TrustFolder> folder =
        trust.isBlank() ? Optional.empty() : Optional.of(new TrustFolder(Path.of(trust)));
    Optional<DemoAuthority> own = Optional.ofNullable(demo.getIfAvailable());
    SignatureVerifier here =
        verifier(folder, own, fetch ? Optional.of(new FetchedRevocation()) : Optional.empty());
    return ncanode.isBlank()
        ? here
        : new ByIssuer(
            here, new NcaNode(URI.create(ncanode)), own.map(DemoAuthority::root).orElse(null));
  }

  /// A verifier that believes nobody but the demonstration's authority.
  public static SignatureVerifier demonstration(DemoAuthority demo) {
    return verifier(Optional.empty(), Optional.of(demo), Optional.empty());
  }

  private static SignatureVerifier verifier(
      Optional<TrustFolder> folder,
      Optional<DemoAuthority> demo,
      Optional<FetchedRevocation> fetched) {
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
          fetched.ifPresent(asked -> known.addAll(asked.about(certificate, issuer, at)));
          demo.filter(own -> own.root().equals(issuer))
              .ifPresent(own -> known.add(own.revocation(at)));
          return known;
        });
  }
}
