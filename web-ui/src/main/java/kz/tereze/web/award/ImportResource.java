package kz.tereze.web.award;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import kz.tereze.api.award.ImportCommand;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.api.award.Provenance;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Brings awards of another funder in, as the verb `import` does with a file. What has come in is
/// read in the ledger.
@RestController
@PreAuthorize("hasRole('ADMINISTRATOR')")
class ImportResource {

  private final Dispatch dispatch;

  ImportResource(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /// @param awards all of one publisher's file, or none is recorded
  record Imported(Provenance provenance, List<ImportedAward> awards) {}

  @PostMapping("/api/v1/imported-awards")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Record awards another funder published; known ones are left alone")
  void bringIn(@RequestBody Imported file, SignedIn who) {
    dispatch.send(new ImportCommand.ImportAwards(file.provenance(), file.awards(), who.acting()));
  }
}
