package kz.tereze.infra.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tereze.infra.errand.Errand;
import kz.tereze.projections.notice.Outbox;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/// Sends what waits in the outbox, one letter after another. Each is taken before it is sent and
/// marked after, so a node killed between the two repeats that one letter at most.
@Component
final class SendMail implements Errand {

  private static final Logger LOG = LoggerFactory.getLogger(SendMail.class);
  private static final int AT_ONCE = 20;

  /// Permanent answers of SMTP begin here.
  private static final int NEVER = 500;

  private static final int LONGEST_FAULT = 300;

  private final MailServer server;
  private final Letters letters;
  private final Outbox outbox;
  private final Clock clock;

  SendMail(MailServer server, Letters letters, Outbox outbox, ObjectProvider<Clock> clock) {
    this.server = server;
    this.letters = letters;
    this.outbox = outbox;
    this.clock = clock.getIfUnique(Clock::systemUTC);
  }

  @Override
  public boolean run() {
    if (!server.isSet()) {
      return false;
    }
    outbox.settle(clock.instant());
    for (int sent = 0; sent < AT_ONCE; sent++) {
      Optional<Outbox.Letter> letter = outbox.take(clock.instant());
      if (letter.isEmpty() || !send(letter.get())) {
        return false;
      }
    }
    return true;
  }

  /// @return false when the server is not there for any letter
  private boolean send(Outbox.Letter letter) {
    try {
      server.send(letters.written(letter));
      outbox.sent(letter.notice().id(), clock.instant());
      return true;
    } catch (MailException | MessagingException failure) {
      boolean isFinal = isFinal(failure);
      String fault = told(failure);
      LOG.warn("letter {} was not taken: {}", letter.notice().id(), fault);
      outbox.failed(letter.notice().id(), fault, isFinal);
      return isFinal;
    }
  }

  /// The server will never take it: there is no such address.
  static boolean isFinal(Exception failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                cause instanceof AddressException
                    || cause instanceof SMTPAddressFailedException refused
                        && refused.getReturnCode() >= NEVER);
  }

  /// What mail says went wrong stands in messages within messages.
  private static Stream<Throwable> causes(@Nullable Throwable failure) {
    if (failure == null) {
      return Stream.empty();
    }
    Stream<@Nullable Throwable> inner =
        switch (failure) {
          case MailSendException many -> Arrays.stream(many.getMessageExceptions());
          case SendFailedException next -> Stream.of(next.getNextException());
          default -> Stream.of(failure.getCause());
        };
    return Stream.concat(Stream.of(failure), inner.flatMap(SendMail::causes));
  }

  /// One line for an administrator, without the address.
  static String told(Exception failure) {
    String said =
        causes(failure)
            .map(Throwable::getMessage)
            .filter(Objects::nonNull)
            .reduce((first, last) -> last)
            .orElse(failure.getClass().getSimpleName());
    String plain = said.replaceAll("<?[^\\s<>]+@[^\\s<>]+>?", "…").replaceAll("\\s+", " ").strip();
    return plain.substring(0, Math.min(plain.length(), LONGEST_FAULT));
  }
}
