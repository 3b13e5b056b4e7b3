package kz.tereze.web.indicator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Tiyn;
import kz.tereze.projections.indicator.Indicator;
import kz.tereze.projections.indicator.Indicators;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What asks for a second look, and how it was found.
@Controller
@Public
public class IndicatorPage {

  private static final int SIZE = 50;

  private final Indicators indicators;
  private final AllocationRegister register;

  IndicatorPage(Indicators indicators, AllocationRegister register) {
    this.indicators = indicators;
    this.register = register;
  }

  /// An indicator with how many cases there are today.
  public record Line(Indicator indicator, long found) {}

  /// One case in words.
  ///
  /// @param measured null where it is not public
  public record Case(Number subject, List<Number> related, @Nullable String measured) {}

  /// A number, and the page it leads to.
  public record Number(String shown, @Nullable String page) {}

  @GetMapping("/indicators")
  ModelAndView list(Visitor visitor) {
    LocalDate day = Kazakhstan.day(visitor.at());
    return new ModelAndView("indicator/list")
        .addObject(
            "lines",
            Arrays.stream(Indicator.values())
                .map(one -> new Line(one, indicators.count(one, day)))
                .toList());
  }

  @GetMapping("/indicators/{code}")
  ModelAndView one(
      @PathVariable String code,
      @RequestParam(defaultValue = "1") String page,
      Visitor visitor,
      Ui ui) {
    Indicator indicator = named(code);
    LocalDate day = Kazakhstan.day(visitor.at());
    Pages pages = Pages.of(page, SIZE, indicators.count(indicator, day));
    List<Indicators.Found> found = indicators.list(indicator, day, SIZE, pages.offset());
    return new ModelAndView("indicator/one")
        .addObject("indicator", indicator)
        .addObject("pages", pages)
        .addObject("day", day)
        .addObject("cases", found.stream().map(one -> told(ui, indicator, one)).toList());
  }

  static Indicator named(String code) {
    return Arrays.stream(Indicator.values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(Missing::new);
  }

  private Case told(Ui ui, Indicator indicator, Indicators.Found found) {
    return new Case(
        number(indicator.subject(), found.subject()),
        indicator.related() == Indicator.Kind.FUND_AND_YEAR
            ? List.of(
                new Number(
                    found.related().stream().collect(Collectors.joining(", ")),
                    "/programmes/" + found.related().getFirst()))
            : found.related().stream().map(one -> number(indicator.related(), one)).toList(),
        found.measured() == null ? null : measured(ui, indicator, found.measured()));
  }

  private Number number(Indicator.Kind kind, String number) {
    return new Number(
        number,
        switch (kind) {
          case GRANT -> story(number);
          // An application that is not decided on has no story yet.
          case APPLICATION_OR_GRANT -> register.find(number).isPresent() ? story(number) : null;
          case ORGANISATION -> "/org/" + number;
          case APPLICATION, FUND_AND_YEAR -> null;
        });
  }

  private static String story(String number) {
    return "/ledger/" + number;
  }

  private static String measured(Ui ui, Indicator indicator, long value) {
    return switch (indicator) {
      case SPLIT_GRANTS -> ui.money(new Tiyn(value));
      case CONCENTRATION -> ui.number(value) + " %";
      case SHARED_ACCOUNT, SHARED_ADDRESS, SCORE_OUTLIERS, RANKING_DEPARTURES, LATE_CLOCKS ->
          ui.number(value);
    };
  }
}
