package kz.tereze.web.calibration;

import io.swagger.v3.oas.annotations.Operation;
import kz.tereze.api.call.CallId;
import kz.tereze.projections.calibration.Calibration;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.Calls;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The second opinion on a ranked list, for machines.
@RestController
@Public
class CalibrationResource {

  private final Calls calls;
  private final Calibration calibration;

  CalibrationResource(Calls calls, Calibration calibration) {
    this.calls = calls;
    this.calibration = calibration;
  }

  @GetMapping("/api/v1/calls/{call}/calibration")
  @Operation(summary = "Plain and calibrated points of a ranked list; empty before it is published")
  Calibration.Opinion find(@PathVariable CallId call) {
    CallRow row = calls.find(call).filter(CallRow::isPublic).orElseThrow(Missing::new);
    return calibration.of(row.call());
  }
}
