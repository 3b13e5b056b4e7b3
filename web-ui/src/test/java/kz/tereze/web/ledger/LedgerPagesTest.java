package kz.tereze.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.tereze.api.grant.ChangeReason;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.projections.SampleFacts;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.web.WebTest;
import kz.tereze.web.language.Language;
import kz.tereze.web.language.Messages;
import kz.tereze.web.language.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.ResultActions;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@Import(LedgerSite.class)
class LedgerPagesTest extends WebTest {

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern REFERRED = Pattern.compile(" (?:for|aria-describedby)=\"([^\"]+)\"");
  private static final Pattern KEY =
      Pattern.compile(
          "(?:ledger(?!.key-rotated)|indicator|explore|region|registry(?!.organisation|.sanction|.accredit|.officer)|programme|results|search|home|data|Allocation[A-Z][a-z]+|LedgerView|OrganisationKind|TrancheState|Region)\\.[a-zA-Z_.-]+[<\""
              + " ]");
  private static final String STORY = "/ledger/" + LedgerStory.GRANT;

  @Autowired private Entries entries;

  static Stream<String> pages() {
    List<String> paths =
        List.of(
            "",
            "/ledger",
            "/ledger?q=%D0%B7%D0%BE%D0%BB%D1%8B&region=ZHETISU&status=PAYING&sort=LARGEST&size=50",
            "/ledger?origin=IMPORTED",
            "/ledger?origin=IMPORTED&origin=DECIDED&kind=COMPANY&programme=OIL&view=FLOW",
            "/ledger?view=YEARS",
            "/ledger?on=2020-01-01",
            "/ledger?entries=40&view=FLOW",
            "/ledger?on=yesterday&entries=many",
            "/ledger/difference",
            "/ledger/difference?from=2020-01-01&to=2026-01-01",
            "/ledger/difference?from-entries=10&to-entries=60&page=7",
            "/ledger/difference?from=x&to-entries=-1",
            "/explore?entries=50",
            "/explore",
            "/org/" + LedgerStory.RECIPIENT,
            "/org/" + LedgerStory.OWNER,
            "/programmes",
            "/programmes/OIL",
            "/results",
            "/search",
            "/search?q=%D0%B7%D0%BE%D0%BB%D1%8B",
            "/search?q=%00%25",
            "/explore?currency=GBP",
            "/explore?q=nothing-of-the-kind",
            "/ledger?view=REGIONS&currency=GBP",
            "/ledger?q=%D0%B7%D0%BE%D0%BB%D0%B0%D0%B0",
            "/ledger?q=nothing-of-the-kind",
            "/ledger?year=abc&from=x&region=MARS&page=9999",
            "/ledger?q=%00&call=%00",
            "/ledger/entries?ref=%00&kind=a%00",
            "/ledger/entries",
            "/ledger/entries?kind=payment.booked",
            "/ledger/entries?ref=none",
            "/ledger/entries/0",
            STORY,
            "/ledger/360G-T-1",
            "/ledger/how",
            "/indicators",
            "/indicators/split-grants",
            "/indicators/shared-account",
            "/indicators/score-outliers",
            "/indicators/ranking-departures",
            "/indicators/late-clocks?page=99",
            "/indicators/concentration",
            "/not-shown");
    return Stream.of("kk", "ru", "en")
        .flatMap(language -> paths.stream().map(path -> "/" + language + path));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_page_is_whole_in_every_language(String path) throws Exception {
    String page = page(path);

    assertThat(page)
        .contains("<h1>")
        .doesNotContain(">null<", "\"null\"", "<script>alert", "style=\"")
        .doesNotContain(LedgerStory.ACCOUNT.number());
    assertThat(
            KEY.matcher(page.replaceAll("(?s)<(?:a|pre) [^>]*>[^<]*|<(?:link|option) [^>]*>", ""))
                .results()
                .map(found -> found.group())
                .toList())
        .isEmpty();
    List<String> ids = ID.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(
            REFERRED
                .matcher(page)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split(" "))))
        .isSubsetOf(ids);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void every_kind_of_entry_is_told_in_a_sentence(String language) throws Exception {
    for (LedgerEntry entry : entries.from(0, 1_000)) {
      String page = page("/" + language + "/ledger/entries/" + entry.seq());
      String lead = page.replaceAll("(?s).*<p class=\"lead\">(.*?)</p>.*", "$1");
      assertThat(lead).as(entry.kind()).isNotBlank().doesNotContain("{", "ledger.");
      assertThat(page).contains("class=\"seal\"").doesNotContain("seal broken");
    }
    assertThat(entries.kinds()).hasSizeGreaterThan(40);
  }

