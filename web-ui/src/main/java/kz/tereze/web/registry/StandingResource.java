package kz.tereze.web.registry;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.registry.Office;
import kz.tereze.api.registry.OrganisationCommand;
import kz.tereze.projections.registry.AccreditationRow;
import kz.tereze.projections.registry.Officer;
import kz.tereze.projections.registry.Standings;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who leads an organisation and whether it is accredited, for machines.
@RestController
@RequestMapping("/api/v1/organisations/{bin}")
class StandingResource {

  record Naming(PersonId person, Office office) {}

  /// @param until the last day
  record Accrediting(String certificate, LocalDate from, LocalDate until) {}

  record Withdrawal(String reason) {}

  private final Standings standings;
  private final Dispatch dispatch;

  StandingResource(Standings standings, Dispatch dispatch) {
    this.standings = standings;
    this.dispatch = dispatch;
  }

  @GetMapping("/officers")
  @Public
  @Operation(summary = "Who leads an organisation, the head first")
  List<Officer> officers(@PathVariable Bin bin) {
    return standings.officers(bin);
  }

  @GetMapping("/accreditation")
  @Public
  @Operation(summary = "An organisation's accreditation, the last one entered")
  AccreditationRow accreditation(@PathVariable Bin bin) {
    return standings.accreditation(bin).orElseThrow(Missing::new);
  }

  @PostMapping("/officers")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "Enter who leads an organisation")
  void name(@PathVariable Bin bin, @RequestBody Naming asked, SignedIn who) {
    dispatch.send(
        new OrganisationCommand.NameOfficer(bin, asked.person(), asked.office(), who.acting()));
  }

  @DeleteMapping("/officers/{person}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "Enter that somebody no longer leads an organisation")
  void release(@PathVariable Bin bin, @PathVariable PersonId person, SignedIn who) {
    dispatch.send(new OrganisationCommand.ReleaseOfficer(bin, person, who.acting()));
  }

  @PostMapping("/accreditation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "Enter an accreditation")
  void accredit(@PathVariable Bin bin, @RequestBody Accrediting asked, SignedIn who) {
    dispatch.send(
        new OrganisationCommand.AccreditOrganisation(
            bin, asked.certificate(), asked.from(), asked.until(), who.acting()));
  }

  @PostMapping("/accreditation/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "Enter that an accreditation was withdrawn")
  void withdraw(@PathVariable Bin bin, @RequestBody Withdrawal asked, SignedIn who) {
    dispatch.send(new OrganisationCommand.WithdrawAccreditation(bin, asked.reason(), who.acting()));
  }
}
