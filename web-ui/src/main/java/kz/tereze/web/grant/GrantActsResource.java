package kz.tereze.web.grant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.EndReason;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.HoldReason;
import kz.tereze.api.grant.Report;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.projections.document.Documents;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.MilestoneRow;
import kz.tereze.projections.grant.Milestones;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Uploads;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.signature.SentSignature;
import kz.tereze.web.signature.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What machines do with a contract in force: report, review, hold up, end, record refunds.
@RestController
@RequestMapping("/api/v1/grants/{grant}")
@PreAuthorize("isAuthenticated()")
class GrantActsResource {

  private final Grants grants;
  private final Milestones milestones;
  private final Documents documents;
  private final People people;
  private final ContractSigning contracts;
  private final Signing signing;
  private final Dispatch dispatch;

  GrantActsResource(
      Grants grants,
      Milestones milestones,
      Documents documents,
      People people,
      ContractSigning contracts,
      Signing signing,
      Dispatch dispatch) {
    this.grants = grants;
    this.milestones = milestones;
    this.documents = documents;
    this.people = people;
    this.contracts = contracts;
    this.signing = signing;
    this.dispatch = dispatch;
  }

  /// Why a file that stands behind another report too proves this one; needed where one does.
  record Acceptance(@Nullable String repeated) {}

  /// A report; its files are handed in before, and named here by their hashes.
  record Reported(
      @NotNull Text summary, @NotNull Tiyn spent, @NotEmpty List<@NotNull Hash> files) {}

  /// Why, in both state languages.
  record Reason(@NotNull Text reason) {}

  /// An expert who is asked to review.
  record Reviewer(@NotNull PersonId expert) {}

  /// Why a contract is held up: in the public code, and in both state languages.
  record Holding(@NotNull HoldReason code, @NotNull Text reason) {}

  /// What the company saw on its site.
  record Found(@NotNull Text finding) {}

  /// How a contract ends.
  record Ending(
      @NotNull EndReason reason,
      @NotNull Text explanation,
      @NotNull Tiyn spent,
      @NotNull Tiyn disallowed) {}

  /// A file of evidence: the bytes as they are.
  @PostMapping(path = "/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  Map<String, Hash> file(
      @PathVariable ApplicationNumber grant, @RequestBody byte[] bytes, SignedIn who) {
    own(grant, who);
    return Map.of("hash", Uploads.bring(documents, bytes, who.person()));
  }

  @PostMapping("/milestones/{number}/report")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void report(
      @PathVariable ApplicationNumber grant,
      @PathVariable int number,
      @RequestBody @Valid Reported asked,
      SignedIn who) {
    own(grant, who);
    if (!documents.areBroughtBy(who.person(), asked.files())) {
      throw new Missing();
    }
    dispatch.send(
        new GrantCommand.SubmitReport(
            grant,
            number,
            new Report(asked.summary(), asked.spent(), asked.files()),
            who.acting()));
  }

  /// The bytes to sign: the same for the same person as long as the report is the same.
  @GetMapping("/milestones/{number}/statement")
  ResponseEntity<byte[]> statement(
      @PathVariable ApplicationNumber grant, @PathVariable int number, SignedIn who) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(statementOf(grant, number, who).bytes());
  }

  @PostMapping("/milestones/{number}/signature")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void sign(
      @PathVariable ApplicationNumber grant,
      @PathVariable int number,
      @RequestBody @Valid GrantResource.Signed asked,
      SignedIn who) {
    Signature signature =
        signing.receive(
            statementOf(grant, number, who),
            SigningPower.RIGHT_TO_SIGN,
            SentSignature.der(asked.cms().getBytes(StandardCharsets.ISO_8859_1)),
            who.acting());
    dispatch.send(new GrantCommand.SignReport(grant, number, signature, who.acting()));
  }

  private Statement statementOf(ApplicationNumber grant, int number, SignedIn who) {
    own(grant, who);
    return milestones
        .find(grant, number)
        .flatMap(MilestoneRow::toSign)
        .map(report -> contracts.report(report, who.person()))
        .orElseThrow(Missing::new);
  }

  @PreAuthorize("hasRole('SUBSOIL_USER')")
  @PostMapping("/milestones/{number}/pilot")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void pilot(
      @PathVariable ApplicationNumber grant,
      @PathVariable int number,
      @RequestBody @Valid Found asked,
      SignedIn who) {
    dispatch.send(new GrantCommand.AcceptPilot(grant, number, asked.finding(), who.acting()));
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping("/milestones/{number}/reviewers")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void ask(
      @PathVariable ApplicationNumber grant,
      @PathVariable int number,
      @RequestBody @Valid Reviewer asked,
      SignedIn who) {
    if (people
        .find(asked.expert())
        .filter(known -> known.roles().contains(Role.EXPERT))
        .isEmpty()) {
      throw new Missing();
    }
    dispatch.send(new GrantCommand.AskReviewer(grant, number, asked.expert(), who.acting()));
  }

  @PreAuthorize("hasAnyRole('OFFICIAL', 'EXPERT')")
  @PostMapping("/milestones/{number}/acceptance")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void accept(
      @PathVariable ApplicationNumber grant,
      @PathVariable int number,
      @RequestBody(required = false) @Nullable Acceptance asked,
      SignedIn who) {
    String repeated = asked == null ? null : asked.repeated();
    dispatch.send(new GrantCommand.AcceptReport(grant, number, repeated, who.acting()));
  }

  @PreAuthorize("hasAnyRole('OFFICIAL', 'EXPERT')")
  @PostMapping("/milestones/{number}/return")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void giveBack(
      @PathVariable ApplicationNumber grant,
      @PathVariable int number,
      @RequestBody @Valid Reason asked,
      SignedIn who) {
    dispatch.send(new GrantCommand.ReturnReport(grant, number, asked.reason(), who.acting()));
  }

  @PreAuthorize("hasAnyRole('OFFICIAL', 'EXPERT')")
  @PostMapping("/milestones/{number}/failure")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void fail(
      @PathVariable ApplicationNumber grant,
      @PathVariable int number,
      @RequestBody @Valid Reason asked,
      SignedIn who) {
    dispatch.send(new GrantCommand.FailReport(grant, number, asked.reason(), who.acting()));
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping("/suspension")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void suspend(
      @PathVariable ApplicationNumber grant, @RequestBody @Valid Holding asked, SignedIn who) {
    dispatch.send(
        new GrantCommand.SuspendContract(grant, asked.code(), asked.reason(), who.acting()));
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping("/resumption")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resume(
      @PathVariable ApplicationNumber grant, @RequestBody @Valid Reason asked, SignedIn who) {
    dispatch.send(new GrantCommand.ResumeContract(grant, asked.reason(), who.acting()));
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping("/termination")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void terminate(
      @PathVariable ApplicationNumber grant, @RequestBody @Valid Ending asked, SignedIn who) {
    dispatch.send(
        new GrantCommand.TerminateContract(
            grant,
            asked.reason(),
            asked.explanation(),
            asked.spent(),
            asked.disallowed(),
            who.acting()));
  }

  private GrantRow own(ApplicationNumber grant, SignedIn who) {
    return grants
        .find(grant)
        .filter(row -> who.acting().actsFor(row.recipient()))
        .orElseThrow(Missing::new);
  }
}
