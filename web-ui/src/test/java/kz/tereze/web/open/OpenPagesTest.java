package kz.tereze.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import kz.tereze.api.Role;
import kz.tereze.projections.SampleFacts;
import kz.tereze.web.Persona;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MvcResult;

@Import(OpenSite.class)
@TestPropertySource(properties = {"tereze.dumps.enabled=false"})
class OpenPagesTest extends WebTest {

  @Autowired private Dumps dumps;
  @Autowired private OpenSite site;

  @BeforeEach
  void made() throws Exception {
    dumps.renew();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void the_page_names_every_file_with_its_hash(String language) throws Exception {
    Dumps.Kept newest = dumps.newest().orElseThrow();
    MvcResult page =
        mvc.perform(get("/" + language + "/data")).andExpect(status().isOk()).andReturn();
    String html = page.getResponse().getContentAsString();
    assertThat(newest.files()).hasSizeGreaterThan(10);
    newest.files().forEach(file -> assertThat(html).contains(file.sha256()));
    assertThat(html).doesNotContain("data.file").doesNotContain("open.column");
  }

  @Test
  void a_broken_download_goes_on_where_it_stopped() throws Exception {
    Dumps.Kept newest = dumps.newest().orElseThrow();
    DumpFile file = newest.file("grants", "csv").orElseThrow();
    String path = "/data/dumps/" + newest.size() + "/" + file.name();
    byte[] whole =
        mvc.perform(get(path))
            .andExpect(status().isOk())
            .andExpect(header().string("Cache-Control", containsString("immutable")))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(whole).hasSize((int) file.bytes());
    byte[] rest =
        mvc.perform(get(path).header("Range", "bytes=100-"))
            .andExpect(status().isPartialContent())
            .andExpect(
                header()
                    .string(
                        "Content-Range",
                        "bytes 100-%d/%d".formatted(whole.length - 1, whole.length)))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(rest).isEqualTo(Arrays.copyOfRange(whole, 100, whole.length));
    mvc.perform(get("/data/newest/grants.csv"))
        .andExpect(status().isFound())
        .andExpect(header().string("Location", endsWith(file.name())));
    mvc.perform(get("/data/datapackage.json"))
        .andExpect(header().string("Location", endsWith("/datapackage.json")));
    mvc.perform(get("/data/dumps/" + newest.size() + "/index.json"))
        .andExpect(status().isNotFound());
    mvc.perform(get("/data/dumps/999999/" + file.name())).andExpect(status().isNotFound());
  }

  @Test
  void files_in_standards_are_written_live_for_every_page_of_the_web() throws Exception {
    mvc.perform(get("/data/360giving.json"))
        .andExpect(status().isOk())
        .andExpect(header().string("Access-Control-Allow-Origin", "*"))
        .andExpect(jsonPath("$.grants[0].id").value(startsWith("360G-Tereze-AP")));
    mvc.perform(get("/data/360giving/nobody.json")).andExpect(status().isNotFound());
    mvc.perform(get("/data/ocds/records.json")).andExpect(jsonPath("$.records[0].ocid").exists());
    mvc.perform(get("/data/ocds/records/C-2026-001.json"))
        .andExpect(jsonPath("$.records[0].ocid").value("ocds-tereze-C-2026-001"));
    mvc.perform(get("/data/ocds/releases/C-2026-001.json"))
        .andExpect(jsonPath("$.releases[0].tag").isArray());
    mvc.perform(get("/data/ocds/releases.json")).andExpect(jsonPath("$.releases").isArray());
    mvc.perform(get("/data/ocds/releases.json").param("after", "zzz"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("application/problem+json"));
    mvc.perform(get("/data/ocds/records/C-2099-001.json")).andExpect(status().isNotFound());
    mvc.perform(get("/.well-known/tereze.json"))
        .andExpect(jsonPath("$.forms[0].name").value("360Giving 1.4"));
    mvc.perform(get("/data/catalogue.jsonld"))
        .andExpect(content().contentTypeCompatibleWith("application/ld+json"));
  }

  @Test
  void the_change_feed_goes_on_from_its_cursor() throws Exception {
    mvc.perform(get("/api/v1/changes").param("limit", "3"))
        .andExpect(jsonPath("$.changes.length()").value(3))
        .andExpect(jsonPath("$.next").value(3))
        .andExpect(jsonPath("$.more").value(true));
    mvc.perform(get("/api/v1/changes").param("cursor", "1000000"))
        .andExpect(jsonPath("$.changes.length()").value(0))
        .andExpect(jsonPath("$.next").value(1000000));
    mvc.perform(get("/api/v1/changes").param("cursor", "one"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("cursor"));
  }

  @Test
  void machines_search_without_a_token() throws Exception {
    mvc.perform(
            post("/common-grants/awards/search")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items").isNotEmpty());
    mvc.perform(get("/common-grants/opportunities")).andExpect(jsonPath("$.status").value(200));
  }

  @Test
  void who_has_the_present_page_is_told_so_until_the_ledger_grows() throws Exception {
    MvcResult first =
        mvc.perform(get("/en/data"))
            .andExpect(header().string("Vary", containsString("Cookie")))
            .andExpect(header().string("Cache-Control", containsString("no-cache")))
            .andReturn();
    String tag = first.getResponse().getHeader("ETag");
    assertThat(tag).startsWith("W/\"");
    mvc.perform(get("/en/data").header("If-None-Match", tag))
        .andExpect(status().isNotModified())
        .andExpect(content().string(""));
    mvc.perform(get("/en/data"))
        .andExpect(status().isOk())
        .andExpect(content().string(first.getResponse().getContentAsString()));
    mvc.perform(get("/ru/data").header("If-None-Match", tag)).andExpect(status().isOk());
    mvc.perform(get("/en/data?x=1").header("If-None-Match", tag)).andExpect(status().isOk());

    site.tell(SampleFacts.all().findFirst().orElseThrow());
    awaitFreshState();
    mvc.perform(get("/en/data").header("If-None-Match", tag))
        .andExpect(status().isOk())
        .andExpect(header().string("ETag", not(tag)));
  }

  /// The state is looked at four times a second.
  private void awaitFreshState() throws Exception {
    String before = mvc.perform(get("/en/data")).andReturn().getResponse().getHeader("ETag");
    long deadline = System.nanoTime() + 5_000_000_000L;
    while (before.equals(mvc.perform(get("/en/data")).andReturn().getResponse().getHeader("ETag"))
        && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
  }

  @Test
  void a_page_packed_for_those_who_unpack_it() throws Exception {
    mvc.perform(get("/kk/data"));
    byte[] packed =
        mvc.perform(get("/kk/data").header("Accept-Encoding", "gzip"))
            .andExpect(header().string("Content-Encoding", "gzip"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    String plain = mvc.perform(get("/kk/data")).andReturn().getResponse().getContentAsString();
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
    }
  }

  @Test
  void pages_of_the_signed_in_are_never_tagged() throws Exception {
    mvc.perform(get("/en/data").with(Persona.as(Role.OFFICIAL).session()))
        .andExpect(status().isOk())
        .andExpect(header().doesNotExist("ETag"))
        .andExpect(header().string("Cache-Control", containsString("no-store")));
  }

  @Test
  void what_is_missing_has_no_tag() throws Exception {
    mvc.perform(get("/data/ocds/records/nothing.json"))
        .andExpect(status().isNotFound())
        .andExpect(header().doesNotExist("ETag"))
        .andExpect(header().string("Cache-Control", "no-store"));
  }
}
