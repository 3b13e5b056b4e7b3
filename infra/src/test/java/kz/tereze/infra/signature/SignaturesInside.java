package kz.tereze.infra.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// Reads a PDF as a stranger's program would, with PDFBox and BouncyCastle alone.
public final class SignaturesInside {

  private SignaturesInside() {}

  /// Who signed it, the first first; the bytes of each one's range are found signed.
  ///
  /// @throws CMSException when a signature is not over these bytes
  public static List<X509Certificate> of(byte[] pdf) throws Exception {
    List<X509Certificate> signers = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDSignature signature : document.getSignatureDictionaries()) {
        assertThat(signature.getSubFilter()).isEqualTo("adbe.pkcs7.detached");
        CMSSignedData cms =
            new CMSSignedData(
                new CMSProcessableByteArray(signature.getSignedContent(pdf)),
                // What is left of its place is zeros.
                new ByteArrayInputStream(signature.getContents(pdf)));
        signers.add(signer(cms));
      }
    }
    return signers;
  }

  private static X509Certificate signer(CMSSignedData cms) throws Exception {
    SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
    X509CertificateHolder holder =
        (X509CertificateHolder) cms.getCertificates().getMatches(signer.getSID()).iterator().next();
    X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
    boolean isValid =
        signer.verify(
            new JcaSimpleSignerInfoVerifierBuilder()
                .setProvider(new BouncyCastleProvider())
                .build(certificate));
    if (!isValid) {
      throw new CMSException("the signature does not fit");
    }
    return certificate;
  }
}
