package kz.tereze.web.calibration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kz.tereze.api.call.CallId;
import kz.tereze.projections.calibration.Calibration;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.Calls;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The plain mean and the calibrated points side by side, with the places that the points allow.
@Controller
@Public
public class CalibrationPage {

  private final Calls calls;
  private final Calibration calibration;

  CalibrationPage(Calls calls, Calibration calibration) {
    this.calls = calls;
    this.calibration = calibration;
  }

  @GetMapping("/calls/{call}/calibration")
  ModelAndView show(@PathVariable CallId call) {
    CallRow row = calls.find(call).filter(CallRow::isPublic).orElseThrow(Missing::new);
    return new ModelAndView("calibration/calibration")
        .addObject("call", row)
        .addObject("opinion", calibration.of(call));
  }

  /// In tenths, with the decimal sign of the reader's language.
  public static String points(Ui ui, double points) {
    return BigDecimal.valueOf(points)
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString()
        .replace(".", ui.t("call.decimal-point"));
  }
}
