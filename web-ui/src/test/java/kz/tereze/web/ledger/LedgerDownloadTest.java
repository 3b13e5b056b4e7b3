package kz.tereze.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import(LedgerSite.class)
class LedgerDownloadTest extends WebTest {

  private static final String FILE = "/en/ledger.csv?origin=IMPORTED&sort=LARGEST";

  @TempDir private Path folder;

  @Test
  void a_file_has_exactly_the_rows_of_the_filter() throws Exception {
    MockHttpServletResponse answer = sent(get(URI.create(FILE)));
    String csv = answer.getContentAsString(StandardCharsets.UTF_8);

    assertThat(answer.getContentType()).startsWith("text/csv");
    assertThat(answer.getHeader("Content-Disposition")).contains("tereze-ledger-");
    assertThat(csv.lines()).hasSize(3);
    assertThat(csv).startsWith("\ufeffnumber,").contains("\"Advice, \"\"free\"\"\"");
    assertThat(csv).as("no formula").contains(",'=1+1 <script>").contains(",30000.50,");

    mvc.perform(get("/en/ledger.json?origin=DECIDED"))
        .andExpect(jsonPath("$.awards", hasSize(1)))
        .andExpect(jsonPath("$.awards[0].number", is("AP26000077")))
        .andExpect(jsonPath("$.awards[0].awarded.minorUnits", is(11_447_400_000L)))
        .andExpect(jsonPath("$.head.root").isNotEmpty());
    mvc.perform(get("/en/ledger.csv?year=abc")).andExpect(status().is(422));
  }

  @Test
  void a_workbook_holds_sums_as_numbers() throws Exception {
    byte[] book = sent(get("/en/ledger.xlsx?origin=DECIDED")).getContentAsByteArray();

    String sheet = part(book, "xl/worksheets/sheet2.xml");
    assertThat(sheet).contains("AP26000077", "<v>114474000.00</v>", "<v>34000000.00</v>");
    assertThat(part(book, "xl/worksheets/sheet1.xml")).contains("?origin=DECIDED");
  }

  @Test
  void a_file_comes_with_its_hash_and_the_hash_alone() throws Exception {
    sent(get(URI.create(FILE)));
    MockHttpServletResponse again = sent(get(URI.create(FILE)));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(again.getContentAsByteArray());

    assertThat(again.getHeader("Repr-Digest"))
        .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":");
    assertThat(sent(get("/en/ledger.csv.sha256?origin=IMPORTED&sort=LARGEST")).getContentAsString())
        .matches(HexFormat.of().formatHex(hash) + "  tereze-ledger-\\d+\\.csv\n");
  }

  @Test
  void a_file_comes_with_the_proof_of_what_its_rows_rest_on() throws Exception {
    byte[] file = sent(get(URI.create(FILE))).getContentAsByteArray();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(file);
    MockHttpServletResponse answer =
        sent(get("/en/ledger.csv.tlog-proofs?origin=IMPORTED&sort=LARGEST"));

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
        .startsWith("tereze-file@v1\nsha256 " + HexFormat.of().formatHex(hash) + " tereze-ledger-")
        .contains("\ntereze-proofs@v1\n")
        .contains("\nindex ");
  }

  @Test
  void what_broke_off_goes_on_in_the_same_bytes() throws Exception {
    MockHttpServletResponse whole = sent(get(URI.create(FILE)));
    byte[] bytes = whole.getContentAsByteArray();
    String tag = whole.getHeader("ETag");

    MockHttpServletResponse rest =
        sent(get(URI.create(FILE)).header("Range", "bytes=100-").header("If-Range", tag));
    assertThat(rest.getStatus()).isEqualTo(206);
    assertThat(rest.getHeader("Content-Range"))
        .isEqualTo("bytes 100-%d/%d".formatted(bytes.length - 1, bytes.length));
    assertThat(rest.getContentAsByteArray())
        .isEqualTo(Arrays.copyOfRange(bytes, 100, bytes.length));

    MockHttpServletResponse other =
        sent(get(URI.create(FILE)).header("Range", "bytes=100-").header("If-Range", "\"other\""));
    assertThat(other.getStatus()).isEqualTo(200);
    assertThat(other.getContentAsByteArray()).isEqualTo(bytes);
    mvc.perform(get(URI.create(FILE)).header("If-None-Match", tag))
        .andExpect(status().isNotModified());
    mvc.perform(get(URI.create(FILE)).header("Range", "bytes=9999999-"))
        .andExpect(status().is(416))
        .andExpect(header().string("Content-Range", containsString("bytes */")));
  }

  @Test
  void a_file_of_an_earlier_ledger_is_never_replaced_by_another() throws Exception {
    mvc.perform(get("/en/ledger.csv?head=1")).andExpect(status().isNotFound());
  }

  private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse();
  }

  private String part(byte[] book, String name) throws Exception {
    Path file = Files.write(folder.resolve("book.xlsx"), book);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
