package kz.tereze.web.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Policy;
import kz.tereze.projections.review.ExpertFigures;
import kz.tereze.projections.review.ExpertFigures.Share;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// How experts take part, keep their terms and agree, in figures about groups that are large enough
/// to name nobody.
@Controller
@Public
public class ExpertFiguresPage {

  private static final int PERCENT_IN_BASIS_POINTS = 100;

  private final ExpertFigures figures;
  private final Clock clock;

  ExpertFiguresPage(ExpertFigures figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  @GetMapping("/experts")
  ModelAndView show() {
    var day = Kazakhstan.day(clock.instant());
    return new ModelAndView("review/figures")
        .addObject("all", figures.of(day))
        .addObject(
            "limit",
            Policy.REVIEW_DIVERGENCE_BASIS_POINTS.on(day).value() / PERCENT_IN_BASIS_POINTS);
  }

  /// As `75 % (15 of 20)`, or that it is kept back.
  public static String share(Ui ui, @Nullable Share share) {
    return share == null
        ? ui.t("review.figures.kept")
        : ui.t(
            "review.figures.share",
            "percent",
            share.percent(),
            "part",
            share.part(),
            "whole",
            share.whole());
  }

  /// In percent of the scale with one place, or that it is kept back.
  public static String deviation(Ui ui, @Nullable Integer basisPoints) {
    return basisPoints == null
        ? ui.t("review.figures.kept")
        : ui.t(
            "review.figures.percent",
            "percent",
            BigDecimal.valueOf(basisPoints, 2)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString()
                .replace(".", ui.t("call.decimal-point")));
  }
}
