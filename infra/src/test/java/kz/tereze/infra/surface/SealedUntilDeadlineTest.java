package kz.tereze.infra.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Event;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.application.Particulars;
import kz.tereze.api.application.Scan;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.need.NeedId;
import kz.tereze.infra.launch.RunningSite;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.application.Reader;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.call.Outlines;
import kz.tereze.projections.document.Documents;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Before the deadline every address of the site is asked in every role about a draft, about
/// something submitted with a document and about an outline: none says what competes, and neither
/// does any table of the database. Officials who check outlines wait like everybody.
class SealedUntilDeadlineTest {

  private static final String CANARY = "Canary7731";
  private static final CallId CALL = new CallId("C-2026-002");
  private static final NeedId NEED = new NeedId("N-2026-00003");
  private static final Bin APPLICANT = new Bin("980240903030");

  /// Whoever is pretended to be a researcher leads both.
  private static final PersonId LEADER = Pretending.person(Role.RESEARCHER);

  private static final ApplicationId DRAFT = new ApplicationId(new UUID(7_731, 1));
  private static final ApplicationId SUBMITTED = new ApplicationId(new UUID(7_731, 2));
  private static final ApplicationNumber NUMBER = new ApplicationNumber("AP26007731");
  private static final byte[] FILE = ("%PDF-1.7 " + CANARY).getBytes(StandardCharsets.US_ASCII);
  private static final Hash FILED = CanonicalJson.sha256(FILE);

  /// Of a call in two stages, of which nothing else is known.
  private static final CallId STAGED = new CallId("C-2026-731");

  private static final ApplicationId OUTLINE = new ApplicationId(new UUID(7_731, 3));

  /// Everybody else, another researcher among them.
  private static final List<Walk.Asking> OTHERS =
      Endpoint.PEOPLE.stream()
          .map(
              role ->
                  role == Role.RESEARCHER
                      ? new Walk.Asking(role, new PersonId(new UUID(7_731, 9)))
                      : Walk.Asking.as(role))
          .toList();

  private final RunningSite site = RunningSite.shared();
  private final Applications applications = site.get(Applications.class);
  private final Outlines outlines = site.get(Outlines.class);
  private final Walk walk = new Walk(site);

  @Test
  void nobody_reads_what_competes_before_the_deadline() throws Exception {
    tell();
    assertThat(
            walk.saying(
                CANARY,
                OTHERS,
                List.of(
                    DRAFT.toString(),
                    SUBMITTED.toString(),
                    OUTLINE.toString(),
                    NUMBER.irn(),
                    CALL.number(),
                    STAGED.number(),
                    NEED.number(),
                    FILED.hex())))
        .isEmpty();
    assertThat(walk.said("/ru/applications/" + DRAFT + "/text", Role.RESEARCHER))
        .as("whoever wrote it reads it")
        .contains(CANARY);
    assertThat(walk.said("/ru/applications/" + SUBMITTED, Role.RESEARCHER)).contains(CANARY);
    assertThat(walk.said("/api/v1/calls/" + STAGED + "/outlines/mine", Role.RESEARCHER))
        .contains(CANARY);
  }

  /// What the seal hides the pages do not ask for either: each of the two is enough.
  @Test
  void what_competes_has_no_page_and_what_is_read_of_it_has_no_words() throws Exception {
    tell();
    for (String address :
        List.of(
            "/ru/official/applications/" + SUBMITTED,
            "/ru/official/applications/" + SUBMITTED + "/experts",
            "/api/v1/received-applications/" + SUBMITTED)) {
      assertThat(walk.status(address, Role.OFFICIAL)).as(address).isEqualTo(404);
    }
    Reader reader = new Reader(PersonId.PLATFORM, null);
    assertThat(applications.find(NUMBER, reader).orElseThrow().content()).isNull();
    assertThat(applications.find(SUBMITTED).orElseThrow().content()).isNull();
    assertThat(applications.find(DRAFT).orElseThrow().content()).isNull();
  }

