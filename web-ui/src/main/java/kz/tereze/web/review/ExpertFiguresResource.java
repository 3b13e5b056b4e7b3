package kz.tereze.web.review;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import kz.tereze.api.Kazakhstan;
import kz.tereze.projections.review.ExpertFigures;
import kz.tereze.web.identity.Public;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Figures about experts' work, for machines.
@RestController
@Public
class ExpertFiguresResource {

  private final ExpertFigures figures;
  private final Clock clock;

  ExpertFiguresResource(ExpertFigures figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  @GetMapping("/api/v1/expert-figures")
  @Operation(
      summary = "How experts take part, keep terms and agree, by year and call; null is kept back")
  ExpertFigures.All find() {
    return figures.of(Kazakhstan.day(clock.instant()));
  }
}
