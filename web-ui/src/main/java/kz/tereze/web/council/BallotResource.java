package kz.tereze.web.council;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import kz.tereze.api.council.BallotCommand;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Choice;
import kz.tereze.projections.council.BallotRow;
import kz.tereze.projections.council.Ballots;
import kz.tereze.projections.council.SeatRow;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Ballots for machines.
@RestController
@RequestMapping("/api/v1/ballots")
class BallotResource {

  /// @param reason public; required when against or recused
  record Vote(Choice choice, @Nullable String reason) {}

  private final Ballots ballots;
  private final Dispatch dispatch;

  BallotResource(Ballots ballots, Dispatch dispatch) {
    this.ballots = ballots;
    this.dispatch = dispatch;
  }

  @GetMapping
  @Public
  @Operation(summary = "Ballots that are not closed yet, with their turnout")
  List<BallotRow> open() {
    return ballots.open();
  }

  @GetMapping("/{ballot}")
  @Public
  @Operation(summary = "One ballot; the count is there once it is closed")
  BallotRow find(@PathVariable BallotId ballot) {
    return ballots.find(ballot).orElseThrow(Missing::new);
  }

  @GetMapping("/{ballot}/votes")
  @Public
  @Operation(summary = "The seats of a ballot; how each voted is there once it is closed")
  List<SeatRow> votes(@PathVariable BallotId ballot) {
    find(ballot);
    return ballots.seats(ballot);
  }

  @GetMapping("/{ballot}/votes/own")
  @PreAuthorize("hasRole('COUNCIL_MEMBER')")
  @Operation(summary = "One's own seat and vote")
  SeatRow own(@PathVariable BallotId ballot, SignedIn who) {
    return ballots.seatOf(ballot, who.person()).orElseThrow(Missing::new);
  }

  @PostMapping("/{ballot}/votes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('COUNCIL_MEMBER')")
  @Operation(summary = "Vote, change the vote, or recuse oneself")
  void vote(@PathVariable BallotId ballot, @RequestBody Vote asked, SignedIn who) {
    String reason = asked.reason();
    dispatch.send(
        new BallotCommand.CastVote(
            ballot, asked.choice(), reason == null ? "" : reason.strip(), who.acting()));
  }

  @PostMapping("/{ballot}/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Close a ballot; the votes are counted")
  void close(@PathVariable BallotId ballot, SignedIn who) {
    dispatch.send(new BallotCommand.CloseBallot(ballot, who.acting()));
  }
}
