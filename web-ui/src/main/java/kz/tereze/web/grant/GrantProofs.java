package kz.tereze.web.grant;

import java.util.stream.Stream;
import kz.tereze.api.Hash;
import kz.tereze.api.Role;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.projections.grant.ContractPapers;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.MilestoneRow;
import kz.tereze.projections.grant.Milestones;
import kz.tereze.projections.grant.SignatureRow;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Download;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.signature.SignatureProof;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What proves the signatures of a contract and of its reports. Certificates name people by their
/// number, so only the recipient and those who answer for the contract and its money take it along.
@Controller
@PreAuthorize("isAuthenticated()")
class GrantProofs {

  private final Grants grants;
  private final ContractPapers papers;
  private final Milestones milestones;
  private final SignatureProof proof;
  private final SignatureSheet sheet;

  GrantProofs(
      Grants grants,
      ContractPapers papers,
      Milestones milestones,
      SignatureProof proof,
      SignatureSheet sheet) {
    this.grants = grants;
    this.papers = papers;
    this.milestones = milestones;
    this.proof = proof;
    this.sheet = sheet;
  }

  @GetMapping(GrantsPage.PATH + "/{grant}/signatures/{cms}/proof")
  ResponseEntity<byte[]> proof(
      @PathVariable ApplicationNumber grant, @PathVariable Hash cms, SignedIn who) {
    seen(grant, who);
    boolean isOfGrant =
        Stream.concat(
                papers.signatures(grant).stream().map(SignatureRow::cms),
                milestones.of(grant).stream().map(MilestoneRow::signature))
            .anyMatch(cms::equals);
    if (!isOfGrant) {
      throw new Missing();
    }
    return Download.file(
        proof.of(cms),
        "application/zip",
        "%s-%s.zip".formatted(grant.irn(), cms.hex().substring(0, 12)));
  }

  @GetMapping(GrantsPage.PATH + "/{grant}/signatures/sheet")
  ResponseEntity<byte[]> sheet(@PathVariable ApplicationNumber grant, SignedIn who) {
    return Download.file(
        sheet.of(seen(grant, who)), "application/pdf", grant.irn() + "-signatures.pdf");
  }

  private GrantRow seen(ApplicationNumber grant, SignedIn who) {
    return grants.find(grant).filter(row -> mayTake(row, who)).orElseThrow(Missing::new);
  }

  private static boolean mayTake(GrantRow row, SignedIn who) {
    return who.acting().actsFor(row.recipient())
        || who.acting().isAnyOf(Role.OFFICIAL, Role.TREASURER, Role.ACCOUNTANT, Role.AUDITOR);
  }
}
