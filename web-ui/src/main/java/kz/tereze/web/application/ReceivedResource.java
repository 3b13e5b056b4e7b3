package kz.tereze.web.application;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.FormalReason;
import kz.tereze.api.need.Resemblance;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.ApplicationStatus;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.application.Overlaps;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.rest.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Received applications for the machines of those who check their form.
@RestController
@RequestMapping("/api/v1/received-applications")
@PreAuthorize("hasRole('OFFICIAL')")
class ReceivedResource {

  /// @param found earlier and running projects it resembles now
  /// @param clearing who answered for it last
  record Overlap(List<Resemblance> found, Overlaps.@Nullable Clearing clearing) {}

  /// @param reason in whole sentences, why no money is asked for a second time
  record Cleared(String reason) {}

  /// @param reasons why it did not pass; empty when it passed
  record Check(boolean passed, List<FormalReason> reasons, String explanation) {}

  private final Applications applications;
  private final Overlaps overlaps;
  private final Dispatch dispatch;

  ReceivedResource(Applications applications, Overlaps overlaps, Dispatch dispatch) {
    this.overlaps = overlaps;
    this.applications = applications;
    this.dispatch = dispatch;
  }

  @GetMapping
  @Operation(summary = "Applications to calls that have closed, the newest number first")
  Listing<ApplicationRow> list(
      @RequestParam(required = false) @Nullable ApplicationStatus status,
      @RequestParam(defaultValue = "1") String page,
      SignedIn who) {
    return Listing.of(
        page,
        applications.countRegistered(status, who.at()),
        (limit, offset) -> applications.registered(who.reader(), status, who.at(), limit, offset));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One submitted application")
  ApplicationRow find(@PathVariable ApplicationId id, SignedIn who) {
    return applications
        .find(id, who.reader())
        .filter(row -> row.isReadableAt(who.at()))
        .orElseThrow(Missing::new);
  }

  @GetMapping("/{id}/overlap")
  @Operation(summary = "Earlier and running projects a submitted application resembles")
  Overlap overlap(@PathVariable ApplicationId id, SignedIn who) {
    ApplicationRow row = find(id, who);
    return new Overlap(
        row.content() == null ? List.of() : overlaps.resembledBy(id),
        overlaps.clearing(id).orElse(null));
  }

  @PostMapping("/{id}/overlap")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Answer for it that no money is asked for a second time")
  void clear(@PathVariable ApplicationId id, @RequestBody Cleared asked, SignedIn who) {
    ApplicationId application = find(id, who).application();
    dispatch.send(new ApplicationCommand.ClearOverlap(application, asked.reason(), who.acting()));
  }

  @PostMapping("/{id}/formal-check")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Decide whether the form is right")
  void check(@PathVariable ApplicationId id, @RequestBody Check check, SignedIn who) {
    ApplicationId application = find(id, who).application();
    dispatch.send(
        check.passed()
            ? new ApplicationCommand.PassFormalCheck(application, who.acting())
            : new ApplicationCommand.FailFormalCheck(
                application, check.reasons(), check.explanation(), who.acting()));
  }
}
