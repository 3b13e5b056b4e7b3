package kz.tereze.infra.notice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.tereze.infra.errand.Errand;
import kz.tereze.projections.notice.AnswerOutbox;
import kz.tereze.web.language.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Mails those who reported a problem what became of it, as far as they left an address for that.
@Component
final class SendAnswers implements Errand, Deliveries.Box<AnswerOutbox.Letter> {

  private static final String END = "\r\n";

  private final Deliveries deliveries;
  private final Letters letters;
  private final AnswerOutbox outbox;
  private final Clock clock;

  SendAnswers(
      Deliveries deliveries, Letters letters, AnswerOutbox outbox, ObjectProvider<Clock> clock) {
    this.deliveries = deliveries;
    this.letters = letters;
    this.outbox = outbox;
    this.clock = clock.getIfUnique(Clock::systemUTC);
  }

  /// Addresses are erased in time also where no mail server is set.
  @Override
  public boolean run() {
    Instant now = clock.instant();
    outbox.settle(now);
    return deliveries.empty(this, now);
  }

  @Override
  public Optional<AnswerOutbox.Letter> take(Instant now) {
    return outbox.take(now);
  }

  /// The subject says neither what was reported nor where.
  @Override
  public MailServer.Message written(AnswerOutbox.Letter letter) {
    Wording wording = letters.in(letter.language());
    String subject = wording.t("problem.mail.subject." + letter.news());
    List<String> lines = new ArrayList<>();
    lines.add(wording.t("problem.mail.text." + letter.news(), "problem", letter.problem()));
    lines.add("");
    if (letter.fate() != null) {
      lines.addAll(List.of(wording.word(letter.fate()) + ".", "", letter.answer(), ""));
    }
    lines.addAll(
        List.of(
            letters.address(wording, "/problems/" + letter.problem()),
            "",
            "-- ",
            wording.t("problem.mail.end." + letter.news()),
            ""));
    return new MailServer.Message(
        id(letter),
        letter.address(),
        letter.language(),
        wording.t("site.name") + ": " + subject,
        String.join(END, lines),
        Map.of());
  }

  /// The same for a letter that is sent again.
  private static String id(AnswerOutbox.Letter letter) {
    String which = letter.problem() + "|" + letter.news() + "|" + letter.addressId();
    return UUID.nameUUIDFromBytes(which.getBytes(StandardCharsets.UTF_8)).toString();
  }

  @Override
  public void sent(AnswerOutbox.Letter letter) {
    outbox.sent(letter);
  }

  @Override
  public void failed(AnswerOutbox.Letter letter, String fault, boolean isFinal) {
    if (isFinal) {
      outbox.refused(letter);
    }
  }
}
