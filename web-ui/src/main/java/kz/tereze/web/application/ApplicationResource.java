package kz.tereze.web.application;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallId;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.application.Member;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.Once;
import kz.tereze.web.identity.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

  record Draft(CallId call, NeedId need) {}

  record Drafted(ApplicationId application) {}

  record Invited(PersonId person) {}

  record Answered(boolean confirmed) {}

  record Submitted(ApplicationNumber number) {}

  record Reason(String reason) {}

  record Shown(ApplicationRow application, List<Member> members) {}

  private final Applications applications;
  private final Submission submission;
  private final Dispatch dispatch;

  ApplicationResource(Applications applications, Submission submission, Dispatch dispatch) {
    this.applications = applications;
    this.submission = submission;
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
    ApplicationId application = new ApplicationId(once.key());
    dispatch.send(
        new CallCommand.DraftApplication(asked.call(), application, asked.need(), who.acting()));
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
    dispatch.send(
        new ApplicationCommand.EditApplication(
            ofTeam(id, who).application(), basedOn(revision), content, who.acting()));
    return find(id, who);
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

  @PostMapping("/{id}/submission")
  @Operation(summary = "Submit; the number is issued and the text is frozen")
  Submitted submit(@PathVariable ApplicationId id, Once once, SignedIn who) {
    return new Submitted(submission.submit(ofTeam(id, who).application(), who, once));
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
