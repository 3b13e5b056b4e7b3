package kz.tereze.infra.notice;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/// Hands letters over, one after another. Each is taken before it is sent and marked after, so a
/// node killed between the two repeats that one letter at most.
@Component
final class Deliveries {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  private static final int AT_ONCE = 20;

  /// Where letters of one kind wait.
  interface Box<L> {

    Optional<L> take(Instant now);

    MailServer.Message written(L letter);

    void sent(L letter);

    /// @param fault one line without the address
    /// @param isFinal the server will never take it
    void failed(L letter, String fault, boolean isFinal);
  }

  private final MailServer server;

  Deliveries(MailServer server) {
    this.server = server;
  }

  /// @return whether more may be waiting
  <L> boolean empty(Box<L> box, Instant now) {
    if (!server.isSet()) {
      return false;
    }
    for (int sent = 0; sent < AT_ONCE; sent++) {
      Optional<L> letter = box.take(now);
      if (letter.isEmpty() || !send(box, letter.get())) {
        return false;
      }
    }
    return true;
  }

  boolean isPossible() {
    return server.isSet();
  }

  /// @return false when the server is not there for any letter
  private <L> boolean send(Box<L> box, L letter) {
    MailServer.Message message = box.written(letter);
    try {
      server.send(message);
      box.sent(letter);
      return true;
    } catch (MailException | MessagingException failure) {
      boolean isFinal = MailFault.isFinal(failure);
      String fault = MailFault.told(failure);
      LOG.warn("letter {} was not taken: {}", message.id(), fault);
      box.failed(letter, fault, isFinal);
      return isFinal;
    }
  }
}
