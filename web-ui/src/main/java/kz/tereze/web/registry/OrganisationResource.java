package kz.tereze.web.registry;

import io.swagger.v3.oas.annotations.Operation;
import kz.tereze.api.Bin;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.registry.OrganisationCommand;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.projections.registry.OrganisationRow;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.rest.Listing;
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

/// Organisations for machines.
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationResource {

  /// What an administrator enters of an organisation.
  record Registration(Bin bin, Text name, OrganisationKind kind, Region region) {}

  record Renaming(Text name) {}

  record Seat(Text address) {}

  private final Organisations organisations;
  private final Dispatch dispatch;

  OrganisationResource(Organisations organisations, Dispatch dispatch) {
    this.organisations = organisations;
    this.dispatch = dispatch;
  }

  @GetMapping
  @Public
  @Operation(summary = "The register of organisations")
  Listing<OrganisationRow> list(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page) {
    return Listing.of(
        page, organisations.count(q), (limit, offset) -> organisations.list(q, limit, offset));
  }

  @GetMapping("/{bin}")
  @Public
  @Operation(summary = "One organisation")
  OrganisationRow find(@PathVariable Bin bin) {
    return organisations.find(bin).orElseThrow(Missing::new);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "Enter an organisation from the state register")
  void register(@RequestBody Registration asked, SignedIn who) {
    dispatch.send(
        new OrganisationCommand.RegisterOrganisation(
            asked.bin(), asked.name(), asked.kind(), asked.region(), who.acting()));
  }

  @PostMapping("/{bin}/name")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "Enter an organisation's new name")
  void rename(@PathVariable Bin bin, @RequestBody Renaming asked, SignedIn who) {
    dispatch.send(new OrganisationCommand.RenameOrganisation(bin, asked.name(), who.acting()));
  }

  @PostMapping("/{bin}/address")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "Enter an organisation's legal address")
  void enterAddress(@PathVariable Bin bin, @RequestBody Seat asked, SignedIn who) {
    dispatch.send(new OrganisationCommand.EnterAddress(bin, asked.address(), who.acting()));
  }
}
