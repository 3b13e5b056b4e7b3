package kz.tereze.infra.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kz.tereze.infra.errand.Errand;
import kz.tereze.projections.notice.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Mails people what concerns them, from the outbox.
@Component
final class SendMail implements Errand, Deliveries.Box<Outbox.Letter> {

  private final Deliveries deliveries;
  private final Letters letters;
  private final Outbox outbox;
  private final Clock clock;

  SendMail(Deliveries deliveries, Letters letters, Outbox outbox, ObjectProvider<Clock> clock) {
    this.deliveries = deliveries;
    this.letters = letters;
    this.outbox = outbox;
    this.clock = clock.getIfUnique(Clock::systemUTC);
  }

  @Override
  public boolean run() {
    Instant now = clock.instant();
    if (deliveries.isPossible()) {
      outbox.settle(now);
    }
    return deliveries.empty(this, now);
  }

  @Override
  public Optional<Outbox.Letter> take(Instant now) {
    return outbox.take(now);
  }

  @Override
  public MailServer.Message written(Outbox.Letter letter) {
    return letters.written(letter);
  }

  @Override
  public void sent(Outbox.Letter letter) {
    outbox.sent(letter.notice().id(), clock.instant());
  }

  @Override
  public void failed(Outbox.Letter letter, String fault, boolean isFinal) {
    outbox.failed(letter.notice().id(), fault, isFinal);
  }
}
