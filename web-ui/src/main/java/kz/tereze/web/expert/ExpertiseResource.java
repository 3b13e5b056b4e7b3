package kz.tereze.web.expert;

import io.swagger.v3.oas.annotations.Operation;
import kz.tereze.api.expert.ExpertCommand;
import kz.tereze.api.expert.Expertise;
import kz.tereze.projections.expert.ExpertRow;
import kz.tereze.projections.expert.Experts;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// An expert's own place in the pool for machines.
@RestController
@RequestMapping("/api/v1/me/expertise")
@PreAuthorize("hasRole('EXPERT')")
class ExpertiseResource {

  private final Experts experts;
  private final Dispatch dispatch;

  ExpertiseResource(Experts experts, Dispatch dispatch) {
    this.experts = experts;
    this.dispatch = dispatch;
  }

  @GetMapping
  @Operation(summary = "What one knows, reads and takes on")
  ExpertRow find(SignedIn who) {
    return experts.find(who.person()).orElseThrow(Missing::new);
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Join the pool, or describe anew what one knows, reads and takes on")
  void describe(@RequestBody Expertise asked, SignedIn who) {
    dispatch.send(new ExpertCommand.DescribeExpertise(who.person(), asked, who.acting()));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Leave the pool")
  void leave(SignedIn who) {
    dispatch.send(new ExpertCommand.LeavePool(who.person(), who.acting()));
  }
}
