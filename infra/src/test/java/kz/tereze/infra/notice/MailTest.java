package kz.tereze.infra.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.notice.MailState;
import kz.tereze.projections.notice.NoticeKind;
import kz.tereze.projections.notice.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Letters as a real mail server gets them.
class MailTest {

  private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
  private static final String FROM = "Tereze <no-answer@tereze.example>";
  private static final String NAME = "Айгүл Сәтова";
  private static final UUID PERSON = new UUID(4, 2);

  private final GreenMail inbox =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort(),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS).dynamicPort()
          });
  private final DataSource source = Postgres.freshDatabase();
  private final JdbcClient jdbc = JdbcClient.create(source);
  private final Outbox outbox = new Outbox(source);
  private final Letters letters = new Letters("https://tereze.example");

  @BeforeEach
  void a_server_and_a_person() {
    inbox.start();
    jdbc.sql(
            """
            insert into person (id, name, email, username, roles, seen_at)
            values (?, ?, 'aigul@example.kz', 'aigul', '', now())
            """)
        .params(PERSON, NAME)
        .update();
  }

  @AfterEach
  void stop() {
    inbox.stop();
  }

  @Test
  void a_letter_comes_in_the_readers_language_and_its_subject_is_about_nobody() throws Exception {
    wish("kk");
    told("1", NoticeKind.APPLICATION_RECEIVED);
    mail("none", NOW).run();

    MimeMessage letter = inbox.getReceivedMessages()[0];
    assertThat(letter.getSubject()).isEqualTo("Терезе: Өтінім қабылданды");
    assertThat(text(letter))
        .contains("AP26000001", "https://tereze.example/kk/applications/1")
        .doesNotContain(NAME);
    assertThat(letter.getHeader("Content-Language")).containsExactly("kk");
    assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(letter.getAllRecipients()[0]).hasToString("aigul@example.kz");
    assertThat(outbox.counts()).containsOnlyKeys(MailState.SENT);
  }

  @Test
  void no_subject_names_a_person_a_number_or_a_sum() throws Exception {
    wish("ru");
    for (NoticeKind kind : NoticeKind.values()) {
      told(kind.name(), kind);
    }
    SendMail mail = mail("none", NOW);
    while (mail.run()) {
      // Until all are sent.
    }
    assertThat(inbox.getReceivedMessages()).hasSize(NoticeKind.values().length);
    for (MimeMessage letter : inbox.getReceivedMessages()) {
      assertThat(letter.getSubject()).startsWith("Терезе: ").doesNotContainPattern("\\d|\\{|\\.");
      assertThat(text(letter)).doesNotContain(NAME, "{", "}", "aigul@");
    }
  }

  @Test
  void a_node_killed_between_sending_and_marking_repeats_that_letter_alone() throws Exception {
    told("1", NoticeKind.APPLICATION_RECEIVED);
    told("2", NoticeKind.FORMAL_CHECK_PASSED);
    // It was taken and sent, and then the node was gone.
    server("none", port(0)).send(letters.written(outbox.take(NOW).orElseThrow()));

    mail("none", NOW).run();
    mail("none", NOW.plus(Duration.ofMinutes(2))).run();
    mail("none", NOW.plus(Duration.ofDays(2))).run();

    assertThat(inbox.getReceivedMessages()).hasSize(3);
    assertThat(Arrays.stream(inbox.getReceivedMessages()).map(MailTest::id).distinct())
        .as("a repeated letter is known by its id")
        .hasSize(2);
    assertThat(outbox.counts()).containsEntry(MailState.SENT, 2L);
  }

  @Test
  void nothing_is_sent_in_the_clear_when_the_server_does_not_encrypt() throws Exception {
    told("1", NoticeKind.APPLICATION_RECEIVED);
    mail("starttls", NOW).run();
    assertThat(inbox.getReceivedMessages()).isEmpty();
    assertThat(outbox.counts()).containsOnlyKeys(MailState.WAITING);
  }

  @Test
  void nothing_is_sent_to_a_server_whose_certificate_nobody_vouches_for() throws Exception {
    told("1", NoticeKind.APPLICATION_RECEIVED);
    mail(server("tls", port(1)), NOW).run();
    assertThat(inbox.getReceivedMessages()).isEmpty();
    assertThat(outbox.counts()).containsOnlyKeys(MailState.WAITING);
  }

  @Test
  void an_address_that_cannot_be_is_told_the_administrator_without_the_address() throws Exception {
    jdbc.sql("update person set email = 'no body@@example' where id = ?").param(PERSON).update();
    told("1", NoticeKind.APPLICATION_RECEIVED);
    mail("none", NOW).run();
    assertThat(outbox.undelivered(10))
        .singleElement()
        .satisfies(dead -> assertThat(dead.fault()).isNotBlank().doesNotContain("@"));
  }

  @Test
  void without_a_server_nothing_is_tried() throws Exception {
    told("1", NoticeKind.APPLICATION_RECEIVED);
    assertThat(mail(new MailServer("", 0, "starttls", "", "", ""), NOW).run()).isFalse();
    assertThat(outbox.take(NOW)).isPresent();
  }

  @Test
  void half_a_configuration_does_not_start() {
    assertThatThrownBy(() -> new MailServer("mail.example", 25, "starttls", "", "", ""))
        .hasMessageContaining("TEREZE_MAIL_FROM");
    assertThatThrownBy(() -> new MailServer("mail.example", 25, "perhaps", "", "", FROM))
        .hasMessageContaining("TEREZE_MAIL_TLS");
  }

  private int port(int which) {
    return which == 0 ? inbox.getSmtp().getPort() : inbox.getSmtps().getPort();
  }

  private MailServer server(String security, int port) {
    return new MailServer("127.0.0.1", port, security, "", "", FROM);
  }

  private SendMail mail(String security, Instant now) {
    return mail(server(security, port(0)), now);
  }

  private SendMail mail(MailServer server, Instant now) {
    return new SendMail(new Deliveries(server), letters, outbox, new FixedTime(now));
  }

  private void wish(String language) {
    jdbc.sql("insert into notice_wish (person, language) values (?, ?)")
        .params(PERSON, language)
        .update();
  }

  /// A notice with everything a sentence may mention.
  private void told(String id, NoticeKind kind) {
    jdbc.sql(
            """
            insert into notice_cause (id, kind, audience, whom, subject, page, said, at, told_at)
            values (?, ?, 'PERSON', '', 'AP26000001', '/applications/1', ?, ?, ?)
            """)
        .params(
            id,
            kind.name(),
            """
            {"amount":120000000,"call":"C-2026-001","closes":"2026-12-18T13:00:00Z",
             "from":"2026-12-10T13:00:00Z","milestone":2,"rank":1,"to":"2026-12-18T13:00:00Z",
             "until":"2026-12-18","year":"2026"}
            """,
            NOW.atOffset(ZoneOffset.UTC),
            NOW.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            insert into notice (cause, kind, person, at, mail, next_try)
            values (?, ?, ?, ?, 'WAITING', ?)
            """)
        .params(id, kind.name(), PERSON, NOW.atOffset(ZoneOffset.UTC), NOW.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String text(MimeMessage letter) throws Exception {
    return new String(letter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String id(MimeMessage letter) {
    try {
      return letter.getMessageID();
    } catch (jakarta.mail.MessagingException broken) {
      throw new AssertionError(broken);
    }
  }
}
