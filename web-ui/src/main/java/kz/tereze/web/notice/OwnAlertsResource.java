package kz.tereze.web.notice;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tereze.projections.ledger.AllocationFilter;
import kz.tereze.projections.notice.Alerts;
import kz.tereze.projections.notice.Often;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Searches that whoever a token stands for followed.
@RestController
@RequestMapping("/api/v1/me/alerts")
@PreAuthorize("isAuthenticated()")
class OwnAlertsResource {

  private final Alerts alerts;

  OwnAlertsResource(Alerts alerts) {
    this.alerts = alerts;
  }

  record Own(
      UUID id,
      AllocationFilter filter,
      Often often,
      Instant askedAt,
      @Nullable Instant confirmedAt) {}

  @GetMapping
  @Operation(summary = "Searches of the ledger that I follow")
  List<Own> list(SignedIn who) {
    return alerts.of(who.person()).stream()
        .map(one -> new Own(one.id(), one.filter(), one.often(), one.askedAt(), one.confirmedAt()))
        .toList();
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable UUID id, SignedIn who) {
    if (!alerts.end(id, who.person())) {
      throw new Missing();
    }
  }
}