  @Test
  void a_change_of_a_contract_tells_its_public_reason_in_words() throws Exception {
    ChangeReason reason =
        SampleFacts.all()
            .filter(GrantEvent.ContractAmended.class::isInstance)
            .map(fact -> ((GrantEvent.ContractAmended) fact).amendment().reason())
            .findFirst()
            .orElseThrow();
    for (Language language : Language.values()) {
      String said = new Wording(language, new Messages()).word(reason);
      mvc.perform(get("/" + language.code() + "/ledger/entries?kind=grant.contract-amended"))
          .andExpect(content().string(containsString("(" + said + ")")));
    }
  }

  @Test
  void the_register_shows_sums_of_each_currency_apart() throws Exception {
    show("/en/ledger")
        .andExpect(content().string(containsString("114\u00a0474\u00a0000\u00a0₸")))
        .andExpect(content().string(containsString("30\u00a0001.50\u00a0GBP")))
        .andExpect(content().string(containsString("30\u00a0000.50\u00a0GBP")))
        .andExpect(content().string(containsString("3 records")));
  }

  @Test
  void a_losing_application_is_not_in_the_register() throws Exception {
    show("/en/ledger").andExpect(content().string(not(containsString(LedgerStory.OTHER.irn()))));
    mvc.perform(get("/en/ledger/" + LedgerStory.OTHER)).andExpect(status().isNotFound());
    mvc.perform(get("/en/ledger/entries/99999999")).andExpect(status().isNotFound());
  }

  @Test
  void filters_and_their_chips_are_in_the_address() throws Exception {
    show("/en/ledger?q=%D0%B7%D0%BE%D0%BB%D1%8B&status=PAYING&sort=LARGEST")
        .andExpect(content().string(containsString("1 record<")))
        .andExpect(content().string(containsString("/en/ledger?status=PAYING&amp;sort=LARGEST\"")))
        .andExpect(content().string(containsString("/en/ledger.csv?q=%D0%B7")))
        .andExpect(content().string(containsString("hx-select=\"#result\"")));
    show("/en/ledger?year=abc").andExpect(content().string(containsString("error-summary")));
  }

  @Test
  void a_story_goes_from_need_to_booking_with_proofs_and_what_lies_ahead() throws Exception {
    String page = page("/en" + STORY);

    assertThat(page)
        .contains("Need published", "Call announced", "Award approved", "Payment booked")
        .contains("class=\"ahead\"", "80\u00a0474\u00a0000\u00a0₸", "order No. 214-Ө")
        .contains("Rank 1 of 2 applications; 3 experts", "29% paid", "facts of this record match")
        .contains("Редкие металлы из золы", "/en/needs/N-2026-00077", "<rect class=\"stack-paid\"")
        .doesNotContain(LedgerStory.OTHER.irn());
    assertThat(page.indexOf("Need published")).isLessThan(page.indexOf("Payment booked"));
  }

  @Test
  void a_story_says_who_answered_that_no_money_is_asked_for_twice_and_why() throws Exception {
    assertThat(page("/en" + STORY))
        .contains(LedgerStory.ALIKE.reference(), "62", LedgerStory.CLEARED);
    assertThat(page("/en/ledger/360G-T-1")).doesNotContain(LedgerStory.CLEARED);
  }

  @Test
  void an_imported_award_says_who_decided_it() throws Exception {
    show("/en/ledger/360G-T-1")
        .andExpect(content().string(containsString("decided and published by A Trust &amp; Sons")))
        .andExpect(content().string(containsString("grants.json")))
        .andExpect(content().string(containsString("ab".repeat(32))))
        .andExpect(content().string(containsString("CC BY 4.0")))
        .andExpect(content().string(containsString("30\u00a0000.50\u00a0GBP")));
  }

