package kz.tereze.infra.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import kz.tereze.api.Refused;
import kz.tereze.api.signature.SignatureRule;
import kz.tereze.api.signature.Verified.Revocation;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.util.Store;

/// A detached signature (RFC 5652) as it came in.
final class DetachedCms {

  static final String OCSP = "ocsp";
  static final String CRL = "crl";

  private static final int MOST_BYTES = 256 * 1024;
  private static final ASN1ObjectIdentifier STAPLED_OCSP =
      new ASN1ObjectIdentifier("1.3.6.1.5.5.7.16.2");

  private final CMSSignedData data;

  private DetachedCms(CMSSignedData data) {
    this.data = data;
  }

  /// Reads a signature over a document; DER, PEM, or bare base64 as signing programs give it.
  static DetachedCms over(byte[] document, byte[] cms) {
    try {
      byte[] der = der(cms);
      SignatureRule.IS_CMS.require(der.length > 0 && der.length <= MOST_BYTES);
      // Read without our document first: reading with it hides what came attached.
      SignatureRule.IS_DETACHED.require(new CMSSignedData(der).getSignedContent() == null);
      return new DetachedCms(new CMSSignedData(new CMSProcessableByteArray(document), der));
    } catch (CMSException | IllegalArgumentException | ClassCastException unreadable) {
      throw new Refused(SignatureRule.IS_CMS);
    }
  }

  /// The DER form, which is kept and hashed.
  static byte[] der(byte[] cms) {
    if (cms.length > 0 && cms[0] == 0x30) {
      return cms;
    }
    String text = new String(cms, java.nio.charset.StandardCharsets.ISO_8859_1);
    return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z0-9 ]+-----", ""));
  }

  List<SignerInformation> signers() {
    return List.copyOf(data.getSignerInfos().getSigners());
  }

  SignerInformation onlySigner() {
    List<SignerInformation> signers = signers();
    SignatureRule.HAS_ONE_SIGNER.require(signers.size() == 1, "signers", signers.size());
    return signers.getFirst();
  }

  X509Certificate certificateOf(SignerInformation signer) {
    Store<X509CertificateHolder> store = data.getCertificates();
    Collection<X509CertificateHolder> found = store.getMatches(signer.getSID());
    SignatureRule.SIGNER_CERTIFICATE_IS_INCLUDED.require(!found.isEmpty());
    return certificate(found.iterator().next());
  }

  List<X509Certificate> certificates() {
    return data.getCertificates().getMatches(null).stream().map(DetachedCms::certificate).toList();
  }

  private static X509Certificate certificate(X509CertificateHolder holder) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
    } catch (IOException | CertificateException unreadable) {
      throw new Refused(SignatureRule.SIGNER_CERTIFICATE_IS_INCLUDED);
    }
  }

  /// Revocation lists and answers the signer sent along.
  List<Revocation> stapled() {
    List<Revocation> found = new ArrayList<>();
    try {
      for (X509CRLHolder list : data.getCRLs().getMatches(null)) {
        found.add(new Revocation(CRL, list.getEncoded()));
      }
      for (Object answer : data.getOtherRevocationInfo(STAPLED_OCSP).getMatches(null)) {
        found.add(
            new Revocation(
                OCSP, ((ASN1Encodable) answer).toASN1Primitive().getEncoded(ASN1Encoding.DER)));
      }
    } catch (IOException unreadable) {
      throw new Refused(SignatureRule.IS_CMS);
    }
    return found;
  }

  /// Refuses a signature whose signed attributes name another certificate (RFC 5035). Signatures
  /// without the attribute, as NCALayer makes them by default, are bound by the key alone.
  static void requireBound(SignerInformation signer, X509Certificate certificate) {
    if (signer.getSignedAttributes() == null) {
      return;
    }
    Attribute second =
        signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (second != null) {
      var named = SigningCertificateV2.getInstance(second.getAttributeValues()[0]).getCerts()[0];
      requireHash(
          named.getHashAlgorithm().getAlgorithm().getId(), named.getCertHash(), certificate);
    }
    Attribute first =
        signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificate);
    if (first != null) {
      requireHash(
          "SHA-1",
          SigningCertificate.getInstance(first.getAttributeValues()[0]).getCerts()[0].getCertHash(),
          certificate);
    }
  }

  private static void requireHash(String algorithm, byte[] hash, X509Certificate certificate) {
    try {
      byte[] own = MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
      SignatureRule.CERTIFICATE_IS_BOUND.require(MessageDigest.isEqual(own, hash));
    } catch (GeneralSecurityException unknown) {
      throw new Refused(SignatureRule.ALGORITHM_IS_ALLOWED, "algorithm", algorithm);
    }
  }
}
