package kz.tereze.infra.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.SealedText;
import kz.tereze.api.Written;
import kz.tereze.api.council.BallotCommand;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Choice;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.identity.Vault;

/// Second act: companies post needs, and the council votes on them. One is turned down, one is
/// being voted on as the year ends, about one everybody may ask, and one resembles an earlier one.
final class Needs {

  private static final int MEMBERS = 5;
  private static final String CARRIED = "";
  private static final String NOT_A_SUBSOIL_TASK =
      "Ғимаратты жөндеу ҒЗТКЖ-ға жатпайды. / Ремонт здания не относится к НИОКР.";

  private static final UUID QUESTION_KEY = UUID.fromString("0d5a7f0e-41d1-4bb0-9f3a-7c2f9a1b0001");
  private static final String QUESTION =
      "Можно ли получить гранулометрический состав хвостов за последний год?";
  private static final String ANSWER =
      "Да, передаём вместе с пробами победителю конкурса; сводка – по запросу до подачи заявки.";

  private final Stage stage;
  private final Vault vault;
  private final Papers papers;

  Needs(Stage stage, Vault vault, Papers papers) {
    this.papers = papers;
    this.stage = stage;
    this.vault = vault;
  }

  void play(Script script) {
    for (Script.Posted posted : script.needs()) {
      stage.does(
          new NeedCommand.PostNeed(
              posted.number(),
              posted.content(),
              stage.as(posted.owner(), Stage.on(posted.postedOn(), 11))));
    }
    screened(need(1), "02-02");
    askedAndAnswered(need(1));
    screened(need(2), "02-03");
    screened(need(3), "02-09");
    screened(need(4), "02-12");
    decide(
        need(1),
        "03-02",
        Map.of(
            "council1",
            Choice.FOR,
            "council2",
            Choice.FOR,
            "council3",
            Choice.FOR,
            "council4",
            Choice.ABSTAIN,
            "council5",
            Choice.FOR),
        CARRIED);
    decide(
        need(2),
        "03-03",
        Map.of(
            "council1",
            Choice.FOR,
            "council2",
            Choice.FOR,
            "council3",
            Choice.FOR,
            "council4",
            Choice.FOR,
            "council5",
            Choice.FOR),
        CARRIED);
    decide(
        need(3),
        "03-04",
        Map.of(
            "council1",
            Choice.FOR,
            "council2",
            Choice.FOR,
            "council3",
            Choice.FOR,
            "council5",
            Choice.FOR),
        CARRIED);
    decide(
        need(4),
        "03-05",
        Map.of(
            "council1",
            Choice.AGAINST,
            "council2",
            Choice.AGAINST,
            "council3",
            Choice.AGAINST,
            "council5",
            Choice.ABSTAIN),
        NOT_A_SUBSOIL_TASK);
    screened(need(5), "10-28");
    beingVotedOn(need(5));
    screened(need(6), "11-17");
  }

  private void screened(NeedId need, String day) {
    stage.does(
        new NeedCommand.ScreenNeed(
            need, 1, List.of(), "", stage.as("official1", Stage.on(day, 10))));
  }

  private void askedAndAnswered(NeedId need) {
    SealedText question = vault.seal(QUESTION, stage.id("researcher"), QUESTION_KEY);
    stage.does(
        new NeedCommand.AskQuestion(
            need, question, Written.RU, stage.as("researcher", Stage.on("02-04", 15))));
    stage.does(
        new NeedCommand.AnswerQuestion(
            need, 1, ANSWER, Written.RU, stage.as("company", Stage.on("02-05", 11))));
  }

  private static NeedId need(int number) {
    return new NeedId("N-2026-%05d".formatted(number));
  }

  private static BallotId ballot(NeedId need) {
    return BallotId.of(need + "-V1", 1);
  }

  private void decide(NeedId need, String day, Map<String, Choice> votes, String reason) {
    putToCouncil(need, day);
    new TreeMap<>(votes)
        .forEach((member, choice) -> vote(ballot(need), member, choice, reason, day));
    // When somebody has not voted, the votes are counted after the last day.
    String counted = votes.size() == MEMBERS ? day : "03-16";
    stage.does(
        new BallotCommand.CloseBallot(ballot(need), stage.as("official2", Stage.on(counted, 18))));
    Acting chair = stage.as(Founding.CHAIR, Stage.on(counted, 19));
    stage.doesOncePossible(
        () -> new BallotCommand.SignMinutes(ballot(need), papers.sign(ballot(need), chair), chair));
  }

  private void putToCouncil(NeedId need, String day) {
    stage.does(
        new NeedCommand.PutNeedToCouncil(
            need, Founding.COUNCIL, stage.as("official1", Stage.on(day, 9))));
  }

  private void beingVotedOn(NeedId need) {
    putToCouncil(need, "11-18");
    vote(ballot(need), "council1", Choice.FOR, CARRIED, "11-18");
    vote(ballot(need), "council2", Choice.FOR, CARRIED, "11-19");
  }

  private void vote(BallotId ballot, String member, Choice choice, String reason, String day) {
    stage.doesOncePossible(
        new BallotCommand.CastVote(ballot, choice, reason, stage.as(member, Stage.on(day, 12))));
  }
}
