package kz.tereze.web.levy;

import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.Regime;
import kz.tereze.projections.levy.ObligationRow;
import kz.tereze.projections.levy.Obligations;
import kz.tereze.web.identity.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What everybody may know of the levy, for machines.
@RestController
@RequestMapping("/api/v1/levy")
@Public
class LevyResource {

  private static final int MOST = 500;

  private final Obligations obligations;

  LevyResource(Obligations obligations) {
    this.obligations = obligations;
  }

  /// What a payer owed and paid for a year; the base is the payer's own business.
  record LevyReading(Bin payer, int year, Regime regime, Tiyn due, Tiyn received, Tiyn left) {

    static LevyReading of(ObligationRow row) {
      return new LevyReading(
          row.obligation().payer(),
          row.obligation().year(),
          row.obligation().regime(),
          row.due(),
          row.received(),
          row.left());
    }
  }

  /// The newest year first, then by payer; at most 500 at once.
  @GetMapping
  List<LevyReading> levy(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "0") int offset) {
    return obligations.page(year, MOST, Math.max(0, offset)).stream().map(LevyReading::of).toList();
  }
}
