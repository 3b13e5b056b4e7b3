package kz.tereze.web.grant;

import kz.tereze.api.Hash;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.web.identity.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What proves the signatures of a contract, for machines.
@RestController
@RequestMapping("/api/v1/grants/{grant}/signatures")
@PreAuthorize("isAuthenticated()")
class GrantProofsResource {

  private final GrantProofs proofs;

  GrantProofsResource(GrantProofs proofs) {
    this.proofs = proofs;
  }

  @GetMapping("/{cms}/proof")
  ResponseEntity<byte[]> proof(
      @PathVariable ApplicationNumber grant, @PathVariable Hash cms, SignedIn who) {
    return proofs.proof(grant, cms, who);
  }

  @GetMapping("/sheet")
  ResponseEntity<byte[]> sheet(@PathVariable ApplicationNumber grant, SignedIn who) {
    return proofs.sheet(grant, who);
  }
}
