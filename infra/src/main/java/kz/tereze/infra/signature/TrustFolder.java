package kz.tereze.infra.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Verified.Revocation;
import org.jspecify.annotations.Nullable;

/// Certificates and revocation lists an installation's keeper put into a folder. Files are read
/// anew whenever one has changed, so a fresh list counts at once.
///
/// `*.pem`, `*.crt`, `*.cer`: certificates; self-signed ones are roots. `*.crl`: revocation lists.
final class TrustFolder implements RevocationSource {

  private final Path folder;
  private @Nullable Contents read;

  TrustFolder(Path folder) {
    KzGost.install();
    this.folder = folder;
  }

  private record Contents(String state, Trust trust, List<X509CRL> lists) {}

  synchronized Trust trust() {
    return contents().trust();
  }

  @Override
  public List<Revocation> about(X509Certificate certificate, X509Certificate issuer, Instant at) {
    List<Revocation> found = new ArrayList<>();
    List<X509CRL> lists;
    synchronized (this) {
      lists = contents().lists();
    }
    try {
      for (X509CRL list : lists) {
        if (list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
          found.add(new Revocation(DetachedCms.CRL, list.getEncoded()));
        }
      }
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("was read from its encoding", impossible);
    }
    return found;
  }

  private Contents contents() {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      String state = state(sorted);
      if (read == null || !read.state().equals(state)) {
        read = read(sorted, state);
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a file in %s is damaged".formatted(folder), e);
    }
  }

  private static String state(List<Path> files) throws IOException {
    StringBuilder state = new StringBuilder();
    for (Path file : files) {
      state
          .append(file)
          .append(Files.getLastModifiedTime(file).toMillis())
          .append(Files.size(file));
    }
    return state.toString();
  }

  private static Contents read(List<Path> files, String state)
      throws IOException, GeneralSecurityException {
    Map<X509Certificate, Authority> roots = new HashMap<>();
    List<X509Certificate> between = new ArrayList<>();
    List<X509CRL> lists = new ArrayList<>();
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    for (Path file : files) {
      ByteArrayInputStream bytes = new ByteArrayInputStream(Files.readAllBytes(file));
      String name = file.getFileName().toString();
      if (name.endsWith(".crl")) {
        lists.add((X509CRL) factory.generateCRL(bytes));
      } else if (name.matches(".+\\.(pem|crt|cer)")) {
        for (var each : factory.generateCertificates(bytes)) {
          X509Certificate certificate = (X509Certificate) each;
          if (certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal())) {
            roots.put(certificate, Authority.TRUSTED);
          } else {
            between.add(certificate);
          }
        }
      }
    }
    return new Contents(state, new Trust(roots, between), List.copyOf(lists));
  }
}
