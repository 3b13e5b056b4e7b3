package kz.tereze.infra.notice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.tereze.api.Text;
import kz.tereze.infra.errand.Errand;
import kz.tereze.projections.ledger.AllocationRow;
import kz.tereze.projections.ledger.Label;
import kz.tereze.projections.notice.AlertOutbox;
import kz.tereze.web.language.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Mails those who follow a search of the public ledger: a first letter that asks whether they
/// meant it, then what is new. Every letter ends the following by one click (RFC 8058).
@Component
final class SendAlerts implements Errand, Deliveries.Box<AlertOutbox.Letter> {

  private static final String END = "\r\n";

  private final Deliveries deliveries;
  private final Letters letters;
  private final AlertOutbox outbox;
  private final Clock clock;

  SendAlerts(
      Deliveries deliveries, Letters letters, AlertOutbox outbox, ObjectProvider<Clock> clock) {
    this.deliveries = deliveries;
    this.letters = letters;
    this.outbox = outbox;
    this.clock = clock.getIfUnique(Clock::systemUTC);
  }

  @Override
  public boolean run() {
    Instant now = clock.instant();
    outbox.forgetUnanswered(now);
    return deliveries.empty(this, now);
  }

  @Override
  public Optional<AlertOutbox.Letter> take(Instant now) {
    return outbox.take(now);
  }

  @Override
  public void sent(AlertOutbox.Letter letter) {
    outbox.sent(letter);
  }

  @Override
  public void failed(AlertOutbox.Letter letter, String fault, boolean isFinal) {
    if (isFinal) {
      outbox.refused(letter);
    }
  }

  @Override
  public MailServer.Message written(AlertOutbox.Letter letter) {
    Wording wording = letters.in(letter.alert().language());
    String page = letters.address(wording, "/alerts/" + letter.secret());
    String search = letters.address(wording, "/ledger") + letter.alert().query();
    List<String> lines = new ArrayList<>();
    if (letter.isFirst()) {
      lines.addAll(
          List.of(
              wording.t("notice.alert.mail.asked"),
              "",
              search,
              "",
              wording.t("notice.alert.mail.confirm"),
              "",
              page,
              "",
              wording.t("notice.alert.mail.ignore")));
    } else {
      lines.addAll(List.of(wording.t("notice.alert.mail.new", "n", letter.found()), ""));
      letter.rows().forEach(row -> lines.addAll(List.of(award(wording, row), "")));
      lines.addAll(List.of(wording.t("notice.alert.mail.search"), search));
    }
    lines.addAll(List.of("", "-- ", wording.t("notice.alert.mail.end"), page, ""));
    String oneClick = letters.site() + "/api/v1/alerts/" + letter.secret() + "/end";
    return new MailServer.Message(
        id(letter),
        letter.address(),
        letter.alert().language(),
        wording.t("site.name")
            + ": "
            + wording.t(letter.isFirst() ? "notice.alert.mail.first" : "notice.alert.mail.digest"),
        String.join(END, lines),
        Map.of(
            "List-Unsubscribe",
            "<" + oneClick + ">",
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click"));
  }

  private String award(Wording wording, AllocationRow row) {
    return String.join(
        END,
        row.number() + " · " + said(wording, row.title()),
        said(wording, row.recipient())
            + " · "
            + wording.money(row.awarded().decimal(), row.awarded().currency()),
        letters.address(wording, "/ledger/" + row.number()));
  }

  private static String said(Wording wording, Label label) {
    Text text = label.text();
    return text == null ? Objects.requireNonNullElse(label.original(), "") : wording.text(text);
  }

  /// The same for a letter that is sent again.
  private static String id(AlertOutbox.Letter letter) {
    Instant since = letter.alert().toldUntil();
    String which = letter.alert().id() + "|" + (since == null ? letter.alert().askedAt() : since);
    return UUID.nameUUIDFromBytes(which.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
