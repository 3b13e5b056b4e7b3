package kz.tereze.web.fund;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tereze.api.Bin;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.fund.FundRow;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.fund.Movement;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What each fund holds and every movement of its money, for anybody.
@Controller
@Public
class FundsPage {

  private static final int MOVEMENTS = 50;

  private final Funds funds;
  private final Calls calls;
  private final Organisations organisations;

  FundsPage(Funds funds, Calls calls, Organisations organisations) {
    this.funds = funds;
    this.calls = calls;
    this.organisations = organisations;
  }

  @GetMapping("/funds")
  ModelAndView list() {
    return new ModelAndView("fund/list", Map.of("funds", funds.all()));
  }

  @GetMapping("/funds/{fund}")
  ModelAndView fund(@PathVariable FundId fund, Ui ui) {
    FundRow row = funds.find(fund).orElseThrow(Missing::new);
    Pages pages = Pages.of(ui.query("page"), MOVEMENTS, row.movements());
    List<Movement> movements = funds.movements(fund, pages.size(), pages.offset());
    return new ModelAndView(
        "fund/fund",
        Map.of(
            "fund",
            row,
            "movements",
            movements,
            "names",
            organisations.names(payers(movements)),
            "publicCalls",
            publicCalls(movements),
            "pages",
            pages));
  }

  /// A planned call has no page yet.
  private Set<CallId> publicCalls(List<Movement> movements) {
    return movements.stream()
        .map(Movement::call)
        .filter(Objects::nonNull)
        .distinct()
        .filter(call -> calls.find(call).filter(CallRow::isPublic).isPresent())
        .collect(Collectors.toSet());
  }

  private static List<Bin> payers(List<Movement> movements) {
    return movements.stream()
        .flatMap(movement -> Stream.of(movement.obligation(), movement.alreadyFor()))
        .filter(Objects::nonNull)
        .map(ObligationId::payer)
        .distinct()
        .toList();
  }
}
