package kz.tereze.web.levy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.Declaration;
import kz.tereze.api.levy.LevyDates;
import kz.tereze.api.levy.ObligationCommand;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.api.levy.Regime;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Uploads;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Somebody of a company declares the base of a year, with the documents that prove it.
@Controller
@PreAuthorize("hasRole('SUBSOIL_USER')")
class DeclareAction {

  private static final String PATH = CompanyLevyPage.PATH + "/declaration";
  private static final int MOST_PRODUCTION_YEARS = 200;

  private final Uploads uploads;
  private final Dispatch dispatch;
  private final Clock clock;

  DeclareAction(Uploads uploads, Dispatch dispatch, Clock clock) {
    this.uploads = uploads;
    this.dispatch = dispatch;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ModelAndView form(Entry entry, SignedIn who) {
    int year = Kazakhstan.day(clock.instant()).getYear();
    entry.labels("levy.form").fill("year", year).fill("regime", Regime.CODE);
    return new ModelAndView(
        "levy/declare",
        Map.of("day", LevyDates.declareBy(ObligationId.of(own(who), year, Regime.CODE))));
  }

  @PostMapping(PATH)
  Done declare(
      @RequestParam MultiValueMap<String, MultipartFile> files, Entry entry, SignedIn who) {
    Bin own = own(who);
    entry
        .labels("levy.form")
        .shownAgainBy(() -> form(entry, who))
        .blames(ObligationRule.BASE_IS_POSITIVE, "base")
        .blames(ObligationRule.RATE_IS_KNOWN_FOR_YEAR, "year")
        .blames(ObligationRule.PAYER_IS_NOT_EXEMPT, "year")
        .blames(ObligationRule.EVIDENCE_IS_GIVEN, "files")
        .blames(ObligationRule.DUE_FROM_SECOND_PRODUCTION_YEAR, "productionYear");
    Field<Integer> year = Years.read(entry);
    Field<Regime> regime = entry.choice("regime", Regime.class).required();
    Field<Tiyn> base = entry.money("base").required();
    Field<Integer> productionYear =
        entry
            .whole("productionYear")
            .required()
            .must(n -> n >= 1 && n <= MOST_PRODUCTION_YEARS, "levy.form.productionYear.wrong");
    List<Hash> evidence = uploads.keep(entry, "files", files.getOrDefault("files", List.of()));
    if (evidence.isEmpty()) {
      entry.wrong("files", "levy.form.files.missing");
    }
    entry.check();
    ObligationId obligation = ObligationId.of(own, year.value(), regime.value());
    dispatch.send(
        new ObligationCommand.DeclareBase(
            obligation,
            new Declaration(base.value(), productionYear.value(), evidence),
            who.acting()));
    return Done.at(CompanyLevyPage.PATH + "/" + obligation).saying("levy.declare.done");
  }

  private static Bin own(SignedIn who) {
    Bin own = who.organisation();
    if (own == null) {
      throw new Missing();
    }
    return own;
  }
}
