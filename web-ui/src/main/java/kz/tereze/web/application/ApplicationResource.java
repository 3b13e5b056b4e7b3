package kz.tereze.web.application;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.application.ApplicationText;
import kz.tereze.api.call.CallId;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.signature.Signature;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.application.Member;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.Once;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.signature.SentSignature;
import kz.tereze.web.signature.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// A team's applications for machines. The entity tag of an application is its revision.
@RestController
@RequestMapping("/api/v1/applications")
@PreAuthorize("isAuthenticated()")
class ApplicationResource {

  /// @param reuse an earlier application of one's own, whose texts, sums, budget, milestones and
  ///     fitting answers are copied
  /// @param team whether the team of that application is invited too; everybody confirms anew
  record Draft(CallId call, NeedId need, @Nullable ApplicationId reuse, @Nullable Boolean team) {}

  record Drafted(ApplicationId application) {}

  record Invited(PersonId person) {}

  record Answered(boolean confirmed) {}

  record Submitted(ApplicationNumber number) {}

  record Reason(String reason) {}

  record Stated(List<String> codes) {}

  /// @param cms detached CMS under the statement: base64 of DER, or PEM
  record Signed(@NotBlank String cms) {}

  record Shown(ApplicationRow application, List<Member> members) {}

  private final Applications applications;
  private final Sheets sheets;
  private final ApplicationSigning texts;
  private final Signing signing;
  private final Submission submission;
  private final ReceiptPage receipts;
  private final Drafting drafting;
  private final Reuse reuse;
  private final Dispatch dispatch;

  ApplicationResource(
      Applications applications,
      Sheets sheets,
      ApplicationSigning texts,
      Signing signing,
      Submission submission,
      ReceiptPage receipts,
      Drafting drafting,
      Reuse reuse,
      Dispatch dispatch) {
    this.reuse = reuse;
    this.drafting = drafting;
    this.applications = applications;
    this.sheets = sheets;
    this.texts = texts;
    this.signing = signing;
    this.submission = submission;
    this.receipts = receipts;
    this.dispatch = dispatch;
  }

  @GetMapping
  @Operation(summary = "Applications one leads or is a member of")
  List<ApplicationRow> mine(SignedIn who) {
    return applications.of(who.person());
  }

  @GetMapping("/{id}")
  @Operation(summary = "One application of one's own team, with the answers of its members")
  ResponseEntity<Shown> find(@PathVariable ApplicationId id, SignedIn who) {
    ApplicationRow row = ofTeam(id, who);
    return ResponseEntity.ok()
        .eTag(Integer.toString(row.revision()))
        .body(new Shown(row, applications.members(id)));
  }

  private ApplicationRow ofTeam(ApplicationId id, SignedIn who) {
    return applications.find(id, who.person()).orElseThrow(Missing::new);
  }

  @PostMapping
  @PreAuthorize("hasRole('RESEARCHER')")
  @Operation(summary = "Start an application to one of a call's needs, for one's organisation")
  ResponseEntity<Drafted> draft(@RequestBody Draft asked, Once once, SignedIn who) {
    Optional<ApplicationRow> earlier =
        asked.reuse() == null ? Optional.empty() : reuse.earlier(asked.reuse().toString(), who);
    if (asked.reuse() != null && earlier.isEmpty()) {
      throw new Missing();
    }
    ApplicationId application = drafting.start(asked.call(), asked.need(), once, who);
    earlier.ifPresent(
        row -> reuse.begin(application, asked.call(), row, Boolean.TRUE.equals(asked.team()), who));
    return ResponseEntity.created(
            UriComponentsBuilder.fromPath("/api/v1/applications/{id}").build(application.id()))
        .body(new Drafted(application));
  }

  @PutMapping("/{id}/content")
  @Operation(summary = "Save the text; If-Match names the revision it is based on, 0 at first")
  ResponseEntity<Shown> edit(
      @PathVariable ApplicationId id,
      @RequestHeader(HttpHeaders.IF_MATCH) String revision,
      @RequestBody ApplicationContent content,
      SignedIn who) {
    ApplicationRow saved = ofTeam(id, who);
    if (!documents(saved.content()).containsAll(documents(content))) {
      throw new Missing();
    }
    dispatch.send(
        new ApplicationCommand.EditApplication(
            saved.application(), basedOn(revision), content, who.acting()));
    return find(id, who);
  }

