package kz.tereze.web.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.call.MoveCause;
import kz.tereze.web.Facts;
import kz.tereze.web.ReadModels;
import kz.tereze.web.Told;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Feeds are read by programs: what they say is read back here as a program reads it.
@Import({ReadModels.class, CallsFeed.class})
class CallsFeedTest extends WebTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /// With everything that means something in a calendar or in XML, and longer than a line may be.
  private static final String TITLE =
      "Вода, грунт; «хвосты» <A&B> c:\\шлам – әрі қарай өңдеу және қайта пайдалану тәсілдері";

  private static final Instant CLOSES = Instant.parse("2027-01-18T13:00:00Z");

  @Autowired private Facts facts;

  @BeforeEach
  void a_call_is_announced() {
    facts.forget();
    CallTerms terms =
        new CallTerms(
            new Text(TITLE, TITLE, TITLE),
            new Text("Мәні", "Суть", "Gist"),
            List.of(Told.NEED),
            Tiyn.ofTenge(90_000_000),
            Tiyn.ofTenge(30_000_000),
            Told.EARLIER,
            CLOSES,
            3,
            20);
    facts.tell(Told.callPlanned(terms), Told.callAnnounced(terms));
  }

  @Test
  void a_calendar_program_reads_when_a_call_opens_and_closes() throws Exception {
    for (String address : List.of("/ru/calls.ics", "/ru/calls/C-2026-001.ics")) {
      List<String> lines = calendar(address);
      assertThat(lines).startsWith("BEGIN:VCALENDAR", "VERSION:2.0").endsWith("END:VCALENDAR");
      assertThat(lines.stream().filter("BEGIN:VEVENT"::equals)).hasSize(2);
      assertThat(values(lines, "DTSTART:"))
          .as("in UTC, so that every zone shows its own hour")
          .containsExactly(stamp(Told.EARLIER), "20270118T130000Z");
      assertThat(values(lines, "UID:")).doesNotHaveDuplicates().hasSize(2);
      assertThat(values(lines, "DTSTAMP:")).hasSize(2).allMatch(at -> at.matches("\\d{8}T\\d{6}Z"));
      assertThat(values(lines, "SUMMARY:"))
          .allSatisfy(says -> assertThat(unescaped(says)).contains("C-2026-001 " + TITLE));
      assertThat(values(lines, "URL:"))
          .allMatch(url -> url.matches("https?://[^/]+/ru/calls/C-2026-001"));
    }
  }

  @Test
  void a_moved_deadline_moves_in_the_calendar_and_keeps_its_identity() throws Exception {
    List<String> before = values(calendar("/kk/calls.ics"), "UID:");
    Instant later = CLOSES.plusSeconds(86_400);
    facts.tell(moved(later));
    List<String> after = calendar("/kk/calls.ics");
    assertThat(values(after, "UID:")).isEqualTo(before);
    assertThat(values(after, "DTSTART:")).contains(stamp(later)).doesNotContain(stamp(CLOSES));
    assertThat(values(after, "DTSTAMP:")).containsOnly(stamp(WebTest.NOW));
  }

  @Test
  void a_feed_reader_reads_announced_calls_in_its_language() throws Exception {
    for (String language : List.of("kk", "ru", "en")) {
      Element feed = feed("/" + language + "/calls.atom").getDocumentElement();
      assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
      assertThat(feed.getLocalName()).isEqualTo("feed");
      assertThat(feed.getAttribute("xml:lang")).isEqualTo(language);
      assertThat(text(feed, "author", "name")).isNotBlank();
      Element entry = (Element) feed.getElementsByTagNameNS(ATOM, "entry").item(0);
      assertThat(text(entry, "title")).isEqualTo("C-2026-001 " + TITLE);
      assertThat(text(entry, "id")).matches("https?://[^/]+/" + language + "/calls/C-2026-001");
      assertThat(text(entry, "summary"))
          .as("the hour of Kazakhstan, with its zone")
          .contains("18:00")
          .contains("UTC+5");
      assertThat(OffsetDateTime.parse(text(entry, "updated")).toInstant()).isEqualTo(Told.EARLIER);
      assertThat(text(feed, "updated")).isEqualTo(text(entry, "updated"));
    }
    facts.tell(moved(CLOSES.plusSeconds(86_400)));
    Element feed = feed("/ru/calls.atom").getDocumentElement();
    assertThat(OffsetDateTime.parse(text(feed, "updated")).toInstant()).isEqualTo(WebTest.NOW);
  }

  @Test
  void what_is_not_announced_stands_in_no_feed() throws Exception {
    facts.forget();
    facts.tell(Told.callPlanned(Told.TERMS));
    assertThat(calendar("/ru/calls.ics")).doesNotContain("BEGIN:VEVENT");
    mvc.perform(get("/ru/calls/C-2026-001.ics")).andExpect(status().isNotFound());
    assertThat(feed("/ru/calls.atom").getElementsByTagNameNS(ATOM, "entry").getLength()).isZero();
  }

  private static CallEvent moved(Instant later) {
    return new CallEvent.DeadlineMoved(
        Told.CALL,
        CLOSES,
        later,
        MoveCause.ACT,
        new Text("Шешім.", "Решение.", null),
        PersonId.PLATFORM,
        WebTest.NOW);
  }

  private static String stamp(Instant at) {
    return at.toString().replaceAll("[-:]", "").replaceAll("\\.\\d+", "");
  }

  /// The file's lines as RFC 5545 has them: 75 octets at most, ended by CRLF, long ones folded.
  private List<String> calendar(String address) throws Exception {
    byte[] file =
        mvc.perform(get(address))
            .andExpect(status().isOk())
            .andExpect(content().contentType("text/calendar;charset=UTF-8"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    String written = new String(file, StandardCharsets.UTF_8);
    assertThat(written).endsWith("\r\n");
    List<String> lines = new ArrayList<>();
    for (String line : written.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\n", "\r", "\uFFFD");
      if (line.startsWith(" ")) {
        lines.add(lines.removeLast() + line.substring(1));
      } else if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static List<String> values(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()))
        .toList();
  }

  private static String unescaped(String text) {
    return text.replaceAll("\\\\([,;\\\\])", "$1");
  }

  private Document feed(String address) throws Exception {
    byte[] file =
        mvc.perform(get(address))
            .andExpect(content().contentType("application/atom+xml;charset=UTF-8"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
  }

  private static String text(Element in, String... path) {
    Element at = in;
    for (String name : path) {
      at = (Element) at.getElementsByTagNameNS(ATOM, name).item(0);
    }
    return at.getTextContent();
  }
}
