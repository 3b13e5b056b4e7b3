package kz.tereze.infra.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.award.ImportEvent;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.api.award.Provenance;
import kz.tereze.projections.Story;
import kz.tereze.projections.identity.SealedAddresses;
import kz.tereze.projections.identity.Vaults;
import kz.tereze.projections.ledger.AllocationFilter;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.Allocations;
import kz.tereze.projections.notice.Alert;
import kz.tereze.projections.notice.AlertOutbox;
import kz.tereze.projections.notice.Alerts;
import kz.tereze.projections.notice.Often;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A search of the ledger followed by mail, from the wish to the end.
class AlertMailTest {

  private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final String ADDRESS = "reader@press.example";
  private static final PersonId SOMEBODY = PersonId.of("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa");
  private static final AllocationFilter WATER = AllocationFilter.ALL.words("water");

  private final GreenMail inbox =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
  private final Story story = new Story();
  private final DataSource source = story.source();
  private final JdbcClient jdbc = JdbcClient.create(source);
  private final SealedAddresses addresses =
      new SealedAddresses(source, Vaults.vault(source), Vaults.ABOVE);
  private final Alerts alerts = new Alerts(source, addresses);

  @BeforeEach
  void a_server_and_an_old_award() {
    inbox.start();
    story.heardBy(Allocations::new);
    story.tell(award("OLD-1", "Clean water"));
  }

  @AfterEach
  void stop() {
    inbox.stop();
  }

  @Test
  void nothing_but_one_question_is_sent_before_it_is_answered() throws Exception {
    ask(NOW);
    run(NOW);
    story.tell(award("NEW-1", "More water"));
    run(NOW.plus(DAY));
    run(NOW.plus(DAY.multipliedBy(2)));
    assertThat(inbox.getReceivedMessages()).hasSize(1);
    assertThat(last().getSubject()).isEqualTo("Tereze: Confirm that you follow a search");
    assertThat(text(last())).contains("https://tereze.example/en/ledger?q=water");

    run(NOW.plus(DAY.multipliedBy(4)));
    assertThat(alerts.opened(secret())).as("forgotten, since nobody answered").isEmpty();
    nothing_is_left();
  }

  @Test
  void what_is_new_and_matches_exactly_comes_once() throws Exception {
    confirmed();
    story.tell(award("NEW-1", "More water"), award("NEW-2", "More wind"));
    run(NOW.plusSeconds(3_600));
    assertThat(inbox.getReceivedMessages()).as("at most daily").hasSize(1);

    run(NOW.plus(DAY));
    assertThat(inbox.getReceivedMessages()).hasSize(2);
    assertThat(text(last()))
        .contains("1 new award", "More water")
        .doesNotContain("OLD-1", "More wind");
    assertThat(last().getSubject()).doesNotContain("water");

    run(NOW.plus(DAY.multipliedBy(2)));
    run(NOW.plus(DAY.multipliedBy(3)));
    assertThat(inbox.getReceivedMessages()).as("no news, no letter").hasSize(2);

    // A replay fills the register anew.
    jdbc.sql("truncate allocation").update();
    story.tell(award("OLD-1", "Clean water"), award("NEW-1", "More water"));
    run(NOW.plus(DAY.multipliedBy(4)));
    assertThat(inbox.getReceivedMessages()).hasSize(2);
  }

