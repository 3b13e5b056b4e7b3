package kz.tereze.web.award;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.AwardCommand;
import kz.tereze.projections.award.AwardRow;
import kz.tereze.projections.award.Awards;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
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

/// Awards for the machines of officials.
@RestController
@RequestMapping("/api/v1/awards")
@PreAuthorize("hasRole('OFFICIAL')")
class AwardResource {

  record Approval(String order) {}

  record Return(String reason) {}

  private final Awards awards;
  private final Dispatch dispatch;

  AwardResource(Awards awards, Dispatch dispatch) {
    this.awards = awards;
    this.dispatch = dispatch;
  }

  @GetMapping
  @Operation(summary = "Awards that await a decision, the longest wait first")
  List<AwardRow> waiting() {
    return awards.awaitingDecision();
  }

  @GetMapping("/{number}")
  @Operation(summary = "One award")
  AwardRow find(@PathVariable ApplicationNumber number) {
    return awards.find(number).orElseThrow(Missing::new);
  }

  @PostMapping("/{number}/approval")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Approve by an order")
  void approve(@PathVariable ApplicationNumber number, @RequestBody Approval asked, SignedIn who) {
    dispatch.send(
        new AwardCommand.ApproveAward(find(number).number(), asked.order(), who.acting()));
  }

  @PostMapping("/{number}/return")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Send back, with a public reason")
  void sendBack(@PathVariable ApplicationNumber number, @RequestBody Return asked, SignedIn who) {
    dispatch.send(
        new AwardCommand.ReturnAward(find(number).number(), asked.reason(), who.acting()));
  }
}
