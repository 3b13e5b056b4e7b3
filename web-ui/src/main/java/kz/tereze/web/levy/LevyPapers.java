package kz.tereze.web.levy;

import kz.tereze.api.Hash;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.projections.document.Documents;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Download;
import kz.tereze.web.identity.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What proves a declaration or a spending, for the payer and the state.
@Controller
@PreAuthorize("isAuthenticated()")
class LevyPapers {

  private final LevyFiles files;
  private final Documents documents;

  LevyPapers(LevyFiles files, Documents documents) {
    this.files = files;
    this.documents = documents;
  }

  @GetMapping({
    "/levy/{obligation}/papers/{hash}",
    "/api/v1/obligations/{obligation}/papers/{hash}"
  })
  ResponseEntity<byte[]> paper(
      @PathVariable ObligationId obligation, @PathVariable Hash hash, SignedIn who) {
    if (!files.seenBy(who, obligation).documents().contains(hash)) {
      throw new Missing();
    }
    return Download.of(documents, hash, obligation.key());
  }
}
