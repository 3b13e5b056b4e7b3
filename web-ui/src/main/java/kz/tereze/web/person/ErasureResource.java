package kz.tereze.web.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import kz.tereze.api.PersonId;
import kz.tereze.api.identity.ErasureBasis;
import kz.tereze.api.identity.ErasureCommand;
import kz.tereze.projections.identity.ErasureRow;
import kz.tereze.projections.identity.Erasures;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Erasures for machines; people appear by their ids.
@RestController
@RequestMapping("/api/v1/erasures")
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
class ErasureResource {

  private static final int ROWS = 200;

  private final Erasures erasures;
  private final Dispatch dispatch;

  ErasureResource(Erasures erasures, Dispatch dispatch) {
    this.erasures = erasures;
    this.dispatch = dispatch;
  }

  /// What an administrator asks for.
  record Asked(@NotNull ErasureBasis basis, @NotNull String reference) {}

  @GetMapping
  List<ErasureRow> list() {
    return erasures.all(ROWS);
  }

  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @PostMapping("/{subject}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void request(@PathVariable PersonId subject, @RequestBody @Valid Asked asked, SignedIn who) {
    dispatch.send(
        new ErasureCommand.RequestErasure(subject, asked.basis(), asked.reference(), who.acting()));
  }

  @PostMapping("/{subject}/confirmation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(@PathVariable PersonId subject, SignedIn who) {
    dispatch.send(new ErasureCommand.ConfirmErasure(subject, who.acting()));
  }

  @PostMapping("/{subject}/refusal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void refuse(@PathVariable PersonId subject, SignedIn who) {
    dispatch.send(new ErasureCommand.RefuseErasure(subject, who.acting()));
  }
}
