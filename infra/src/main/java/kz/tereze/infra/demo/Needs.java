package kz.tereze.infra.demo;

import java.util.Map;
import java.util.TreeMap;
import kz.tereze.api.council.BallotCommand;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Choice;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedId;

/// Second act: companies post needs, and the council votes on them. One is turned down, one is
/// being voted on as the year ends, one has only just been posted.
final class Needs {

  private static final String CARRIED = "";
  private static final String NOT_A_SUBSOIL_TASK =
      "Ғимаратты жөндеу ҒЗТКЖ-ға жатпайды. / Ремонт здания не относится к НИОКР.";

  private final Stage stage;

  Needs(Stage stage) {
    this.stage = stage;
  }

  void play(Script script) {
    for (Script.Posted posted : script.needs()) {
      stage.does(
          new NeedCommand.PostNeed(
              posted.number(),
              posted.content(),
              stage.as(posted.owner(), Stage.on(posted.postedOn(), 11))));
    }
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
    beingVotedOn(need(5));
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
    stage.does(
        new BallotCommand.CloseBallot(ballot(need), stage.as("official2", Stage.on(day, 18))));
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
