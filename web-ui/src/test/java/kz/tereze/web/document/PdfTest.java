package kz.tereze.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {

  private static final String ADDRESS = "https://tereze.example/kk/verify?what=12345";

  @Test
  void a_document_leads_a_telephone_back_and_carries_its_proof() throws Exception {
    byte[] bytes =
        new Pdf()
            .title("Өтінім")
            .code(ADDRESS)
            .attach("a.tlog-proof", "proof", "index 3\n".getBytes(StandardCharsets.UTF_8))
            .bytes("Tereze");

    try (PDDocument document = Loader.loadPDF(bytes)) {
      assertThat(new PDFTextStripper().getText(document)).contains("Өтінім", ADDRESS);
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
      int[] points = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      var seen = new RGBLuminanceSource(page.getWidth(), page.getHeight(), points);
      assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(seen))).getText())
          .isEqualTo(ADDRESS);
      byte[] inside =
          document
              .getDocumentCatalog()
              .getNames()
              .getEmbeddedFiles()
              .getNames()
              .get("a.tlog-proof")
              .getEmbeddedFile()
              .toByteArray();
      assertThat(new String(inside, StandardCharsets.UTF_8)).isEqualTo("index 3\n");
    }
  }

  @Test
  void the_same_words_give_the_same_bytes() {
    assertThat(new Pdf().title("A").code(ADDRESS).bytes("B"))
        .isEqualTo(new Pdf().title("A").code(ADDRESS).bytes("B"));
  }
}
