package kz.tereze.infra.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Written;
import kz.tereze.api.problem.Fate;
import kz.tereze.api.problem.Place;
import kz.tereze.api.problem.ProblemCommand;
import kz.tereze.api.problem.ProblemId;
import kz.tereze.api.problem.ProblemKind;
import kz.tereze.projections.identity.Vault;

/// What readers found wrong on public pages: one report is answered and may be read, one waits.
final class Reported {

  static final int PROBLEMS = 2;

  private static final String TWICE =
      "Аванс и второй транш, кажется, записаны дважды: суммы почти одинаковы.";
  private static final String NOT_TWICE =
      "Это два транша: аванс по договору и выплата за первый этап. Номера платежей разные, обе"
          + " записи банка стоят в реестре.";
  private static final String NO_MEASURE =
      "Міндеттің бетінде қазіргі көрсеткіштің өлшем бірлігі жазылмаған.";

  private final Stage stage;
  private final Vault vault;

  Reported(Stage stage, Vault vault) {
    this.stage = stage;
    this.vault = vault;
  }

  void play() {
    reports(1, ProblemKind.WRONG_FACT, "/ledger/AP26000001", TWICE, Written.RU, "11-16");
    Acting official = stage.as("official2", Stage.on("11-18", 11));
    stage.does(new ProblemCommand.ShowWords(number(1), official));
    stage.does(
        new ProblemCommand.AnswerProblem(
            number(1), Fate.EXPLAINED, null, null, NOT_TWICE, Written.RU, official));
    reports(2, ProblemKind.MISSING, "/needs/N-2026-00006", NO_MEASURE, Written.KK, "11-24");
  }

  private void reports(
      int number, ProblemKind kind, String page, String words, Written in, String day) {
    Instant at = Stage.on(day, 15);
    Acting somebody = new Acting(new PersonId(known("reader", number)), Set.of(), null, at);
    stage.does(
        () ->
            new ProblemCommand.ReportProblem(
                number(number),
                kind,
                new Place(page),
                vault.seal(words, somebody.person(), known("words", number)),
                in,
                null,
                somebody));
  }

  private static ProblemId number(int number) {
    return new ProblemId("R-2026-%05d".formatted(number));
  }

  private static UUID known(String what, int number) {
    return UUID.nameUUIDFromBytes(
        ("demo problem|" + what + number).getBytes(StandardCharsets.UTF_8));
  }
}
