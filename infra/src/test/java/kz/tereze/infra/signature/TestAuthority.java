package kz.tereze.infra.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Verified.Revocation;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.jcajce.JcaCertificateID;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// A certification authority of the tests: issues what is asked, sound or not.
final class TestAuthority {

  static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

  private static final String SIGN = Powers.EMAIL_PROTECTION;

  private final KeyPair pair;
  final X509Certificate root;
  private String asking;

  TestAuthority(String name) {
    try {
      pair = pair("RSA");
      X500Name subject = new X500Name("CN=" + name);
      var builder = builder(subject, subject, pair, NOW.minus(Duration.ofDays(900)), 4000);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(1));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      root = issued(builder);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /// A key with its certificate.
  record Holder(KeyPair pair, X509Certificate certificate) {}

  Trust trust() {
    return new Trust(Map.of(root, Authority.TRUSTED), List.of());
  }

  Holder head(String iin, String bin) {
    return holder(
        "EC",
        iin,
        bin,
        NOW.minus(Duration.ofDays(30)),
        365,
        SIGN,
        Powers.ORGANISATION,
        Powers.HEAD);
  }

  /// The head's certificate names where its revocation is told.
  Holder headAsking(String address) {
    asking = address;
    return head("900101300811", "240140000001");
  }

  Holder holder(String key, String iin, String bin, Instant from, int days, String... uses) {
    try {
      KeyPair holder = pair(key);
      X500Name subject = new X500Name("CN=Тест,SERIALNUMBER=IIN" + iin + ",OU=BIN" + bin + ",C=KZ");
      var builder =
          builder(
              new X500Name(root.getSubjectX500Principal().getName()), subject, holder, from, days);
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
      builder.addExtension(
          Extension.extendedKeyUsage,
          false,
          new ExtendedKeyUsage(
              Arrays.stream(uses)
                  .map(use -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(use)))
                  .toArray(KeyPurposeId[]::new)));
      if (asking != null) {
        builder.addExtension(
            Extension.authorityInfoAccess,
            false,
            new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, uri(asking + "/ocsp")));
        builder.addExtension(
            Extension.cRLDistributionPoints,
            false,
            new CRLDistPoint(
                new DistributionPoint[] {
                  new DistributionPoint(
                      new DistributionPointName(new GeneralNames(uri(asking + "/list.crl"))),
                      null,
                      null)
                }));
      }
      return new Holder(holder, issued(builder));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static GeneralName uri(String address) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, address);
  }

  private static JcaX509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, KeyPair pair, Instant from, int days) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(64, new SecureRandom()),
        Date.from(from),
        Date.from(from.plus(Duration.ofDays(days))),
        subject,
        pair.getPublic());
  }

  private X509Certificate issued(JcaX509v3CertificateBuilder builder) throws Exception {
    byte[] der =
        builder
            .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()))
            .getEncoded();
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  static KeyPair pair(String key) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(key.startsWith("RSA") ? "RSA" : key);
    if (key.equals("EC")) {
      generator.initialize(new ECGenParameterSpec("secp256r1"));
    } else if (key.startsWith("RSA")) {
      generator.initialize(key.equals("RSA") ? 2048 : 1024);
    }
    return generator.generateKeyPair();
  }

  Revocation list(Instant from, X509Certificate... revoked) {
    try {
      X509v2CRLBuilder list =
          new X509v2CRLBuilder(
              new X500Name(root.getSubjectX500Principal().getName()), Date.from(from));
      list.setNextUpdate(Date.from(from.plus(Duration.ofDays(1))));
      for (X509Certificate each : revoked) {
        list.addCRLEntry(
            each.getSerialNumber(),
            Date.from(NOW.minus(Duration.ofHours(2))),
            CRLReason.keyCompromise);
      }
      return new Revocation(
          "crl",
          list.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()))
              .getEncoded());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  Revocation answer(X509Certificate about, boolean revoked) {
    try {
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      BasicOCSPRespBuilder answer =
          new JcaBasicOCSPRespBuilder(root.getPublicKey(), digests.get(CertificateID.HASH_SHA1));
      CertificateStatus status =
          revoked
              ? new RevokedStatus(Date.from(NOW.minus(Duration.ofHours(2))), 1)
              : CertificateStatus.GOOD;
      answer.addResponse(
          new JcaCertificateID(digests.get(CertificateID.HASH_SHA1), root, about.getSerialNumber()),
          status,
          Date.from(NOW.minusSeconds(60)),
          Date.from(NOW.plusSeconds(600)),
          null);
      OCSPResp whole =
          new OCSPRespBuilder()
              .build(
                  OCSPRespBuilder.SUCCESSFUL,
                  answer.build(
                      new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()),
                      null,
                      Date.from(NOW)));
      return new Revocation("ocsp", whole.getEncoded());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /// How a signature is made; the usual way by default.
  record Way(boolean attached, boolean certificates, X509Certificate bound) {
    static final Way USUAL = new Way(false, true, null);
  }

  static byte[] sign(byte[] document, Way way, Holder... signers) {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      for (Holder signer : signers) {
        String algorithm =
            switch (signer.pair().getPublic().getAlgorithm()) {
              case "RSA" -> "SHA256withRSA";
              case "EC" -> "SHA256withECDSA";
              default -> signer.pair().getPublic().getAlgorithm();
            };
        var builder =
            new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
        if (way.bound() != null) {
          byte[] hash = MessageDigest.getInstance("SHA-256").digest(way.bound().getEncoded());
          Hashtable<Object, Object> attributes = new Hashtable<>();
          attributes.put(
              PKCSObjectIdentifiers.id_aa_signingCertificateV2,
              new Attribute(
                  PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                  new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash)))));
          builder.setSignedAttributeGenerator(
              new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)));
        }
        generator.addSignerInfoGenerator(
            builder.build(
                new JcaContentSignerBuilder(algorithm).build(signer.pair().getPrivate()),
                signer.certificate()));
      }
      if (way.certificates()) {
        generator.addCertificates(
            new JcaCertStore(Arrays.stream(signers).map(Holder::certificate).toList()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(
          generator
              .generate(new CMSProcessableByteArray(document), way.attached())
              .getEncoded("DER"));
      return out.toByteArray();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
