package kz.tereze.infra.notice;

import java.util.Map;
import kz.tereze.projections.notice.Outbox;
import kz.tereze.web.language.Language;
import kz.tereze.web.language.Messages;
import kz.tereze.web.language.Wording;
import kz.tereze.web.notice.NoticeWords;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes letters in the reader's language. The subject says what kind of news it is and nothing
/// about anybody: it is shown on locked screens and kept by servers on the way.
@Component
final class Letters {

  private static final String END = "\r\n";

  private final Messages messages = new Messages();
  private final String site;

  Letters(@Value("${tereze.base-url:http://localhost:8080}") String site) {
    this.site = site;
  }

  MailServer.Message written(Outbox.Letter letter) {
    Wording wording = in(letter.language());
    String subject = wording.t("site.name") + ": " + wording.word(letter.notice().kind());
    String text =
        String.join(
            END,
            NoticeWords.sentence(wording, letter.notice()),
            "",
            address(wording, letter.notice().page()),
            "",
            "-- ",
            wording.t("notice.mail.sign"),
            wording.t("notice.mail.wishes", "address", address(wording, "/me/notices")),
            "");
    return new MailServer.Message(
        letter.notice().id().toString(),
        letter.address(),
        letter.language(),
        subject,
        text,
        Map.of());
  }

  Wording in(String language) {
    return new Wording(Language.named(language).orElse(Language.KK), messages);
  }

  /// Where people find the site, without a slash at the end.
  String site() {
    return site;
  }

  /// The absolute address of a page.
  String address(Wording wording, String page) {
    return site + "/" + wording.language().code() + page;
  }
}
