package kz.tereze.web.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.zip.GZIPInputStream;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.log.SignedNote;
import kz.tereze.web.WebTest;
import kz.tereze.web.ledger.LedgerSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(LedgerSite.class)
class LogTest extends WebTest {

  @Autowired private Entries entries;

  @Test
  void the_checkpoint_states_the_ledgers_head_in_the_logs_name() throws Exception {
    SignedNote note = SignedNote.parse(text("/log/checkpoint"));
    assertThat(note.signers(LedgerSite.SIGNER.keys())).isEqualTo(LedgerSite.SIGNER.keys());
    assertThat(note.text()).contains("\n" + entries.head().orElseThrow().size() + "\n");
    String tag =
        mvc.perform(get("/log/checkpoint"))
            .andExpect(header().string("Cache-Control", "max-age=2, public"))
            .andExpect(header().string("Access-Control-Allow-Origin", "*"))
            .andReturn()
            .getResponse()
            .getHeader("ETag");
    mvc.perform(get("/log/checkpoint").header("If-None-Match", tag))
        .andExpect(status().isNotModified());
  }

  @Test
  void bundles_come_packed_to_whoever_unpacks_them() throws Exception {
    byte[] plain = bytes("/log/tile/entries/000.p/2");
    byte[] packed =
        mvc.perform(get("/log/tile/entries/000.p/2").header("Accept-Encoding", "br, gzip"))
            .andExpect(header().string("Content-Encoding", "gzip"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
        .isEqualTo(plain);
    byte[] first = entries.find(0).orElseThrow().body().getBytes();
    assertThat(plain).hasSizeGreaterThan(first.length + 2);
    assertThat(plain[0] << 8 | plain[1] & 0xff).isEqualTo(first.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/log/tile/0/000",
        "/log/tile/0/000.p/255",
        "/log/tile/0/000.p/0",
        "/log/tile/entries/001",
        "/log/tile/9/000.p/1",
        "/log/tile/",
        "/log/tile/0/00x",
        "/log/nothing",
        "/proof/999999.tlog-proof",
        "/proof/none.tlog-proofs"
      })
  void what_is_not_published_is_not_there(String path) throws Exception {
    mvc.perform(get(path)).andExpect(status().isNotFound());
  }

  @Test
  void the_proof_of_an_entry_is_a_file_to_keep() throws Exception {
    mvc.perform(get("/proof/3.tlog-proof"))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Disposition", containsString("tereze-3.tlog-proof")))
        .andExpect(content().string(startsWith("c2sp.org/tlog-proof@v1\nextra ")))
        .andExpect(content().string(containsString("\nindex 3\n")))
        .andExpect(content().string(containsString(text("/log/checkpoint"))));
    mvc.perform(get("/api/v1/ledger/entries/3/proof"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.index").value(3))
        .andExpect(jsonPath("$.leafHash").value(entries.find(3).orElseThrow().hash().hex()))
        .andExpect(jsonPath("$.note").value(text("/log/checkpoint")));
  }

  @Test
  void a_storys_entries_go_with_their_proofs_into_one_file() throws Exception {
    String pack = text("/proof/" + LedgerSite.GRANT + ".tlog-proofs");
    assertThat(pack).startsWith("tereze-proofs@v1\n" + text("/log/checkpoint") + "\nindex ");
    assertThat(pack.split("\nindex ")).hasSizeGreaterThan(5);
    mvc.perform(get("/en/ledger/" + LedgerSite.GRANT))
        .andExpect(content().string(containsString(LedgerSite.GRANT + ".tlog-proofs")))
        .andExpect(content().string(containsString(".tlog-proof\"")));
  }

  private String text(String path) throws Exception {
    return new String(bytes(path), java.nio.charset.StandardCharsets.UTF_8);
  }

  private byte[] bytes(String path) throws Exception {
    return mvc.perform(get(path))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }
}
