package kz.tereze.web.call;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.call.MoveCause;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.call.ApplicationState;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.call.DeadlineMove;
import kz.tereze.projections.call.RankedLine;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.Once;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.rest.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// Calls for machines.
@RestController
@RequestMapping("/api/v1/calls")
class CallResource {

  record Plan(FundId fund, CallTerms terms) {}

  /// The number a new call was given.
  record Planned(CallId call) {}

  record PutToCouncil(CouncilId council) {}

  /// A line of the published ranking.
  ///
  /// @param applicant named only when the application got an award
  record Line(
      ApplicationNumber number,
      NeedId need,
      @Nullable Bin applicant,
      Tiyn requested,
      @Nullable Integer rank,
      @Nullable Integer points,
      @Nullable Integer experts,
      boolean reachesThreshold,
      ApplicationState state) {

    static Line of(RankedLine line) {
      return new Line(
          line.number(),
          line.need(),
          CallWords.isSupported(line) ? line.applicant() : null,
          line.requested(),
          line.rank(),
          line.points(),
          line.experts(),
          line.reaches(),
          line.state());
    }
  }

  /// @param closesAt later than the deadline of now
  record Move(Instant closesAt, MoveCause cause, Text reason) {}

  private final Calls calls;
  private final Planning planning;
  private final Dispatch dispatch;

  CallResource(Calls calls, Planning planning, Dispatch dispatch) {
    this.calls = calls;
    this.planning = planning;
    this.dispatch = dispatch;
  }

  @GetMapping
  @Public
  @Operation(summary = "Announced calls, those still open first")
  Listing<CallRow> list(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page) {
    return Listing.of(
        page, calls.countAnnounced(q), (limit, offset) -> calls.announced(q, limit, offset));
  }

  @GetMapping("/{call}")
  @Public
  @Operation(summary = "One announced call")
  CallRow find(@PathVariable CallId call) {
    return calls.find(call).filter(CallRow::isPublic).orElseThrow(Missing::new);
  }

  @GetMapping("/{call}/ranking")
  @Public
  @Operation(summary = "The ranked list of a call; empty before it is published")
  List<Line> ranking(@PathVariable CallId call) {
    return find(call).rankedAt() == null
        ? List.of()
        : calls.lines(call).stream().map(Line::of).toList();
  }

  @PostMapping
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Plan a call; its budget and its needs are asked for at once")
  ResponseEntity<Planned> plan(@RequestBody Plan asked, Once once, SignedIn who) {
    CallId call = planning.plan(new CallForm.Plan(asked.fund(), asked.terms()), once, who);
    return ResponseEntity.created(
            UriComponentsBuilder.fromPath("/api/v1/calls/{call}").build(call.number()))
        .body(new Planned(call));
  }

  @PostMapping("/{call}/announcement")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Announce a call that is funded and whose needs are approved")
  void announce(@PathVariable CallId call, SignedIn who) {
    dispatch.send(new CallCommand.AnnounceCall(call, who.acting()));
  }

  @GetMapping("/{call}/deadline-moves")
  @Public
  @Operation(summary = "How the deadline of a call has moved, with reasons")
  List<DeadlineMove> moves(@PathVariable CallId call) {
    return calls.moves(find(call).call());
  }

  @PostMapping("/{call}/deadline-moves")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Move the deadline of an announced call to a later moment, with a reason")
  void move(@PathVariable CallId call, @RequestBody Move asked, SignedIn who) {
    dispatch.send(
        new CallCommand.MoveDeadline(
            call, asked.closesAt(), asked.cause(), asked.reason(), who.acting()));
  }

  @PostMapping("/{call}/ranking")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Publish the ranked list of a closed call")
  void rank(@PathVariable CallId call, SignedIn who) {
    dispatch.send(new CallCommand.PublishRanking(call, who.acting()));
  }

  @PostMapping("/{call}/applications/{number}/council")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Put a ranked application to a council")
  void putToCouncil(
      @PathVariable CallId call,
      @PathVariable ApplicationNumber number,
      @RequestBody PutToCouncil asked,
      SignedIn who) {
    RankedLine line =
        calls.lines(call).stream()
            .filter(ranked -> ranked.number().equals(number))
            .findFirst()
            .orElseThrow(Missing::new);
    dispatch.send(
        new CallCommand.PutApplicationToCouncil(
            call, line.application(), asked.council(), who.acting()));
  }

  @PostMapping("/{call}/completion")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Complete a call in which nothing is undecided")
  void complete(@PathVariable CallId call, SignedIn who) {
    dispatch.send(new CallCommand.CompleteCall(call, who.acting()));
  }
}
