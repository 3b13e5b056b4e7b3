package kz.tereze.web.notice;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.tereze.projections.notice.NoticeKind;
import kz.tereze.projections.notice.Wishes;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.language.Language;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Ui;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// How the person who is signed in wants to be told.
@Controller
@PreAuthorize("isAuthenticated()")
class WishesPage {

  private static final String PATH = "/me/notices";
  private static final String LANGUAGE = "language";
  private static final String MAILED = "mailed";

  private final Wishes wishes;
  private final boolean mails;

  WishesPage(Wishes wishes, @Value("${tereze.mail.host:}") String mailServer) {
    this.wishes = wishes;
    this.mails = !mailServer.isBlank();
  }

  @GetMapping(PATH)
  ModelAndView show(Entry entry, SignedIn who, Ui ui) {
    Wishes.Wish wish = wishes.of(who.person());
    entry
        .labels("notice.wishes")
        .fill(LANGUAGE, wish.language())
        .fill(MAILED, free().filter(kind -> !wish.unmailed().contains(kind)).toList());
    return new ModelAndView("notice/wishes")
        .addObject("mails", mails)
        .addObject(
            "languages", Option.from(List.of(Language.values()), Language::code, Language::ownName))
        .addObject("free", Option.these(ui, free().toArray(NoticeKind[]::new)))
        .addObject(
            "always",
            Arrays.stream(NoticeKind.values())
                .filter(NoticeKind::isStatutory)
                .map(ui::word)
                .toList());
  }

  private static Stream<NoticeKind> free() {
    return Arrays.stream(NoticeKind.values()).filter(kind -> !kind.isStatutory());
  }

  @PostMapping(PATH)
  Done keep(Entry entry, SignedIn who, Ui ui) {
    entry.labels("notice.wishes").shownAgainBy(() -> show(entry, who, ui));
    Field<Language> language =
        entry
            .as(LANGUAGE, code -> Language.named(code).orElseThrow(IllegalArgumentException::new))
            .required();
    entry.check();
    Set<NoticeKind> unmailed = EnumSet.noneOf(NoticeKind.class);
    free().filter(kind -> !entry.all(MAILED).contains(kind.name())).forEach(unmailed::add);
    wishes.keep(who.person(), new Wishes.Wish(language.value().code(), unmailed));
    return Done.at(PATH).saying("notice.wishes.saved");
  }
}
