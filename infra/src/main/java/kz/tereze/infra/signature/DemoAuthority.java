package kz.tereze.infra.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import kz.tereze.api.Role;
import kz.tereze.api.signature.Verified.Revocation;
import kz.tereze.infra.identity.DemoPeople;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certification authority of the demonstration's own, with a signing key for each invented
/// person, drawn at the first start. Certificates look like the national authority's, except for
/// the names, so that everything about signing can be tried on a fresh machine.
public final class DemoAuthority {

  static final String NAME = "TEREZE DEMONSTRATION";

  private static final String ROOT = "root";
  private static final String ALGORITHM = "SHA256withECDSA";
  private static final int SERIAL_BITS = 64;
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2036-01-01T00:00:00Z");

  private final KeyStore keys;
  private final char[] password;

  private DemoAuthority(KeyStore keys, char[] password) {
    this.keys = keys;
    this.password = password;
  }

  /// Opens the key store, or draws all keys when there is none.
  ///
  /// @param file PKCS #12
  public static DemoAuthority in(Path file, DemoPeople people, String password) {
    try {
      if (!Files.exists(file)) {
        store(drawn(people, password), file);
      }
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream stored = Files.newInputStream(file)) {
        keys.load(stored, password.toCharArray());
      }
      return new DemoAuthority(keys, password.toCharArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("the demonstration's keys cannot be read: " + file, e);
    }
  }

  /// Keys that live as long as the process.
  public static DemoAuthority inMemory(DemoPeople people) {
    try {
      return drawn(people, "memory");
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("the demonstration's keys cannot be drawn", e);
    }
  }

  private static DemoAuthority drawn(DemoPeople people, String password)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    char[] secret = password.toCharArray();
    KeyPair root = pair();
    X500Name name = new X500Name("CN=" + NAME + ",C=KZ");
    X509v3CertificateBuilder own = certificate(name, name, root);
    own.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    own.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    X509Certificate rootCertificate = signed(own, root.getPrivate());
    keys.setKeyEntry(ROOT, root.getPrivate(), secret, new Certificate[] {rootCertificate});
    for (DemoPeople.Person person : people.people()) {
      KeyPair pair = pair();
      X509v3CertificateBuilder builder = certificate(name, subject(person), pair);
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
      builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(uses(person)));
      keys.setKeyEntry(
          person.id().toString(),
          pair.getPrivate(),
          secret,
          new Certificate[] {signed(builder, root.getPrivate()), rootCertificate});
    }
    return new DemoAuthority(keys, secret);
  }

  private static void store(DemoAuthority drawn, Path file)
      throws IOException, GeneralSecurityException {
    Path fresh =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            "demo-keys",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (OutputStream out = Files.newOutputStream(fresh)) {
      drawn.keys.store(out, drawn.password);
    }
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException slow) {
      Files.move(fresh, file);
    }
  }

  private static KeyPair pair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static X509v3CertificateBuilder certificate(
      X500Name issuer, X500Name subject, KeyPair pair) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(SERIAL_BITS, new SecureRandom()),
        Date.from(FROM),
        Date.from(UNTIL),
        subject,
        pair.getPublic());
  }

  private static X500Name subject(DemoPeople.Person person) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.CN, person.familyName() + " " + person.givenName())
        .addRDN(BCStyle.SURNAME, person.familyName())
        .addRDN(BCStyle.GIVENNAME, person.givenName())
        .addRDN(BCStyle.SERIALNUMBER, "IIN" + person.iin().digits())
        .addRDN(BCStyle.OU, "BIN" + person.organisation().digits())
        .addRDN(BCStyle.C, "KZ")
        .build();
  }

  /// An employee's powers by what the person does: finance signs payments, heads of organisations
  /// and officials sign contracts.
  private static KeyPurposeId[] uses(DemoPeople.Person person) {
    Set<Role> roles = person.roles();
    List<String> uses = new ArrayList<>(List.of(Powers.EMAIL_PROTECTION, Powers.ORGANISATION));
    if (roles.contains(Role.TREASURER) || roles.contains(Role.ACCOUNTANT)) {
      uses.add(Powers.FINANCIAL);
    } else if (roles.contains(Role.OFFICIAL)) {
      uses.add(Powers.RIGHT_TO_SIGN);
    } else if (person.head()) {
      uses.add(Powers.HEAD);
    }
    return uses.stream()
        .map(use -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(use)))
        .toArray(KeyPurposeId[]::new);
  }

  private static X509Certificate signed(X509v3CertificateBuilder certificate, PrivateKey key)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    byte[] der = certificate.build(signer(key)).getEncoded();
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  private static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
    return new JcaContentSignerBuilder(ALGORITHM).build(key);
  }

  X509Certificate root() {
    return chain(ROOT).getFirst();
  }

  boolean has(String person) {
    try {
      return keys.isKeyEntry(person);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("the store is loaded", impossible);
    }
  }

  PrivateKey key(String person) {
    try {
      return (PrivateKey) keys.getKey(person, password);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("the store is loaded", impossible);
    }
  }

  /// The certificate and those above it.
  List<X509Certificate> chain(String person) {
    try {
      List<X509Certificate> chain = new ArrayList<>();
      for (Certificate each : keys.getCertificateChain(person)) {
        chain.add((X509Certificate) each);
      }
      return chain;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("the store is loaded", impossible);
    }
  }

  /// The authority's list of revoked certificates, signed for a time: it is empty.
  Revocation revocation(Instant at) {
    try {
      X509v2CRLBuilder list =
          new X509v2CRLBuilder(
              X500Name.getInstance(root().getSubjectX500Principal().getEncoded()),
              Date.from(at.minus(Duration.ofMinutes(1))));
      list.setNextUpdate(Date.from(at.plus(Duration.ofDays(1))));
      return new Revocation(DetachedCms.CRL, list.build(signer(key(ROOT))).getEncoded());
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException("the demonstration's key cannot sign", e);
    }
  }
}
