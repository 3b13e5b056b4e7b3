package kz.tereze.infra.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// The mail server that takes the platform's letters, as the operator set it: `TEREZE_MAIL_HOST`,
/// `_PORT`, `_TLS`, `_USER`, `_PASSWORD`, `_FROM`. Without a host nothing is sent.
@Component
public final class MailServer {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String STARTTLS = "starttls";
  private static final String TLS = "tls";
  private static final String NONE = "none";

  private final @Nullable JavaMailSenderImpl sender;
  private final String from;
  private final String domain;

  /// @param security `starttls`, `tls` (from the first byte) or `none`, for a server on this
  ///     machine
  MailServer(
      @Value("${tereze.mail.host:}") String host,
      @Value("${tereze.mail.port:587}") int port,
      @Value("${tereze.mail.tls:starttls}") String security,
      @Value("${tereze.mail.user:}") String user,
      @Value("${tereze.mail.password:}") String password,
      @Value("${tereze.mail.from:}") String from) {
    this.from = from;
    this.domain = from.substring(from.lastIndexOf('@') + 1).replace(">", "");
    if (host.isBlank()) {
      sender = null;
      return;
    }
    if (!from.contains("@")) {
      throw new IllegalStateException("TEREZE_MAIL_HOST is set, so TEREZE_MAIL_FROM must be too");
    }
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setHost(host);
    server.setPort(port);
    server.setProtocol("smtp");
    server.setDefaultEncoding(StandardCharsets.UTF_8.name());
    if (!user.isBlank()) {
      server.setUsername(user);
      server.setPassword(password);
    }
    server.setJavaMailProperties(properties(security, !user.isBlank()));
    sender = server;
  }

  private static Properties properties(String security, boolean signsIn) {
    String patience = Long.toString(PATIENCE.toMillis());
    Properties all = new Properties();
    all.putAll(
        Map.of(
            "mail.smtp.auth", Boolean.toString(signsIn),
            "mail.smtp.connectiontimeout", patience,
            "mail.smtp.timeout", patience,
            "mail.smtp.writetimeout", patience,
            "mail.smtp.ssl.checkserveridentity", "true"));
    switch (security) {
      case STARTTLS -> {
        all.put("mail.smtp.starttls.enable", "true");
        all.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> all.put("mail.smtp.ssl.enable", "true");
      case NONE -> all.put("mail.smtp.starttls.enable", "false");
      default ->
          throw new IllegalStateException("TEREZE_MAIL_TLS is starttls, tls or none: " + security);
    }
    return all;
  }

  public boolean isSet() {
    return sender != null;
  }

  /// What is sent.
  ///
  /// @param id the same for the same letter, so that one sent twice is known as one
  /// @param headers beside the usual ones
  public record Message(
      String id,
      String to,
      String language,
      String subject,
      String text,
      Map<String, String> headers) {

    public Message {
      headers = Map.copyOf(headers);
    }
  }

  /// Hands one letter over; when it returns, the server has it.
  ///
  /// @throws org.springframework.mail.MailException when the server does not take it
  public void send(Message message) throws MessagingException {
    if (sender == null) {
      throw new IllegalStateException("no mail server is set");
    }
    MimeMessage mime = sender.createMimeMessage();
    mime.setFrom(from);
    mime.setRecipients(jakarta.mail.Message.RecipientType.TO, message.to());
    mime.setSubject(message.subject(), StandardCharsets.UTF_8.name());
    mime.setText(message.text(), StandardCharsets.UTF_8.name());
    mime.setSentDate(new Date());
    mime.setHeader("Message-ID", "<" + message.id() + "@" + domain + ">");
    mime.setHeader("Content-Language", message.language());
    mime.setHeader("Auto-Submitted", "auto-generated");
    for (Map.Entry<String, String> header : message.headers().entrySet()) {
      mime.setHeader(header.getKey(), header.getValue());
    }
    sender.send(mime);
  }
}