  @Test
  void one_click_ends_it_and_the_address_is_gone() throws Exception {
    confirmed();
    assertThat(last().getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(last().getHeader("List-Unsubscribe"))
        .containsExactly("<https://tereze.example/api/v1/alerts/" + secret() + "/end>");

    assertThat(alerts.end(secret())).isTrue();
    assertThat(alerts.end(secret())).isFalse();
    story.tell(award("NEW-1", "More water"));
    run(NOW.plus(DAY));
    assertThat(inbox.getReceivedMessages()).hasSize(1);
    nothing_is_left();
  }

  @Test
  void the_address_stands_nowhere_in_the_clear() throws Exception {
    confirmed();
    for (String table : List.of("ledger_alert", "sealed_value", "person_key")) {
      assertThat(jdbc.sql("select t::text from " + table + " t").query(String.class).list())
          .isNotEmpty()
          .allSatisfy(row -> assertThat(row).doesNotContain("press", secret()));
    }
  }

  @Test
  void asking_again_and_again_sends_one_letter_and_one_address_follows_a_handful()
      throws Exception {
    for (int i = 0; i < 30; i++) {
      ask(NOW.plusSeconds(i));
    }
    run(NOW.plusSeconds(60));
    assertThat(inbox.getReceivedMessages()).hasSize(1);
    for (int i = 0; i < 30; i++) {
      alerts.ask(
          new Alerts.Asked(" READER@press.example", WATER, "?q=" + i, Often.DAILY, "en", null),
          NOW.plusSeconds(70));
    }
    run(NOW.plusSeconds(80));
    assertThat(inbox.getReceivedMessages()).hasSize(10);
  }

  @Test
  void a_letter_sent_and_not_marked_is_sent_again_under_the_same_id() throws Exception {
    confirmed();
    story.tell(award("NEW-1", "More water"));
    outbox().take(NOW.plus(DAY));
    run(NOW.plus(DAY));
    assertThat(inbox.getReceivedMessages()).as("taken by a node that died").hasSize(1);
    run(NOW.plus(DAY).plus(Duration.ofHours(2)));
    run(NOW.plus(DAY).plus(Duration.ofHours(4)));
    assertThat(inbox.getReceivedMessages()).hasSize(2);
    assertThat(text(last())).contains("More water");
  }

  @Test
  void who_was_signed_in_lists_and_ends_their_own() throws Exception {
    alerts.ask(new Alerts.Asked(ADDRESS, WATER, "?q=water", Often.WEEKLY, "kk", SOMEBODY), NOW);
    Alert own = alerts.of(SOMEBODY).getFirst();
    assertThat(own.filter()).isEqualTo(WATER);
    assertThat(own.readable()).isEqualTo("q=water");
    assertThat(alerts.end(own.id(), PersonId.PLATFORM)).as("not theirs").isFalse();
    assertThat(alerts.end(own.id(), SOMEBODY)).isTrue();
    nothing_is_left();
  }

  private void nothing_is_left() {
    for (String table : List.of("ledger_alert", "sealed_value", "person_key")) {
      assertThat(jdbc.sql("select count(*) from " + table).query(Long.class).single())
          .as(table)
          .isZero();
    }
  }

  private void ask(Instant at) {
    alerts.ask(new Alerts.Asked(ADDRESS, WATER, "?q=water", Often.DAILY, "en", null), at);
  }

  private void confirmed() throws Exception {
    ask(NOW);
    run(NOW);
    assertThat(alerts.confirm(secret(), NOW)).isTrue();
  }

  private String secret() throws Exception {
    Matcher page =
        Pattern.compile("/en/alerts/([\\w-]{32})").matcher(text(inbox.getReceivedMessages()[0]));
    assertThat(page.find()).isTrue();
    return page.group(1);
  }

  private AlertOutbox outbox() {
    return new AlertOutbox(source, alerts, addresses, new AllocationRegister(source));
  }

  private void run(Instant at) {
    MailServer server =
        new MailServer(
            "127.0.0.1", inbox.getSmtp().getPort(), "none", "", "", "no-answer@tereze.example");
    Letters letters = new Letters("https://tereze.example");
    new SendAlerts(new Deliveries(server), letters, outbox(), new FixedTime(at)).run();
  }

  private MimeMessage last() {
    MimeMessage[] all = inbox.getReceivedMessages();
    return all[all.length - 1];
  }

  private static String text(MimeMessage letter) throws Exception {
    return new String(letter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static ImportEvent award(String id, String title) {
    return new ImportEvent.AwardImported(
        new Provenance(
            "360Giving",
            "GB-CHC-1",
            "A Trust",
            "CC BY 4.0",
            "grants.json",
            new Hash("ab".repeat(32))),
        new ImportedAward(
            id,
            title,
            "",
            "A Charity",
            "GB-CHC-2",
            "A Trust",
            null,
            "GBP",
            100_000,
            LocalDate.of(2026, 11, 20),
            new Hash("cd".repeat(32))),
        SOMEBODY,
        NOW);
  }
}
