package kz.tereze.web.notice;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import kz.tereze.projections.notice.Deadline;
import kz.tereze.projections.notice.Deadlines;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The terms that run for whoever a token stands for.
@RestController
@RequestMapping("/api/v1/me/deadlines")
@PreAuthorize("isAuthenticated()")
class DeadlinesResource {

  private final Deadlines deadlines;

  DeadlinesResource(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /// @param address where calendar programs find the deadlines, without signing in
  record Link(String address) {}

  @GetMapping
  @Operation(summary = "What I must do until when, the nearest first")
  List<Deadline> list(SignedIn who) {
    return deadlines.of(who.person(), who.at());
  }

  @PostMapping("/link")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Draw a private calendar address; the one before ends")
  Link makeLink(SignedIn who, Ui ui) {
    String secret = deadlines.makeLink(who.person(), who.at());
    return new Link(ui.site(ui.path("/calendar/" + secret + ".ics")));
  }

  @DeleteMapping("/link")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dropLink(SignedIn who) {
    deadlines.dropLink(who.person());
  }
}
