package kz.tereze.web.expert;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import kz.tereze.api.PersonId;
import kz.tereze.api.expert.ExpertCommand;
import kz.tereze.projections.expert.ExpertRow;
import kz.tereze.projections.expert.Experts;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
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

/// The pool of experts for the machines of officials.
@RestController
@RequestMapping("/api/v1/experts")
@PreAuthorize("hasRole('OFFICIAL')")
class PoolResource {

  record Accreditation(String order, LocalDate until) {}

  record Withdrawal(String reason) {}

  private final Experts experts;
  private final Dispatch dispatch;

  PoolResource(Experts experts, Dispatch dispatch) {
    this.experts = experts;
    this.dispatch = dispatch;
  }

  @GetMapping
  @Operation(summary = "The pool of experts, those who wait for accreditation first")
  Listing<ExpertRow> list(@RequestParam(defaultValue = "1") String page) {
    return Listing.of(page, experts.count(), experts::list);
  }

  @GetMapping("/{person}")
  @Operation(summary = "One expert of the pool")
  ExpertRow find(@PathVariable PersonId person) {
    return experts.find(person).orElseThrow(Missing::new);
  }

  @PostMapping("/{person}/accreditation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Accredit an expert until a day")
  void accredit(@PathVariable PersonId person, @RequestBody Accreditation asked, SignedIn who) {
    dispatch.send(
        new ExpertCommand.AccreditExpert(person, asked.order(), asked.until(), who.acting()));
  }

  @PostMapping("/{person}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "End an accreditation early, with a public reason")
  void withdraw(@PathVariable PersonId person, @RequestBody Withdrawal asked, SignedIn who) {
    dispatch.send(new ExpertCommand.WithdrawAccreditation(person, asked.reason(), who.acting()));
  }
}
