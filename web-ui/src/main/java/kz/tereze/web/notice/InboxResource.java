package kz.tereze.web.notice;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tereze.projections.notice.Inbox;
import kz.tereze.projections.notice.NoticeKind;
import kz.tereze.projections.notice.NoticeRow;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Ui;
import kz.tereze.web.rest.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What whoever a token stands for was told.
@RestController
@RequestMapping("/api/v1/inbox")
@PreAuthorize("isAuthenticated()")
class InboxResource {

  private final Inbox inbox;

  InboxResource(Inbox inbox) {
    this.inbox = inbox;
  }

  /// @param page the case's page on the site, without language
  /// @param sentence in the language of `Accept-Language`
  record Told(
      UUID id,
      NoticeKind kind,
      String subject,
      String page,
      Map<String, Object> said,
      String sentence,
      Instant at,
      @Nullable Instant readAt) {}

  /// How many notices nobody has read.
  record Unread(int unread) {}

  @GetMapping
  @Operation(summary = "What I was told, the newest first")
  Listing<Told> list(
      @RequestParam(required = false) @Nullable NoticeKind kind,
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(defaultValue = "1") String page,
      SignedIn who,
      Ui ui) {
    return Listing.of(
        page,
        inbox.count(who.person(), kind, unread),
        (limit, offset) ->
            inbox.of(who.person(), kind, unread, limit, offset).stream()
                .map(row -> told(row, ui))
                .toList());
  }

  @GetMapping("/unread")
  @Operation(summary = "How many notices I have not read")
  Unread unread(SignedIn who) {
    return new Unread(inbox.unread(who.person()));
  }

  @GetMapping("/kinds")
  @Operation(summary = "The kinds of notices I have")
  List<NoticeKind> kinds(SignedIn who) {
    return inbox.kinds(who.person());
  }

  @PostMapping("/{id}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@PathVariable UUID id, SignedIn who) {
    InboxPage.read(inbox, id, who);
  }

  @PostMapping("/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void readAll(SignedIn who) {
    inbox.readAll(who.person(), who.at());
  }

  private static Told told(NoticeRow row, Ui ui) {
    return new Told(
        row.id(),
        row.kind(),
        row.subject(),
        row.page(),
        row.said(),
        NoticeWords.sentence(ui, row),
        row.at(),
        row.readAt());
  }
}
