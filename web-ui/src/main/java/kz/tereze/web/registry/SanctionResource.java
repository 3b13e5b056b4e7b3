package kz.tereze.web.registry;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.registry.SanctionCommand;
import kz.tereze.api.registry.SanctionId;
import kz.tereze.projections.registry.SanctionRow;
import kz.tereze.projections.registry.Sanctions;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.Once;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.rest.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// The register of sanctions for machines.
@RestController
@RequestMapping("/api/v1/sanctions")
class SanctionResource {

  /// @param organisation whom it is about; or `person`, one of the two
  /// @param until its last day; null while it has no end
  record Imposing(
      @Nullable Bin organisation,
      @Nullable PersonId person,
      String reason,
      String act,
      LocalDate from,
      @Nullable LocalDate until) {}

  record Lifting(String reason) {}

  record Imposed(SanctionId sanction) {}

  private final Sanctions sanctions;
  private final Dispatch dispatch;

  SanctionResource(Sanctions sanctions, Dispatch dispatch) {
    this.sanctions = sanctions;
    this.dispatch = dispatch;
  }

  @GetMapping
  @Public
  @Operation(summary = "Sanctions, the newest first, lifted ones too")
  Listing<SanctionRow> list(@RequestParam(defaultValue = "1") String page) {
    return Listing.of(page, sanctions.count(), sanctions::list);
  }

  @GetMapping("/{sanction}")
  @Public
  @Operation(summary = "One entry in the register of sanctions")
  SanctionRow find(@PathVariable SanctionId sanction) {
    return sanctions.find(sanction).orElseThrow(Missing::new);
  }

  @PostMapping
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Enter a sanction decided by a court or an authorised body")
  ResponseEntity<Imposed> impose(@RequestBody Imposing asked, Once once, SignedIn who) {
    SanctionId sanction = new SanctionId(once.key());
    dispatch.send(
        new SanctionCommand.ImposeSanction(
            sanction,
            asked.organisation(),
            asked.person(),
            asked.reason(),
            asked.act(),
            asked.from(),
            asked.until(),
            who.acting()));
    return ResponseEntity.created(
            UriComponentsBuilder.fromPath("/api/v1/sanctions/{sanction}").build(sanction))
        .body(new Imposed(sanction));
  }

  @PostMapping("/{sanction}/lifting")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Lift a sanction that another official imposed")
  void lift(@PathVariable SanctionId sanction, @RequestBody Lifting asked, SignedIn who) {
    find(sanction);
    dispatch.send(new SanctionCommand.LiftSanction(sanction, asked.reason(), who.acting()));
  }
}
