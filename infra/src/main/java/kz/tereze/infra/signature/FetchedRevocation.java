package kz.tereze.infra.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.tereze.api.signature.Verified.Revocation;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.jcajce.JcaCertificateID;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the certification authority itself, at the addresses in the certificate: its answering
/// service (OCSP) and its revocation lists. Used only where an installation allows calls to outside
/// (`TEREZE_REVOCATION_FETCH=true`). Whatever comes is judged like everything else.
final class FetchedRevocation implements RevocationSource {

  private static final Logger LOG = LoggerFactory.getLogger(FetchedRevocation.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_BYTES = 64 * 1024 * 1024;
  private static final int OK = 200;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Map<String, X509CRL> lists = new ConcurrentHashMap<>();

  @Override
  public List<Revocation> about(X509Certificate certificate, X509Certificate issuer, Instant at) {
    List<Revocation> found = new ArrayList<>();
    for (URI address : answering(certificate)) {
      try {
        found.add(new Revocation(DetachedCms.OCSP, ask(address, certificate, issuer)));
      } catch (IOException
          | GeneralSecurityException
          | OCSPException
          | OperatorCreationException away) {
        LOG.warn("{} did not answer: {}", address, away.toString());
      }
    }
    for (URI address : listed(certificate)) {
      try {
        found.add(new Revocation(DetachedCms.CRL, list(address, at).getEncoded()));
      } catch (IOException | GeneralSecurityException away) {
        LOG.warn("{} could not be fetched: {}", address, away.toString());
      }
    }
    return found;
  }

  private byte[] ask(URI address, X509Certificate certificate, X509Certificate issuer)
      throws IOException, GeneralSecurityException, OCSPException, OperatorCreationException {
    byte[] question =
        new OCSPReqBuilder()
            .addRequest(
                new JcaCertificateID(
                    new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(JcaCertificateID.HASH_SHA1),
                    issuer,
                    certificate.getSerialNumber()))
            .build()
            .getEncoded();
    return send(
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/ocsp-request")
            .POST(HttpRequest.BodyPublishers.ofByteArray(question))
            .build());
  }

  /// A list is kept as long as it is the newest there can be.
  private X509CRL list(URI address, Instant at) throws IOException, GeneralSecurityException {
    X509CRL kept = lists.get(address.toString());
    if (kept != null
        && kept.getNextUpdate() != null
        && kept.getNextUpdate().toInstant().isAfter(at)
        && !kept.getThisUpdate().toInstant().isBefore(at.minus(Duration.ofHours(1)))) {
      return kept;
    }
    byte[] bytes = send(HttpRequest.newBuilder(address).timeout(PATIENCE).build());
    X509CRL fresh =
        (X509CRL)
            CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes));
    lists.put(address.toString(), fresh);
    return fresh;
  }

  private byte[] send(HttpRequest request) throws IOException {
    try {
      HttpResponse<java.io.InputStream> answer =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (java.io.InputStream body = answer.body()) {
        byte[] bytes = body.readNBytes(MOST_BYTES);
        if (answer.statusCode() != OK) {
          throw new IOException("status " + answer.statusCode());
        }
        return bytes;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }

  private static List<URI> answering(X509Certificate certificate) {
    List<URI> found = new ArrayList<>();
    ASN1Primitive value = extension(certificate, Extension.authorityInfoAccess.getId());
    if (value != null) {
      for (AccessDescription each :
          AuthorityInformationAccess.getInstance(value).getAccessDescriptions()) {
        if (AccessDescription.id_ad_ocsp.equals(each.getAccessMethod())) {
          add(found, each.getAccessLocation());
        }
      }
    }
    return found;
  }

  private static List<URI> listed(X509Certificate certificate) {
    List<URI> found = new ArrayList<>();
    ASN1Primitive value = extension(certificate, Extension.cRLDistributionPoints.getId());
    if (value != null) {
      for (DistributionPoint point : CRLDistPoint.getInstance(value).getDistributionPoints()) {
        DistributionPointName name = point.getDistributionPoint();
        if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
          for (GeneralName each : GeneralNames.getInstance(name.getName()).getNames()) {
            add(found, each);
          }
        }
      }
    }
    return found;
  }

  private static @org.jspecify.annotations.Nullable ASN1Primitive extension(
      X509Certificate certificate, String id) {
    byte[] value = certificate.getExtensionValue(id);
    try {
      return value == null ? null : JcaX509ExtensionUtils.parseExtensionValue(value);
    } catch (IOException unreadable) {
      return null;
    }
  }

  /// Plain HTTP only, as the standard has it: answers and lists are signed themselves.
  private static void add(List<URI> found, GeneralName name) {
    if (name.getTagNo() == GeneralName.uniformResourceIdentifier) {
      String address = DERIA5String.getInstance(name.getName()).getString();
      if (address.startsWith("http://") || address.startsWith("https://")) {
        try {
          found.add(URI.create(address));
        } catch (IllegalArgumentException malformed) {
          LOG.warn("a certificate names an address that is none");
        }
      }
    }
  }
}
