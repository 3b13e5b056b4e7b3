package kz.tereze.web.indicator;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kz.tereze.api.Kazakhstan;
import kz.tereze.projections.indicator.Indicator;
import kz.tereze.projections.indicator.Indicators;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.rest.Listing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Indicators and their cases for machines.
@RestController
@RequestMapping("/api/v1/indicators")
@Public
class IndicatorResource {

  /// @param query the SQL that finds the cases
  record Line(String code, Indicator.Kind subject, Indicator.Kind related, String query, long n) {}

  private final Indicators indicators;

  IndicatorResource(Indicators indicators) {
    this.indicators = indicators;
  }

  @GetMapping
  @Operation(summary = "What asks for a second look: each indicator with its query and its cases")
  List<Line> list(Visitor visitor) {
    LocalDate day = Kazakhstan.day(visitor.at());
    return Arrays.stream(Indicator.values())
        .map(
            one ->
                new Line(
                    one.code(),
                    one.subject(),
                    one.related(),
                    one.query(),
                    indicators.count(one, day)))
        .toList();
  }

  @GetMapping("/{code}")
  @Operation(summary = "The cases of one indicator, found today")
  Listing<Indicators.Found> cases(
      @PathVariable String code, @RequestParam(defaultValue = "1") String page, Visitor visitor) {
    Indicator indicator = IndicatorPage.named(code);
    LocalDate day = Kazakhstan.day(visitor.at());
    return Listing.of(
        page,
        indicators.count(indicator, day),
        (limit, offset) -> indicators.list(indicator, day, limit, offset));
  }
}
