package kz.tereze.web.call;

import io.swagger.v3.oas.annotations.Operation;
import kz.tereze.api.call.CallId;
import kz.tereze.projections.call.LotteryRow;
import kz.tereze.web.identity.Public;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Lotteries of ranked lists, for machines.
@RestController
@Public
class LotteryResource {

  /// @param holds whether it was found to follow from its published inputs just now
  record Checked(LotteryRow lottery, boolean holds) {}

  private final LotteryChecking checking;

  LotteryResource(LotteryChecking checking) {
    this.checking = checking;
  }

  @GetMapping("/api/v1/calls/{call}/lottery")
  @Operation(summary = "The lottery that divided ties of a ranked list, with all it was made from")
  Checked find(@PathVariable CallId call) {
    LotteryRow lottery = checking.find(call);
    return new Checked(lottery, checking.holds(lottery));
  }
}