  @Test
  void the_same_rows_are_seen_by_year_by_region_and_as_a_flow() throws Exception {
    show("/en/ledger?view=YEARS")
        .andExpect(content().string(containsString("/en/ledger?year=2026\"")))
        .andExpect(content().string(containsString("80\u00a0474\u00a0000\u00a0₸")));
    show("/en/ledger?view=REGIONS&q=%D0%B7%D0%BE%D0%BB%D1%8B")
        .andExpect(content().string(containsString("&amp;region=ZHETISU\"")));
    show("/en/ledger?view=FLOW")
        .andExpect(content().string(containsString("Фонд → Ash Institute")))
        .andExpect(content().string(containsString("?recipient=990140000017\"")));
  }

  @Test
  void an_earlier_register_is_shown_as_it_was_published() throws Exception {
    assertThat(page("/en/ledger?on=2020-01-01"))
        .contains("This is how the register was published on", "2020: 0 entries")
        .contains("0 records", "on=2020-01-01&amp;head=0", "As published on: 2020-01-01");
    long all = entries.head().orElseThrow().size();
    assertThat(page("/en/ledger?entries=" + all))
        .contains("AP26000077", "what the first " + all + " entries tell")
        .contains("/en/ledger/difference?from-entries=" + all);
  }

  @Test
  void the_difference_names_what_was_added_and_what_changed() throws Exception {
    String page = page("/en/ledger/difference");
    assertThat(page).contains("AP26000077", "<small>new</small>", "Added");
    assertThat(page("/en/ledger/difference?from-entries=5&to-entries=5"))
        .contains("Nothing changed between these moments");
    show("/api/v1/ledger/difference?from-entries=0")
        .andExpect(jsonPath("$.changes[0].before").doesNotExist())
        .andExpect(jsonPath("$.from", is(0)));
    mvc.perform(get("/api/v1/ledger/difference?from=soon")).andExpect(status().is(422));
  }

  @Test
  void each_drawing_stands_beside_its_exact_table() throws Exception {
    String page = page("/en/explore");

    assertThat(page)
        .contains("data-draw=\"flow\"", "data-draw=\"map\"", "data-draw=\"bars\"")
        .contains("&#34;value&#34;:114474000", "explore.js", "echarts.min.js")
        .contains("<td data-l=\"Recipient\">Ash Institute</td>")
        .contains("class=\"shade-4\"><title>Zhetisu", "/en/ledger?region=ZHETISU")
        .contains("The largest recipient got 100.0%")
        .contains("arodionoff/geokz", "OCHA COD-AB");
    assertThat(page("/en/ledger")).doesNotContain("echarts");
  }

  @Test
  void an_organisation_is_shown_as_recipient_and_as_subsoil_user() throws Exception {
    assertThat(page("/en/org/" + LedgerStory.RECIPIENT))
        .contains("Күл институты", "114\u00a0474\u00a0000\u00a0₸", "80\u00a0474\u00a0000\u00a0₸")
        .contains("/en/ledger?recipient=990140000017\"", "has posted no needs");
    assertThat(page("/en/org/" + LedgerStory.OWNER))
        .contains("Ash heaps grow", "has received no grants", "/en/ledger?owner=120340000044\"");
  }

  @Test
  void a_programme_shows_its_calls_and_what_they_awarded() throws Exception {
    assertThat(page("/en/programmes/OIL"))
        .contains("900\u00a0000\u00a0000\u00a0₸", "Ash call", "Ash Institute", "/en/funds/OIL")
        .contains("/en/ledger?programme=OIL\"");
    mvc.perform(get("/en/programmes/GAS")).andExpect(status().isNotFound());
  }

  @Test
  void one_search_finds_awards_needs_calls_and_organisations_by_word_forms() throws Exception {
    assertThat(page("/en/search?q=" + encoded("золой"))).contains("AP26000077", "Ash Institute");
    assertThat(page("/en/search?q=heap")).contains("Ash heaps grow");
    assertThat(page("/en/search?q=coal")).contains("Coal call");
  }

