package kz.tereze.web.grant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import kz.tereze.api.Iban;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.Amendment;
import kz.tereze.api.grant.ChangeReason;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.projections.grant.ChangeRow;
import kz.tereze.projections.grant.ChangeState;
import kz.tereze.projections.grant.ContractPapers;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.Grants;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.signature.SentSignature;
import kz.tereze.web.signature.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Changes of a contract as machines read, propose, sign and conclude them.
@RestController
@RequestMapping("/api/v1/grants/{grant}/changes")
@PreAuthorize("isAuthenticated()")
class GrantChangesResource {

  private final Grants grants;
  private final ContractPapers papers;
  private final ContractSigning contracts;
  private final Signing signing;
  private final Dispatch dispatch;

  GrantChangesResource(
      Grants grants,
      ContractPapers papers,
      ContractSigning contracts,
      Signing signing,
      Dispatch dispatch) {
    this.grants = grants;
    this.papers = papers;
    this.contracts = contracts;
    this.signing = signing;
    this.dispatch = dispatch;
  }

  /// What an official sends to propose a change.
  ///
  /// @param payee the new account; none where it stays
  /// @param plan all milestones and tranches as they stand then
  record Proposal(
      @NotNull ChangeReason reason,
      @NotNull Text explanation,
      @Nullable Iban payee,
      @NotNull @Valid GrantResource.Contract plan) {}

  /// @param payee the last characters of a new account only
  record ChangeReading(
      int number,
      ChangeState state,
      ChangeReason reason,
      Text explanation,
      @Nullable String payee,
      Plan plan,
      Instant proposedAt,
      @Nullable Instant concludedAt) {

    static ChangeReading of(ChangeRow row) {
      Amendment change = row.amendment();
      Iban payee = change.payee();
      return new ChangeReading(
          change.number(),
          row.state(),
          change.reason(),
          change.explanation(),
          payee == null ? null : payee.masked(),
          change.plan(),
          row.proposedAt(),
          row.concludedAt());
    }
  }

  /// The newest first.
  @GetMapping
  List<ChangeReading> list(@PathVariable ApplicationNumber grant, SignedIn who) {
    return grants
        .find(grant)
        .filter(row -> GrantPapers.mayRead(row, who))
        .map(row -> papers.changes(grant).stream().map(ChangeReading::of).toList())
        .orElseThrow(Missing::new);
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping
  List<ChangeReading> propose(
      @PathVariable ApplicationNumber grant, @RequestBody @Valid Proposal asked, SignedIn who) {
    Amendment change =
        new Amendment(
            grant,
            papers.next(grant),
            asked.plan().plan(),
            asked.payee(),
            asked.reason(),
            asked.explanation());
    dispatch.send(new GrantCommand.ProposeAmendment(grant, change, who.acting()));
    return list(grant, who);
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping("/{number}/withdrawal")
  List<ChangeReading> withdraw(
      @PathVariable ApplicationNumber grant, @PathVariable int number, SignedIn who) {
    dispatch.send(new GrantCommand.WithdrawAmendment(grant, number, who.acting()));
    return list(grant, who);
  }

  /// The bytes to sign: the same for the same person as long as the change is the same.
  @GetMapping("/{number}/statement")
  ResponseEntity<byte[]> statement(
      @PathVariable ApplicationNumber grant, @PathVariable int number, SignedIn who) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(statementOf(grant, number, who).bytes());
  }

  @PostMapping("/{number}/signature")
  List<ChangeReading> sign(
      @PathVariable ApplicationNumber grant,
      @PathVariable int number,
      @RequestBody @Valid GrantResource.Signed asked,
      SignedIn who) {
    Signature signature = signature(grant, number, asked, who);
    dispatch.send(new GrantCommand.SignAmendment(grant, number, signature, who.acting()));
    return list(grant, who);
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping("/{number}/conclusion")
  List<ChangeReading> conclude(
      @PathVariable ApplicationNumber grant,
      @PathVariable int number,
      @RequestBody @Valid GrantResource.Signed asked,
      SignedIn who) {
    Signature signature = signature(grant, number, asked, who);
    dispatch.send(new GrantCommand.ConcludeAmendment(grant, number, signature, who.acting()));
    return list(grant, who);
  }

  private Statement statementOf(ApplicationNumber grant, int number, SignedIn who) {
    GrantRow row =
        grants
            .find(grant)
            .filter(one -> who.is(Role.OFFICIAL) || who.acting().actsFor(one.recipient()))
            .orElseThrow(Missing::new);
    Amendment change =
        papers
            .open(grant)
            .map(ChangeRow::amendment)
            .filter(open -> open.number() == number)
            .orElseThrow(Missing::new);
    return contracts.amendment(row, change, who.person());
  }

  private Signature signature(
      ApplicationNumber grant, int number, GrantResource.Signed asked, SignedIn who) {
    return signing.receive(
        statementOf(grant, number, who),
        SigningPower.RIGHT_TO_SIGN,
        SentSignature.der(asked.cms().getBytes(StandardCharsets.ISO_8859_1)),
        who.acting());
  }
}
