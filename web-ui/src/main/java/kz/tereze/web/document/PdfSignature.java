package kz.tereze.web.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import kz.tereze.api.signature.SignatureRule;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/// A signature inside a PDF, where every reader of PDF finds it (ISO 32000, `adbe.pkcs7.detached`).
/// It is added to the document's end and leaves what is there, earlier signatures among it, as it
/// is. The signer signs all bytes but the place of the signature itself; asked twice, the same
/// document has the same bytes to sign.
///
/// @param pdf the document, with the signatures it bears already
/// @param reason what the signature is for, in the words of machines
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PdfSignature(byte[] pdf, String reason) {

  /// A signature with its certificates, a time stamp and answers about revocation takes some 20
  // KiB.
  private static final int ROOM = 48 * 1_024;

  /// What is done with the document while it is open.
  private interface Work {
    byte[] with(ExternalSigningSupport place, ByteArrayOutputStream written) throws IOException;
  }

  /// The bytes that are signed.
  public byte[] toSign() {
    return opened(
        (place, written) -> {
          try (InputStream content = place.getContent()) {
            return content.readAllBytes();
          }
        });
  }

  /// The document with the signature in it.
  ///
  /// @param cms detached CMS over [#toSign()], DER
  public byte[] with(byte[] cms) {
    SignatureRule.SIGNATURE_FITS_INTO_THE_PAPER.require(cms.length <= ROOM);
    return opened(
        (place, written) -> {
          place.setSignature(cms);
          return written.toByteArray();
        });
  }

  private byte[] opened(Work work) {
    try (PDDocument document = Loader.loadPDF(pdf);
        SignatureOptions options = new SignatureOptions();
        ByteArrayOutputStream written = new ByteArrayOutputStream()) {
      // Otherwise it would name the time at which it is written.
      document.setDocumentId(1L);
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      signature.setReason(reason);
      options.setPreferredSignatureSize(ROOM);
      document.addSignature(signature, options);
      return work.with(document.saveIncrementalForExternalSigning(written), written);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