  @Test
  void no_table_of_the_database_says_what_competes() {
    tell();
    JdbcClient jdbc = JdbcClient.create(site.get(DataSource.class));
    String hex = HexFormat.of().formatHex(CANARY.getBytes(StandardCharsets.US_ASCII));
    List<String> tables =
        jdbc.sql(
                """
                select quote_ident(table_name) from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                """)
            .query(String.class)
            .list();
    assertThat(tables).contains("domain_event_entry", "application");
    for (String table : tables) {
      Integer found =
          jdbc.sql("select count(*) from " + table + " t where t::text like ? or t::text like ?")
              .params("%" + CANARY + "%", "%" + hex + "%")
              .query(Integer.class)
              .single();
      assertThat(found).as(table).isZero();
    }
  }

  /// Once for all tests.
  private synchronized void tell() {
    if (applications.find(SUBMITTED).isPresent()) {
      return;
    }
    CallTerms terms =
        site.get(Calls.class)
            .find(CALL)
            .orElseThrow()
            .terms()
            .closingAt(Instant.parse("2099-01-01T00:00:00Z"));
    assertThat(site.get(Documents.class).keep("application/pdf", FILE)).isEqualTo(FILED);
    for (ApplicationId application : List.of(DRAFT, SUBMITTED)) {
      happens(
          application,
          0,
          new ApplicationEvent.ApplicationDrafted(
              application, CALL, NEED, APPLICANT, LEADER, terms, LEADER, Instant.now()));
      happens(
          application,
          1,
          new ApplicationEvent.ApplicationEdited(application, 1, content(), LEADER, Instant.now()));
    }
    Hash text = CanonicalJson.hash(content());
    happens(
        SUBMITTED,
        2,
        new ApplicationEvent.ApplicationSubmitted(
            SUBMITTED,
            NUMBER,
            CALL,
            NEED,
            APPLICANT,
            List.of(LEADER),
            content(),
            text,
            null,
            LEADER,
            Instant.now()));
    happens(
        "Call",
        CallCommand.stream(STAGED),
        0,
        new CallEvent.OutlinesDated(
            STAGED,
            null,
            Instant.now().plus(Duration.ofHours(2)),
            null,
            null,
            null,
            LEADER,
            Instant.now()));
    happens(
        "Call",
        CallCommand.stream(STAGED),
        1,
        new CallEvent.OutlineReceived(
            STAGED,
            OUTLINE,
            NEED,
            APPLICANT,
            List.of(
                new Answer.Words("method", CANARY),
                new Answer.Document(
                    "plan", FILED, "application/pdf", FILE.length, Scan.NOT_SCANNED)),
            LEADER,
            Instant.now()));
    assertThat(
            site.get(Freshness.class)
                .await(
                    () -> applications.find(NUMBER, new Reader(PersonId.PLATFORM, null)),
                    Duration.ofSeconds(60)))
        .isPresent();
    assertThat(
            site.get(Freshness.class)
                .await(
                    () -> outlines.of(STAGED, LEADER).stream().findFirst(), Duration.ofSeconds(60)))
        .isPresent();
  }

  private void happens(ApplicationId application, long sequence, Event event) {
    happens("GrantApplication", "application-" + application, sequence, event);
  }

  private void happens(String type, String stream, long sequence, Event event) {
    site.get(Configuration.class)
        .eventBus()
        .publish(new GenericDomainEventMessage<>(type, stream, sequence, event));
  }

  private static ApplicationContent content() {
    Text text = new Text(CANARY + " қазақша", CANARY + " по-русски", CANARY + " in English");
    return new ApplicationContent(
            text, text, text, 12, Tiyn.ofTenge(1_000_000), Tiyn.ZERO, Region.KARAGANDA)
        .with(
            Particulars.NONE.answering(
                List.of(
                    new Answer.Document(
                        "plan", FILED, "application/pdf", FILE.length, Scan.NOT_SCANNED))));
  }
}
