package kz.tereze.infra.demo;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.AdjustmentReason;
import kz.tereze.api.levy.Declaration;
import kz.tereze.api.levy.ExemptionGround;
import kz.tereze.api.levy.ObligationCommand;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.levy.Spending;

/// What companies owe: declared with evidence, assessed, corrected, met by own spending under an
/// older contract, and what was spent beyond the due counted in the next year.
final class Levies {

  private static final String MINE = "company";
  private static final String OIL = "company2";

  private final Stage stage;
  private final Papers papers;

  Levies(Stage stage, Papers papers) {
    this.stage = stage;
    this.papers = papers;
  }

  void play() {
    ObligationId before = older(OIL, 2025);
    ObligationId now = older(OIL, 2026);
    declare(MINE, stage.owes(MINE), 42_000_000_000L, 9);
    declare(OIL, stage.owes(OIL), 61_500_000_000L, 14);
    declare(OIL, before, 1_000_000_000L, 13);
    declare(OIL, now, 3_000_000_000L, 14);
    assess(stage.owes(MINE), 42_000_000_000L, 9);
    assess(stage.owes(OIL), 61_500_000_000L, 14);
    assess(before, 1_000_000_000L, 13);
    stage.does(
        new ObligationCommand.ExemptPayer(
            older(MINE, 2026),
            ExemptionGround.STABLE_CONTRACT,
            "Контракт № 0000 (демо), п. 8.3",
            official("02-16", 12)));
    spend(before, 12_000_000, "02-18", "Қабатты модельдеу", "Моделирование пласта");
    stage.does(new ObligationCommand.AcceptSpending(before, 1, official("02-20", 11)));
    assess(now, 3_000_000_000L, 14);
    stage.does(
        new ObligationCommand.CarryExcessForward(
            before, now, Acting.platform(Stage.on("02-20", 12))));
    stage.does(
        new ObligationCommand.AdjustObligation(
            now,
            Tiyn.ofTenge(2_800_000_000L),
            AdjustmentReason.AUDIT_FOUND_OTHER_BASE,
            new Text(
                "Тексеру базаға басқа келісімшарттың табысы қосылғанын анықтады.",
                "Проверка установила, что в базу включён доход по другому контракту.",
                "The check found income of another contract in the base."),
            official("03-05", 15)));
    spend(now, 15_000_000, "03-16", "Ұңғыма сынағы", "Испытание скважины");
    stage.does(new ObligationCommand.AcceptSpending(now, 1, official("03-20", 11)));
    spend(now, 8_000_000, "05-14", "Зертханалық талдау", "Лабораторный анализ");
  }

  private ObligationId older(String company, int year) {
    return ObligationId.of(
        stage.people().get(company).organisation(), year, Regime.LEGACY_CONTRACT);
  }

  private Acting official(String day, int hour) {
    return stage.as("official1", Stage.on(day, hour));
  }

  private void declare(String company, ObligationId obligation, long baseTenge, int year) {
    stage.does(
        () ->
            new ObligationCommand.DeclareBase(
                obligation,
                new Declaration(
                    Tiyn.ofTenge(baseTenge),
                    year,
                    papers.evidence(obligation.key(), "База / база: " + baseTenge + " KZT")),
                stage.as(company, Stage.on("02-09", 10))));
  }

  private void assess(ObligationId obligation, long baseTenge, int productionYear) {
    stage.does(
        new ObligationCommand.AssessObligation(
            obligation,
            Founding.FUND,
            Tiyn.ofTenge(baseTenge),
            productionYear,
            official("02-16", 11)));
  }

  /// The institute did the work and both signed the act three days before.
  private void spend(ObligationId obligation, long tenge, String day, String kk, String ru) {
    Acting by = stage.as(OIL, Stage.on(day, 10));
    LocalDate actOn = by.day().minusDays(3);
    stage.does(
        () ->
            new ObligationCommand.ReportSpending(
                obligation,
                new Spending(
                    stage.people().get("researcher").organisation(),
                    new Text(kk + " (демо)", ru + " (демо)", null),
                    Tiyn.ofTenge(tenge),
                    actOn,
                    papers.evidence(obligation + " / " + day, kk + "\n" + ru)),
                by));
  }
}
