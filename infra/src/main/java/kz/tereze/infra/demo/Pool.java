package kz.tereze.infra.demo;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.expert.Discipline;
import kz.tereze.api.expert.ExpertCommand;
import kz.tereze.api.expert.Expertise;
import kz.tereze.api.expert.Tongue;
import kz.tereze.api.registry.Interest;
import kz.tereze.api.registry.InterestCommand;
import kz.tereze.api.registry.InterestKind;
import kz.tereze.api.registry.Work;

/// Experts join the pool, declare what ties them to others, and are accredited.
final class Pool {

  private static final LocalDate ACCREDITED_UNTIL = LocalDate.of(2029, 2, 28);

  private final Stage stage;

  Pool(Stage stage) {
    this.stage = stage;
  }

  void play() {
    joins(
        "expert1",
        "жер асты сулары, гидрогеология, сүзілу, қалдық қоймалары / подземные воды, фильтрация,"
            + " хвостохранилища, мониторинг скважин",
        List.of(),
        Discipline.EARTH_SCIENCES,
        Discipline.ENVIRONMENTAL_ENGINEERING);
    joins(
        "expert2",
        "автоматтандыру, датчиктер, акустика, құбыр коррозиясы / автоматизация, датчики, акустика,"
            + " коррозия трубопроводов, насосы",
        List.of(),
        Discipline.ELECTRICAL_ENGINEERING,
        Discipline.MECHANICAL_ENGINEERING);
    joins(
        "expert3",
        "өнеркәсіптік экология, шаң, шығарындылар, су тазарту / промышленная экология, пыль,"
            + " выбросы, очистка воды, сорбенты",
        List.of(new Work("10.1000/dust-and-water.2021", 2021)),
        Discipline.ENVIRONMENTAL_ENGINEERING,
        Discipline.CHEMISTRY);
    joins(
        "expert4",
        "металлургия, флотация, сирек металдар, болат коррозиясы / металлургия, флотация, редкие"
            + " металлы, коррозия стали, ингибиторы",
        List.of(),
        Discipline.MATERIALS_ENGINEERING,
        Discipline.CHEMICAL_ENGINEERING);
    // One of them teaches at both research organisations of the demonstration, and says so.
    Acting teacher = stage.as("expert4", Stage.on("02-19", 12));
    stage.does(
        new InterestCommand.DeclareInterests(
            teacher.person(),
            List.of(teaching("researcher"), teaching("researcher3")),
            List.of(),
            teacher));
    // A member of the council holds shares of a company, and says so.
    Acting member = stage.as("council4", Stage.on("02-20", 12));
    stage.does(
        new InterestCommand.DeclareInterests(
            member.person(),
            List.of(
                new Interest(
                    InterestKind.FINANCE, stage.people().get("company2").organisation(), null)),
            List.of(),
            member));
  }

  private Interest teaching(String researcher) {
    return new Interest(
        InterestKind.EMPLOYMENT, stage.people().get(researcher).organisation(), null);
  }

  private void joins(String expert, String keywords, List<Work> works, Discipline... disciplines) {
    Acting joining = stage.as(expert, Stage.on("02-18", 11));
    stage.does(
        new ExpertCommand.DescribeExpertise(
            joining.person(),
            new Expertise(List.of(disciplines), List.of(Tongue.KK, Tongue.RU), keywords, 5),
            joining));
    Acting declaring = stage.as(expert, Stage.on("02-18", 12));
    stage.does(new InterestCommand.DeclareInterests(joining.person(), List.of(), works, declaring));
    stage.does(
        new ExpertCommand.AccreditExpert(
            joining.person(),
            "41-Э",
            ACCREDITED_UNTIL,
            stage.as("official1", Stage.on("03-02", 10))));
  }
}
