package kz.tereze.web.levy;

import java.util.List;
import java.util.Map;
import kz.tereze.api.Bin;
import kz.tereze.api.levy.ExemptionGround;
import kz.tereze.api.levy.ObligationCommand;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.api.levy.Regime;
import kz.tereze.projections.levy.ExemptionRow;
import kz.tereze.projections.levy.LevyActs;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// An official finds that a payer owes nothing for a year.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class ExemptAction {

  private static final String PATH = AssessPage.PATH + "/exemption";
  private static final int LONGEST_REFERENCE = 300;
  private static final int ROWS = 50;

  private final LevyActs acts;
  private final Organisations organisations;
  private final Dispatch dispatch;

  ExemptAction(LevyActs acts, Organisations organisations, Dispatch dispatch) {
    this.acts = acts;
    this.organisations = organisations;
    this.dispatch = dispatch;
  }

  @GetMapping(PATH)
  ModelAndView form(Entry entry) {
    List<ExemptionRow> rows = acts.exemptions(ROWS);
    entry.labels("levy.form").fill("regime", Regime.CODE);
    return new ModelAndView(
        "levy/exempt",
        Map.of(
            "rows",
            rows,
            "names",
            organisations.names(rows.stream().map(row -> row.obligation().payer()).toList())));
  }

  @PostMapping(PATH)
  Done exempt(Entry entry, SignedIn who) {
    entry
        .labels("levy.form")
        .shownAgainBy(() -> form(entry))
        .blames(ObligationRule.EXEMPT_BEFORE_ASSESSMENT, "bin")
        .blames(ObligationRule.LEGAL_REFERENCE_STATED, "legalReference");
    Field<Bin> payer = entry.bin("bin").required();
    Field<Integer> year = Years.read(entry);
    Field<Regime> regime = entry.choice("regime", Regime.class).required();
    Field<ExemptionGround> ground = entry.choice("ground", ExemptionGround.class).required();
    Field<String> reference = entry.text("legalReference", LONGEST_REFERENCE).required();
    entry.check();
    dispatch.send(
        new ObligationCommand.ExemptPayer(
            ObligationId.of(payer.value(), year.value(), regime.value()),
            ground.value(),
            reference.value(),
            who.acting()));
    return Done.at(PATH).saying("levy.exempt.done");
  }
}
