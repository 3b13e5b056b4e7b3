package kz.tereze.web.call;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import kz.tereze.api.Text;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.MoveCause;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.call.DeadlineMove;
import kz.tereze.projections.call.OutlineRow;
import kz.tereze.projections.call.Outlines;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.Once;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The outlines of calls in two stages, for machines.
@RestController
@RequestMapping("/api/v1/calls/{call}/outlines")
class OutlineResource {

  record Sent(NeedId need, List<Answer> answers) {}

  record Received(ApplicationId outline) {}

  record Declined(Text reason) {}

  record Dated(Instant until) {}

  record Moved(Instant until, MoveCause cause, Text reason) {}

  /// @param until last instant at which an outline is received; they are sealed until then
  record Dates(Instant until, List<DeadlineMove> moves) {}

  private final Calls calls;
  private final Outlines outlines;
  private final Dispatch dispatch;

  OutlineResource(Calls calls, Outlines outlines, Dispatch dispatch) {
    this.calls = calls;
    this.outlines = outlines;
    this.dispatch = dispatch;
  }

  @GetMapping("/date")
  @Public
  @Operation(summary = "Until when outlines are received and sealed, and how that has moved")
  Dates dates(@PathVariable CallId call) {
    return calls
        .find(call)
        .filter(CallRow::isPublic)
        .flatMap(row -> outlines.until(call))
        .map(until -> new Dates(until, outlines.moves(call)))
        .orElseThrow(Missing::new);
  }

  @PutMapping("/date")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Say until when the outlines of a planned call are received")
  void date(@PathVariable CallId call, @RequestBody Dated asked, SignedIn who) {
    dispatch.send(new CallCommand.PlanOutlines(call, asked.until(), who.acting()));
  }

  @PostMapping("/date/moves")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Move the end of the first stage to a later moment, with a reason")
  void move(@PathVariable CallId call, @RequestBody Moved asked, SignedIn who) {
    dispatch.send(
        new CallCommand.MoveOutlines(
            call, asked.until(), asked.cause(), asked.reason(), who.acting()));
  }

  @GetMapping
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Outlines sent to a call, those that wait for an answer first")
  List<OutlineRow> all(@PathVariable CallId call, SignedIn who) {
    return outlines.toCheck(call, who.acting());
  }

  @GetMapping("/mine")
  @PreAuthorize("hasRole('RESEARCHER')")
  @Operation(summary = "Outlines one sent to a call, and what became of them")
  List<OutlineRow> mine(@PathVariable CallId call, SignedIn who) {
    return outlines.of(call, who.person());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasRole('RESEARCHER')")
  @Operation(summary = "Send an outline to one of a call's needs")
  Received send(@PathVariable CallId call, @RequestBody Sent asked, Once once, SignedIn who) {
    ApplicationId outline = new ApplicationId(once.key());
    dispatch.send(
        new CallCommand.SendOutline(call, outline, asked.need(), asked.answers(), who.acting()));
    return new Received(outline);
  }

  @PostMapping("/{outline}/invitation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Invite who sent an outline to write the whole application")
  void invite(@PathVariable CallId call, @PathVariable ApplicationId outline, SignedIn who) {
    dispatch.send(new CallCommand.InviteFromOutline(call, outline, who.acting()));
  }

  @PostMapping("/{outline}/refusal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Decline an outline, with a reason for who sent it")
  void decline(
      @PathVariable CallId call,
      @PathVariable ApplicationId outline,
      @RequestBody Declined asked,
      SignedIn who) {
    dispatch.send(new CallCommand.DeclineOutline(call, outline, asked.reason(), who.acting()));
  }
}
