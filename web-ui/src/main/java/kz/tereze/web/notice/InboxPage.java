package kz.tereze.web.notice;

import java.util.List;
import java.util.UUID;
import kz.tereze.projections.notice.Inbox;
import kz.tereze.projections.notice.NoticeKind;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// What the person who is signed in was told.
@Controller
@PreAuthorize("isAuthenticated()")
class InboxPage {

  static final String PATH = "/me/inbox";
  private static final int SIZE = 25;

  private final Inbox inbox;
  private final boolean mails;

  InboxPage(Inbox inbox, @Value("${tereze.mail.host:}") String mailServer) {
    this.inbox = inbox;
    this.mails = !mailServer.isBlank();
  }

  @GetMapping(PATH)
  ModelAndView list(Entry entry, SignedIn who, Ui ui) {
    entry.labels("notice");
    NoticeKind kind = entry.choice("kind", NoticeKind.class).orNull();
    boolean unread = entry.isTicked("unread");
    long total = inbox.count(who.person(), kind, unread);
    Pages pages = Pages.of(ui.query("page"), SIZE, total);
    List<NoticeKind> kinds = inbox.kinds(who.person());
    return new ModelAndView("notice/inbox")
        .addObject("mails", mails)
        .addObject("rows", inbox.of(who.person(), kind, unread, SIZE, pages.offset()))
        .addObject("pages", pages)
        .addObject("unread", inbox.unread(who.person()))
        .addObject("kinds", Option.these(ui, kinds.toArray(NoticeKind[]::new)));
  }

  @PostMapping(PATH + "/{id}/read")
  Done read(@PathVariable UUID id, SignedIn who) {
    read(inbox, id, who);
    return Done.at(PATH).saying("notice.read.done");
  }

  @PostMapping(PATH + "/read")
  Done readAll(SignedIn who) {
    inbox.readAll(who.person(), who.at());
    return Done.at(PATH).saying("notice.read.done");
  }

  static void read(Inbox inbox, UUID id, SignedIn who) {
    if (!inbox.read(id, who.person(), who.at())) {
      throw new Missing();
    }
  }
}
