package kz.tereze.web.grant;

import java.util.HashSet;
import java.util.Set;
import kz.tereze.api.Hash;
import kz.tereze.api.Role;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.projections.document.Documents;
import kz.tereze.projections.grant.ChangeRow;
import kz.tereze.projections.grant.ContractPapers;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.GrantState;
import kz.tereze.projections.grant.Grants;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Download;
import kz.tereze.web.identity.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Documents of a grant, for those it concerns: the parties, who checks and pays, the company.
@Controller
@PreAuthorize("isAuthenticated()")
class GrantPapers {

  private final Grants grants;
  private final GrantFile file;
  private final ContractPapers changes;
  private final ContractSigning contracts;
  private final Documents documents;

  GrantPapers(
      Grants grants,
      GrantFile file,
      ContractPapers changes,
      ContractSigning contracts,
      Documents documents) {
    this.grants = grants;
    this.file = file;
    this.changes = changes;
    this.contracts = contracts;
    this.documents = documents;
  }

  @GetMapping({GrantsPage.PATH + "/{grant}/papers/{hash}", "/api/v1/grants/{grant}/papers/{hash}"})
  ResponseEntity<byte[]> paper(
      @PathVariable ApplicationNumber grant, @PathVariable Hash hash, SignedIn who) {
    GrantRow row = grants.find(grant).filter(one -> mayRead(one, who)).orElseThrow(Missing::new);
    if (!documents(row).contains(hash)) {
      throw new Missing();
    }
    return Download.of(documents, hash, grant.irn());
  }

  /// Also those that wait to be signed.
  private Set<Hash> documents(GrantRow row) {
    Set<Hash> all = new HashSet<>(file.documents(row));
    if (row.state() == GrantState.ACCEPTED || row.state() == GrantState.SIGNED) {
      contracts.papers(row).forEach(paper -> all.add(paper.hash()));
    }
    changes.changes(row.grant()).stream()
        .filter(ChangeRow::isOpen)
        .forEach(
            change ->
                contracts.papers(row, change.amendment()).forEach(paper -> all.add(paper.hash())));
    return all;
  }

  static boolean mayRead(GrantRow row, SignedIn who) {
    return who.acting().actsFor(row.recipient())
        || (row.customer() != null
            && who.is(Role.SUBSOIL_USER)
            && who.acting().actsFor(row.customer()))
        || who.acting()
            .isAnyOf(Role.OFFICIAL, Role.EXPERT, Role.TREASURER, Role.ACCOUNTANT, Role.AUDITOR);
  }
}
