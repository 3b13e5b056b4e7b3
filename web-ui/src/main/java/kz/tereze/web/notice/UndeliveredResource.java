package kz.tereze.web.notice;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tereze.projections.notice.MailState;
import kz.tereze.projections.notice.Outbox;
import kz.tereze.web.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Letters that could not be delivered, for machines of the administrator.
@RestController
@RequestMapping("/api/v1/letters")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class UndeliveredResource {

  private static final int ROWS = 200;

  private final Outbox outbox;

  UndeliveredResource(Outbox outbox) {
    this.outbox = outbox;
  }

  /// @param counts how many letters are in each state
  record Letters(Map<MailState, Long> counts, List<Outbox.Undelivered> undelivered) {}

  @GetMapping
  @Operation(summary = "How mail stands, and the newest letters that could not be delivered")
  Letters list() {
    return new Letters(outbox.counts(), outbox.undelivered(ROWS));
  }

  @PostMapping("/{id}/again")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Have an undelivered letter tried again")
  void again(@PathVariable UUID id, SignedIn who) {
    UndeliveredPage.send(outbox, id, who.at());
  }
}
