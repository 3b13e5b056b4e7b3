package kz.tereze.infra.demo;

import java.util.List;
import kz.tereze.api.SealedText;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.award.AwardCommand;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.council.BallotCommand;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Choice;
import kz.tereze.api.review.ReviewCommand;
import kz.tereze.projections.identity.Vault;

/// Third act: calls are announced, teams apply, experts score, the council votes in the order of
/// the ranked list, and an official approves. The second call stays open for visitors.
final class Selection {

  private static final List<String> EXPERTS = List.of("expert1", "expert2", "expert3");

  private static final String REASON =
      "Тәсіл міндетке сай, өлшенетін көрсеткіші бар, тобы тәжірибелі. Бюджеттің әр жолы"
          + " жоспарланған жұмыстармен байланысты, тәуекелдері аталған. / Подход отвечает задаче,"
          + " показатель измерим, команда опытна; каждая строка бюджета связана с работами.";

  private final Stage stage;
  private final Vault vault;

  Selection(Stage stage, Vault vault) {
    this.stage = stage;
    this.vault = vault;
  }

  void play(Script script) {
    script.calls().forEach(this::announce);
    script.applications().forEach(this::apply);
    script.applications().forEach(this::review);
    Script.Planned first = script.calls().getFirst();
    stage.doesOncePossible(
        new CallCommand.PublishRanking(
            first.number(), stage.as("official1", Stage.on("06-01", 10))));
    // The third application stays below the threshold and never reaches the council.
    script.applications().stream().limit(2).forEach(this::award);
  }

  private void announce(Script.Planned call) {
    stage.does(
        new CallCommand.PlanCall(
            call.number(),
            Founding.FUND,
            call.terms(),
            stage.as("official1", Stage.on(call.plannedOn(), 10))));
    stage.doesOncePossible(
        new CallCommand.AnnounceCall(
            call.number(), stage.as("official2", Stage.on(call.plannedOn(), 15))));
  }

  private void apply(Script.Applied applied) {
    String leader = applied.leader();
    stage.does(
        new CallCommand.DraftApplication(
            applied.call(),
            applied.id(),
            applied.need(),
            stage.as(leader, Stage.on(applied.draftedOn(), 10))));
    stage.does(
        new ApplicationCommand.EditApplication(
            applied.id(),
            0,
            applied.content(),
            stage.as(leader, Stage.on(applied.draftedOn(), 16))));
    if (applied.member() != null) {
      stage.does(
          new ApplicationCommand.InviteMember(
              applied.id(),
              stage.id(applied.member()),
              stage.as(leader, Stage.on(applied.draftedOn(), 17))));
      stage.does(
          new ApplicationCommand.ConfirmMembership(
              applied.id(), stage.as(applied.member(), Stage.on(applied.draftedOn(), 18))));
    }
    stage.does(
        new ApplicationCommand.SubmitApplication(
            applied.id(), applied.number(), stage.as(leader, Stage.on(applied.submittedOn(), 14))));
  }

  private void review(Script.Applied applied) {
    stage.does(
        new ApplicationCommand.PassFormalCheck(
            applied.id(), stage.as("official1", Stage.on("05-11", 11))));
    for (String expert : EXPERTS) {
      stage.doesOncePossible(
          new ReviewCommand.AssignExpert(
              applied.id(),
              stage.id(expert),
              stage.people().get(expert).organisation(),
              stage.as("official1", Stage.on("05-12", 10))));
      stage.does(
          new ReviewCommand.DeclareNoConflict(
              applied.id(), stage.as(expert, Stage.on("05-13", 10))));
    }
    for (int i = 0; i < EXPERTS.size(); i++) {
      SealedText reason = vault.seal(REASON, stage.id(EXPERTS.get(i)));
      stage.does(
          new ReviewCommand.SubmitScores(
              applied.id(),
              applied.scoresOf(i),
              reason,
              stage.as(EXPERTS.get(i), Stage.on("05-22", 10 + i))));
    }
  }

  private void award(Script.Applied applied) {
    stage.does(
        new CallCommand.PutApplicationToCouncil(
            applied.call(),
            applied.id(),
            Founding.COUNCIL,
            stage.as("official1", Stage.on("06-08", 9))));
    BallotId ballot = BallotId.of(applied.number().irn(), 1);
    for (int member = 1; member <= 5; member++) {
      stage.doesOncePossible(
          new BallotCommand.CastVote(
              ballot,
              member == 4 ? Choice.ABSTAIN : Choice.FOR,
              "",
              stage.as("council" + member, Stage.on("06-09", 9 + member))));
    }
    stage.does(new BallotCommand.CloseBallot(ballot, stage.as("official1", Stage.on("06-10", 18))));
    stage.doesOncePossible(
        new AwardCommand.ApproveAward(
            applied.number(),
            "214-НҚ/" + applied.number().irn().substring(6),
            stage.as("official2", Stage.on("06-18", 12))));
  }
}
