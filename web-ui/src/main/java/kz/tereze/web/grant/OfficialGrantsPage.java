package kz.tereze.web.grant;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.GrantState;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The grants by where they stand: those that wait for an official come first.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class OfficialGrantsPage {

  static final String PATH = "/official/grants";

  private static final int ROWS = 50;

  private final Grants grants;
  private final Organisations organisations;

  OfficialGrantsPage(Grants grants, Organisations organisations) {
    this.grants = grants;
    this.organisations = organisations;
  }

  @GetMapping(PATH)
  ModelAndView list(Ui ui) {
    GrantState state = state(ui.query("state"));
    Pages pages = Pages.of(ui.query("page"), ROWS, grants.count(state));
    List<GrantRow> rows = grants.standing(state, pages.size(), pages.offset());
    return new ModelAndView(
        "grant/official",
        Map.of(
            "state",
            state,
            "counts",
            Arrays.stream(GrantState.values())
                .collect(Collectors.toMap(Function.identity(), grants::count)),
            "grants",
            rows,
            "names",
            organisations.names(rows.stream().map(GrantRow::recipient).toList()),
            "pages",
            pages));
  }

  private static GrantState state(String asked) {
    return Arrays.stream(GrantState.values())
        .filter(state -> state.name().equals(asked))
        .findFirst()
        .orElse(GrantState.OPENED);
  }
}
