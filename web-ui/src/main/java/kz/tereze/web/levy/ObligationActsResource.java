package kz.tereze.web.levy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.AdjustmentReason;
import kz.tereze.api.levy.Declaration;
import kz.tereze.api.levy.ExemptionGround;
import kz.tereze.api.levy.ObligationCommand;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Spending;
import kz.tereze.projections.document.Documents;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Uploads;
import kz.tereze.web.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What machines do with an obligation: declare, report own spending, decide, correct, exempt.
@RestController
@RequestMapping("/api/v1/obligations/{obligation}")
class ObligationActsResource {

  private final LevyFiles files;
  private final Documents documents;
  private final Dispatch dispatch;

  ObligationActsResource(LevyFiles files, Documents documents, Dispatch dispatch) {
    this.files = files;
    this.documents = documents;
    this.dispatch = dispatch;
  }

  /// A declaration; its files are handed in before, and named here by their hashes.
  record Declared(@NotNull Tiyn base, int productionYear, @NotEmpty List<@NotNull Hash> files) {}

  /// Own spending; its files are handed in before, and named here by their hashes.
  record Spent(
      @NotNull Bin supplier,
      @NotNull Text work,
      @NotNull Tiyn amount,
      @NotNull LocalDate actOn,
      @NotEmpty List<@NotNull Hash> files) {}

  /// A correction of what is due.
  record Adjusting(
      @NotNull Tiyn base, @NotNull AdjustmentReason reason, @NotNull Text explanation) {}

  /// That nothing is owed.
  record Exempting(@NotNull ExemptionGround ground, @NotBlank String legalReference) {}

  /// Why, in both state languages.
  record Why(@NotNull Text reason) {}

  /// Everything about an obligation, for its payer and the state.
  @PreAuthorize("isAuthenticated()")
  @GetMapping("/life")
  LevyFile life(@PathVariable ObligationId obligation, SignedIn who) {
    return files.seenBy(who, obligation);
  }

  /// A file of evidence: the bytes as they are.
  @PreAuthorize("hasRole('SUBSOIL_USER')")
  @PostMapping(path = "/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  Map<String, Hash> file(
      @PathVariable ObligationId obligation, @RequestBody byte[] bytes, SignedIn who) {
    own(obligation, who);
    return Map.of("hash", Uploads.bring(documents, bytes, who.person()));
  }

  @PreAuthorize("hasRole('SUBSOIL_USER')")
  @PostMapping("/declaration")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void declare(
      @PathVariable ObligationId obligation, @RequestBody @Valid Declared asked, SignedIn who) {
    own(obligation, who);
    brought(asked.files(), who);
    dispatch.send(
        new ObligationCommand.DeclareBase(
            obligation,
            new Declaration(asked.base(), asked.productionYear(), asked.files()),
            who.acting()));
  }

  @PreAuthorize("hasRole('SUBSOIL_USER')")
  @PostMapping("/spendings")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void spend(@PathVariable ObligationId obligation, @RequestBody @Valid Spent asked, SignedIn who) {
    own(obligation, who);
    brought(asked.files(), who);
    dispatch.send(
        new ObligationCommand.ReportSpending(
            obligation,
            new Spending(
                asked.supplier(), asked.work(), asked.amount(), asked.actOn(), asked.files()),
            who.acting()));
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping("/spendings/{number}/acceptance")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void accept(@PathVariable ObligationId obligation, @PathVariable int number, SignedIn who) {
    dispatch.send(new ObligationCommand.AcceptSpending(obligation, number, who.acting()));
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping("/spendings/{number}/rejection")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reject(
      @PathVariable ObligationId obligation,
      @PathVariable int number,
      @RequestBody @Valid Why asked,
      SignedIn who) {
    dispatch.send(
        new ObligationCommand.RejectSpending(obligation, number, asked.reason(), who.acting()));
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping("/adjustment")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void adjust(
      @PathVariable ObligationId obligation, @RequestBody @Valid Adjusting asked, SignedIn who) {
    dispatch.send(
        new ObligationCommand.AdjustObligation(
            obligation, asked.base(), asked.reason(), asked.explanation(), who.acting()));
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping("/exemption")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void exempt(
      @PathVariable ObligationId obligation, @RequestBody @Valid Exempting asked, SignedIn who) {
    dispatch.send(
        new ObligationCommand.ExemptPayer(
            obligation, asked.ground(), asked.legalReference(), who.acting()));
  }

  private static void own(ObligationId obligation, SignedIn who) {
    if (!who.acting().actsFor(obligation.payer())) {
      throw new Missing();
    }
  }

  private void brought(List<Hash> named, SignedIn who) {
    if (!documents.areBroughtBy(who.person(), named)) {
      throw new Missing();
    }
  }
}
