package kz.tereze.infra.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.api.Written;
import kz.tereze.api.problem.Fate;
import kz.tereze.api.problem.Place;
import kz.tereze.api.problem.ProblemEvent.AnswerOverdue;
import kz.tereze.api.problem.ProblemEvent.ProblemAnswered;
import kz.tereze.api.problem.ProblemEvent.ProblemReported;
import kz.tereze.api.problem.ProblemId;
import kz.tereze.api.problem.ProblemKind;
import kz.tereze.projections.Story;
import kz.tereze.projections.identity.SealedAddresses;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.identity.Vaults;
import kz.tereze.projections.notice.AnswerOutbox;
import kz.tereze.projections.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The answer to a reported problem, mailed to whoever left an address.
class AnswerMailTest {

  private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
  private static final Duration DAY = Duration.ofDays(1);
  private static final String ADDRESS = "reader@press.example";
  private static final UUID ADDRESS_ID = new UUID(7, 7);
  private static final String ANSWER = "Это два разных платежа.";
  private static final PersonId SOMEBODY = PersonId.of("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa");
  private static final ProblemId PROBLEM = new ProblemId("R-2026-00001");

  private final GreenMail inbox =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
  private final Story story = new Story();
  private final DataSource source = story.source();
  private final JdbcClient jdbc = JdbcClient.create(source);
  private final Vault vault = Vaults.vault(source);
  private final AnswerOutbox outbox =
      new AnswerOutbox(source, vault, new SealedAddresses(source, vault, Vaults.ABOVE));

  @BeforeEach
  void a_server() {
    inbox.start();
    story.heardBy(Problems::new);
  }

  @AfterEach
  void stop() {
    inbox.stop();
  }

  @Test
  void the_answer_is_mailed_once_and_the_address_is_erased_with_it() throws Exception {
    ProblemReported reported = reported(ADDRESS);
    story.tell(reported);
    run(NOW);
    assertThat(inbox.getReceivedMessages()).as("nothing came of it yet").isEmpty();
    assertThat(kept()).isTrue();

    story.tell(answered());
    run(NOW);
    assertThat(inbox.getReceivedMessages()).hasSize(1);
    assertThat(last().getAllRecipients()[0]).hasToString(ADDRESS);
    assertThat(last().getSubject()).isEqualTo("Терезе: На ваше сообщение ответили");
    assertThat(text(last()))
        .contains("R-2026-00001", ANSWER, "https://tereze.example/ru/problems/R-2026-00001");
    assertThat(kept()).isFalse();

    // A replay brings the rows back, but nothing that could be written to.
    jdbc.sql("truncate problem").update();
    story.tell(reported, answered());
    run(NOW.plus(DAY));
    assertThat(inbox.getReceivedMessages()).hasSize(1);
  }

  @Test
  void a_late_answer_is_told_twice_that_it_is_late_and_what_it_is() throws Exception {
    story.tell(reported(ADDRESS), new AnswerOverdue(PROBLEM, LAST_DAY, SOMEBODY, NOW));
    run(NOW);
    run(NOW.plus(DAY));
    assertThat(inbox.getReceivedMessages()).hasSize(1);
    assertThat(last().getSubject()).isEqualTo("Терезе: Ответ на ваше сообщение опаздывает");
    assertThat(kept()).as("the answer is still to come").isTrue();

    story.tell(answered());
    run(NOW.plus(DAY));
    assertThat(inbox.getReceivedMessages()).hasSize(2);
    assertThat(text(last())).contains(ANSWER);
    assertThat(kept()).isFalse();
  }

  @Test
  void who_left_no_address_is_not_written_to() {
    story.tell(reported(null), answered());
    run(NOW);
    assertThat(inbox.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_server_that_is_down_delays_the_letter_and_one_taken_by_a_node_that_died_is_sent_again()
      throws Exception {
    story.tell(reported(ADDRESS), answered());
    run(new MailServer("127.0.0.1", 1, "none", "", "", "no-answer@tereze.example"), NOW);
    assertThat(kept()).isTrue();
    run(NOW.plusSeconds(60));
    assertThat(inbox.getReceivedMessages()).as("its next try is later").isEmpty();
    assertThat(outbox.take(NOW.plus(Duration.ofHours(2)))).isPresent();
    run(NOW.plus(Duration.ofHours(2)));
    assertThat(inbox.getReceivedMessages()).isEmpty();
    run(NOW.plus(Duration.ofHours(4)));
    assertThat(inbox.getReceivedMessages()).hasSize(1);
    assertThat(kept()).isFalse();
  }

  @Test
  void an_address_is_erased_within_a_week_of_the_answer_also_where_no_mail_is_sent() {
    story.tell(reported(ADDRESS), answered());
    run(unset(), NOW.plus(DAY));
    assertThat(kept()).isTrue();
    run(unset(), NOW.plus(DAY.multipliedBy(8)));
    assertThat(kept()).isFalse();
    run(NOW.plus(DAY.multipliedBy(9)));
    assertThat(inbox.getReceivedMessages()).isEmpty();
  }

  @Test
  void the_address_stands_nowhere_in_the_clear_and_its_key_goes_with_it() {
    story.tell(reported(ADDRESS));
    for (String table : new String[] {"problem", "sealed_value", "person_key"}) {
      assertThat(jdbc.sql("select t::text from " + table + " t").query(String.class).list())
          .isNotEmpty()
          .noneMatch(row -> row.contains("press"));
    }
    story.tell(answered());
    run(NOW);
    assertThat(
            jdbc.sql("select count(*) from person_key where owner = ?")
                .param(ADDRESS_ID)
                .query(Long.class)
                .single())
        .isZero();
  }

  private boolean kept() {
    return vault.read(ADDRESS_ID).isPresent();
  }

  private ProblemReported reported(@Nullable String address) {
    return new ProblemReported(
        PROBLEM,
        ProblemKind.WRONG_FACT,
        new Place("/ledger/AP26000001"),
        vault.seal("Сумма записана дважды.", SOMEBODY),
        Written.RU,
        address == null ? null : vault.seal(address, new PersonId(ADDRESS_ID), ADDRESS_ID),
        LAST_DAY,
        "Administrative Procedural Code, art. 76",
        SOMEBODY,
        NOW);
  }

  private static ProblemAnswered answered() {
    return new ProblemAnswered(
        PROBLEM, Fate.EXPLAINED, null, null, ANSWER, Written.RU, SOMEBODY, NOW);
  }

  private void run(Instant at) {
    run(
        new MailServer(
            "127.0.0.1", inbox.getSmtp().getPort(), "none", "", "", "no-answer@tereze.example"),
        at);
  }

  private static MailServer unset() {
    return new MailServer("", 25, "none", "", "", "");
  }

  private void run(MailServer server, Instant at) {
    Letters letters = new Letters("https://tereze.example");
    new SendAnswers(new Deliveries(server), letters, outbox, new FixedTime(at)).run();
  }

  private MimeMessage last() {
    MimeMessage[] all = inbox.getReceivedMessages();
    return all[all.length - 1];
  }

  private static String text(MimeMessage letter) throws Exception {
    return new String(letter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
