package kz.tereze.web.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.log.Fault;
import kz.tereze.projections.log.Integrity;
import kz.tereze.projections.log.Proofs;
import kz.tereze.web.WebTest;
import kz.tereze.web.ledger.LedgerSite;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;

@Import({LedgerSite.class, VerifyTest.Watched.class})
class VerifyTest extends WebTest {

  @Autowired private Entries entries;
  @Autowired private Proofs proofs;
  @Autowired private Integrity integrity;

  @TestConfiguration
  static class Watched {

    @Bean
    Integrity integrity() {
      return new Integrity();
    }
  }

  @Test
  void a_number_is_followed_from_its_bytes_to_the_signature() throws Exception {
    assertThat(page("/en/verify?what=3"))
        .contains("Intact: entry No. 3")
        .contains(entries.find(3).orElseThrow().hash().hex())
        .contains("Signed by key:");
    assertThat(page("/en/verify?what=" + LedgerSite.GRANT)).contains("match their hashes");
    assertThat(page("/en/verify?what=999999999")).contains("Not found");
  }

  @Test
  void a_hash_finds_its_entry() throws Exception {
    String hash = entries.find(2).orElseThrow().hash().hex();
    assertThat(page("/en/verify?what=" + hash)).contains("Intact: entry No. 2");
    assertThat(page("/en/verify?what=" + "0".repeat(64))).contains("Not found");
  }

  @Test
  void a_proof_is_read_without_scripts_and_a_changed_one_refuted() throws Exception {
    String proof = proofs.of(4).orElseThrow().text();
    assertThat(sent(proof)).contains("Intact: the entry of the file stands");
    assertThat(sent(proof.replace("index 4", "index 5"))).contains("Does not match");
    assertThat(sent(proof.replaceFirst("extra ....", "extra AAAA"))).contains("Does not match");
    assertThat(sent(proof.substring(0, proof.length() / 3))).contains("breaks off");
    assertThat(sent("something else")).contains("Not found");
    assertThat(sent("")).contains("Choose a file.");
  }

  @Test
  void a_stranger_takes_along_a_verifier_that_knows_the_keys() throws Exception {
    String key = LedgerSite.SIGNER.keys().getFirst().vkey();
    assertThat(page("/verifier/tereze-verifier.html")).contains(key).doesNotContain("@SCRIPT@");
    assertThat(page("/verifier/policy")).contains("log " + key);
    assertThat(page("/log/policy")).startsWith("log " + key).endsWith("quorum none\n");
  }

  @Test
  void machines_are_told_the_verdict_with_its_steps() throws Exception {
    String hash = entries.find(2).orElseThrow().hash().hex();
    assertThat(page("/api/v1/verify?what=" + hash))
        .contains("\"outcome\":\"INTACT\"", "\"entries\":[2]", hash);
    assertThat(page("/api/v1/verify?what=" + "0".repeat(64))).contains("NOT_FOUND");
  }

  @Test
  void each_key_stands_with_what_it_signed() throws Exception {
    String key = LedgerSite.SIGNER.keys().getFirst().vkey();
    assertThat(page("/en/verify/keys")).contains(key, "Keys of the log");
    assertThat(page("/api/v1/verify/keys")).contains(key, "\"checkpoints\":1");
  }

  @Test
  void a_broken_ledger_is_told_on_every_page_while_downloads_go_on() throws Exception {
    Fault fault = new Fault(Fault.Kind.ENTRY_CHANGED, 7);
    integrity.tell(fault);
    try {
      for (String page : List.of("/en/ledger", "/en", "/en/verify", "/en/ledger/entries")) {
        assertThat(page(page)).contains("The ledger is broken: entry No. 7 was changed");
      }
      mvc.perform(get("/log/checkpoint")).andExpect(status().isOk());
      mvc.perform(get("/proof/7.tlog-proof")).andExpect(status().isOk());
    } finally {
      integrity.over(Fault.Kind.ENTRY_CHANGED);
    }
    assertThat(page("/en/ledger")).doesNotContain("The ledger is broken");
  }

  private String page(String path) throws Exception {
    return mvc.perform(get(path))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private String sent(String file) throws Exception {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    return mvc.perform(
            multipart("/en/verify")
                .file(new MockMultipartFile("file", "a.tlog-proof", "text/plain", bytes)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
