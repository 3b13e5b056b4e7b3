package kz.tereze.infra.notice;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/// Why a mail server did not take a letter.
final class MailFault {

  /// Permanent answers of SMTP begin here.
  private static final int NEVER = 500;

  private static final int LONGEST = 300;

  private MailFault() {}

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
    return Stream.concat(Stream.of(failure), inner.flatMap(MailFault::causes));
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
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }
}