  @Test
  void a_slip_of_the_pen_leads_to_what_was_meant() throws Exception {
    show("/en/ledger?q=metallov").andExpect(content().string(not(containsString("Did you mean"))));
    show("/en/ledger?q=%D0%BC%D0%B5%D1%82%D0%B0%D0%BB%D0%BB%D1%80")
        .andExpect(content().string(containsString("Did you mean")))
        .andExpect(content().string(containsString(">металлы</a>")));
  }

  @Test
  void machines_get_the_same_rows_entries_and_figures() throws Exception {
    show("/api/v1/ledger?q=" + LedgerStory.GRANT)
        .andExpect(jsonPath("$.total", is(1)))
        .andExpect(jsonPath("$.awards[0].status", is("PAYING")));
    show("/api/v1/ledger/" + LedgerStory.GRANT)
        .andExpect(jsonPath("$.award.row.number", is("AP26000077")))
        .andExpect(jsonPath("$.entries[0].kind", is("need.posted")));
    show("/api/v1/ledger/360G-T-2")
        .andExpect(jsonPath("$.award.row.provenance.licence", is("CC BY 4.0")));
    show("/api/v1/ledger/entries?from=2&limit=2")
        .andExpect(jsonPath("$.entries", hasSize(2)))
        .andExpect(jsonPath("$.entries[0].seq", is(2)));
    show("/api/v1/figures")
        .andExpect(jsonPath("$.grants", is(1)))
        .andExpect(jsonPath("$.openCalls", is(1)))
        .andExpect(jsonPath("$.imported", is(2)));
    mvc.perform(get("/api/v1/ledger?region=MARS"))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field", is("region")));
    mvc.perform(get("/api/v1/ledger/entries/4711")).andExpect(status().isNotFound());
  }

  @Test
  void anybody_recomputes_the_hash_of_an_entry_from_its_bytes() throws Exception {
    byte[] body =
        show("/api/v1/ledger/entries/7/body").andReturn().getResponse().getContentAsByteArray();
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    sha.update((byte) 0);

    show("/api/v1/ledger/entries/7")
        .andExpect(jsonPath("$.hash", is(HexFormat.of().formatHex(sha.digest(body)))));
  }

  @Test
  void the_home_page_shows_figures_doors_what_is_open_and_what_happened_last() throws Exception {
    String page = page("/en");

    assertThat(page)
        .contains("114.5m\u00a0₸", "900m\u00a0₸", "34m\u00a0₸")
        .contains("Coal call", "Ash heaps grow", "Ore LLP", "25 days left")
        .contains("holds 2 awards of other funders");
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private String page(String path) throws Exception {
    return show(path).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private ResultActions show(String path) throws Exception {
    return mvc.perform(get(URI.create(path))).andExpect(status().isOk());
  }

  @Test
  void a_search_is_followed_by_a_feed_of_exactly_its_awards() throws Exception {
    String feed = page("/ru/ledger.atom?origin=IMPORTED");
    Document read =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(feed)));
    String atom = "http://www.w3.org/2005/Atom";
    assertThat(read.getDocumentElement().getNamespaceURI()).isEqualTo(atom);
    NodeList entries = read.getElementsByTagNameNS(atom, "entry");
    assertThat(entries.getLength()).isPositive();
    assertThat(feed).contains("/ru/ledger/360G-T-1").doesNotContain("/ledger/" + LedgerStory.GRANT);
    assertThat(page("/ru/ledger?origin=IMPORTED"))
        .contains("href=\"/ru/ledger.atom?origin=IMPORTED\"");
  }

  @Test
  void an_award_describes_itself_to_machines_that_preview_and_index_pages() throws Exception {
    assertThat(page("/en" + STORY))
        .contains(
            "itemtype=\"https://schema.org/MonetaryGrant\"",
            "itemprop=\"identifier\" content=\"" + LedgerStory.GRANT,
            "itemprop=\"currency\" content=\"KZT\"",
            "property=\"og:title\"",
            "property=\"og:image\"");
  }
}
