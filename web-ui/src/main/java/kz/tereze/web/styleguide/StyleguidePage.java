package kz.tereze.web.styleguide;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Fact;
import kz.tereze.web.page.Moment;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Step;
import kz.tereze.web.page.Ui;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/// Every component in use, with a form that can be sent. Not part of a running installation.
@Controller
@Public
@Profile("dev")
class StyleguidePage {

  private static final Tiyn SUM = Tiyn.ofTenge(114_474_000);
  private static final Instant DAY = Instant.parse("2026-12-18T13:00:00Z");
  private static final int SIZE = 20;
  private static final int ROWS = 2_417;

  @GetMapping("/styleguide")
  ModelAndView show(Entry entry, Ui ui) {
    entry
        .labels("styleguide.form")
        .fill("title", new Text("Сутегі", "Водород", null))
        .fill("sum", SUM)
        .fill("region", Region.ULYTAU);
    return new ModelAndView("styleguide/styleguide")
        .addObject("facts", facts(ui))
        .addObject("moments", moments(ui))
        .addObject("steps", steps(ui))
        .addObject("pages", Pages.of(ui.query("page"), SIZE, ROWS))
        .addObject("sum", SUM)
        .addObject("hash", new Hash("ee97316f28b485db".repeat(4)))
        .addObject("text", new Text("Қалдық сутегі", "Остаточный водород", null));
  }

  @PostMapping("/styleguide")
  View send(Entry entry, Ui ui) {
    entry.labels("styleguide.form").shownAgainBy(() -> show(entry, ui));
    entry.wordsOfState("title", 120);
    entry.text("effect", 2_000).required();
    entry.money("sum").required();
    entry.day("day").required();
    entry.bin("bin").required();
    entry.iban("account");
    entry.choice("region", Region.class).required();
    entry.choice("readiness", Region.class).required();
    if (!entry.isTicked("agreed")) {
      entry.wrong("agreed", "entry.required");
    }
    entry.check();
    return Done.at("/styleguide").saying("styleguide.sent", "number", entry.once().key());
  }

  private static List<Fact> facts(Ui ui) {
    return List.of(
        new Fact(ui.t("styleguide.facts.records"), ui.number(ROWS), null, "/styleguide"),
        new Fact(ui.t("styleguide.facts.awarded"), ui.moneyShort(Tiyn.ofTenge(501_500_000_000L))),
        new Fact(
            ui.t("styleguide.facts.paid"),
            ui.money(SUM),
            ui.percent(SUM, Tiyn.ofTenge(200_000_000)),
            null),
        new Fact(ui.t("styleguide.facts.day"), ui.date(DAY)));
  }

  private static List<Moment> moments(Ui ui) {
    String who = ui.t("Role.OFFICIAL");
    return List.of(
        new Moment(true, ui.t("styleguide.done"), DAY, who, ui.money(SUM), "/styleguide"),
        new Moment(false, ui.t("styleguide.ahead"), null, null, ui.deadline(DAY), null));
  }

  private static List<Step> steps(Ui ui) {
    return List.of(
        new Step(ui.t("styleguide.step.one"), "/styleguide", ui.t("styleguide.ok"), "ok", false),
        new Step(ui.t("styleguide.step.two"), "/styleguide", ui.t("styleguide.run"), "run", true),
        new Step(ui.t("styleguide.step.three"), null, ui.t("styleguide.wait"), "plain", false));
  }
}