  /// Documents come by the form, which looks into them and has them scanned; here they can only
  /// stay as they are.
  private static Set<Answer> documents(@Nullable ApplicationContent content) {
    return content == null
        ? Set.of()
        : content.details().answers().stream()
            .filter(Answer.Document.class::isInstance)
            .collect(Collectors.toSet());
  }

  /// The number in `"7"` or `7`; anything else is no revision there ever was.
  private static int basedOn(String tag) {
    String bare = tag.replace("\"", "").strip();
    return bare.matches("\\d{1,9}") ? Integer.parseInt(bare) : -1;
  }

  @PostMapping("/{id}/members")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Invite a member")
  void invite(@PathVariable ApplicationId id, @RequestBody Invited asked, SignedIn who) {
    dispatch.send(
        new ApplicationCommand.InviteMember(
            ofTeam(id, who).application(), asked.person(), who.acting()));
  }

  @DeleteMapping("/{id}/members/{person}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Remove a member")
  void remove(@PathVariable ApplicationId id, @PathVariable PersonId person, SignedIn who) {
    dispatch.send(
        new ApplicationCommand.RemoveMember(ofTeam(id, who).application(), person, who.acting()));
  }

  @PutMapping("/{id}/membership")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Confirm or decline one's own membership")
  void answer(@PathVariable ApplicationId id, @RequestBody Answered answer, SignedIn who) {
    ApplicationId application = ofTeam(id, who).application();
    dispatch.send(
        answer.confirmed()
            ? new ApplicationCommand.ConfirmMembership(application, who.acting())
            : new ApplicationCommand.DeclineMembership(application, who.acting()));
  }

  /// The bytes to sign: the same for the same person as long as the text is the same.
  @GetMapping("/{id}/statement")
  @Operation(summary = "What the leader signs, or the head after the leader")
  ResponseEntity<byte[]> statement(@PathVariable ApplicationId id, SignedIn who) {
    ApplicationRow row = sheets.party(id, who);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(texts.statement(row, act(row), who.person()).bytes());
  }

  private static String act(ApplicationRow row) {
    return row.isSigned() ? ApplicationText.HEAD : ApplicationText.LEADER;
  }

  private Signature signature(ApplicationRow row, String act, Signed asked, SignedIn who) {
    return signing.receive(
        texts.statement(row, act, who.person()),
        ApplicationSigning.power(act),
        SentSignature.der(asked.cms().getBytes(StandardCharsets.ISO_8859_1)),
        who.acting());
  }

  @PutMapping("/{id}/conditions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "The leader states the conditions of the call that no register knows")
  void state(@PathVariable ApplicationId id, @RequestBody Stated asked, SignedIn who) {
    dispatch.send(
        new ApplicationCommand.StateConditions(
            ofTeam(id, who).application(), asked.codes(), who.acting()));
  }

  @PostMapping("/{id}/signature")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "The leader signs")
  void sign(@PathVariable ApplicationId id, @RequestBody @Valid Signed asked, SignedIn who) {
    Signature signature = signature(ofTeam(id, who), ApplicationText.LEADER, asked, who);
    dispatch.send(new ApplicationCommand.SignApplication(id, signature, who.acting()));
  }

  @PostMapping("/{id}/reopening")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Leader or head give it back to the writers; the signature is void")
  void reopen(@PathVariable ApplicationId id, @RequestBody Reason asked, SignedIn who) {
    dispatch.send(
        new ApplicationCommand.ReopenApplication(
            sheets.party(id, who).application(), asked.reason(), who.acting()));
  }

  @PostMapping("/{id}/submission")
  @Operation(summary = "The head signs; the number is issued and the text is frozen")
  Submitted submit(@PathVariable ApplicationId id, @RequestBody @Valid Signed asked, SignedIn who) {
    Signature signature = signature(sheets.party(id, who), ApplicationText.HEAD, asked, who);
    return new Submitted(submission.submit(id, signature, who));
  }

  @GetMapping("/{id}/receipt")
  @Operation(summary = "Number, time, hash, signatures and ledger entry of a submission")
  Receipt receipt(@PathVariable ApplicationId id, SignedIn who) {
    return receipts.receipt(sheets.party(id, who));
  }

  @PostMapping("/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Withdraw, with a reason")
  void withdraw(@PathVariable ApplicationId id, @RequestBody Reason asked, SignedIn who) {
    dispatch.send(
        new ApplicationCommand.WithdrawApplication(
            ofTeam(id, who).application(), asked.reason(), who.acting()));
  }
}
