package kz.tereze.infra.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.tereze.api.Acting;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationText;
import kz.tereze.api.assignment.DrawCommand;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.award.AwardCommand;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.council.BallotCommand;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Choice;
import kz.tereze.api.review.Criterion;
import kz.tereze.api.review.Judgement;
import kz.tereze.api.review.ReviewCommand;
import kz.tereze.projections.assignment.Draws;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.review.Reviews;

/// Third act: calls are announced, teams apply, experts score, the council votes in the order of
/// the ranked list, and an official approves. The second call stays open for visitors.
final class Selection {

  private static final List<String> EXPERTS = List.of("expert1", "expert2", "expert3");

  /// In the order of the criteria.
  private static final List<String> REASONS =
      List.of(
          "Жоба қойылған міндетке тікелей жауап береді, көрсеткіші өлшенеді."
              + " / Прямо отвечает на задачу, показатель измерим.",
          "Әдіс негізделген, тәуекелдері мен балама жолы аталған."
              + " / Метод обоснован, риски и запасной путь названы.",
          "Топтың осындай жұмыстағы тәжірибесі жарияланымдармен дәлелденген."
              + " / Опыт команды в таких работах подтверждён публикациями.",
          "Нәтижесін өндіріс бір жыл ішінде сезеді, бюджеті соған сай."
              + " / Эффект производство почувствует за год, бюджет ему соразмерен.");

  private final Stage stage;
  private final Vault vault;
  private final Papers papers;
  private final Reviews reviews;
  private final Draws draws;
  private List<Script.Planned> calls = List.of();

  Selection(Stage stage, Vault vault, Papers papers, Reviews reviews, Draws draws) {
    this.stage = stage;
    this.vault = vault;
    this.papers = papers;
    this.reviews = reviews;
    this.draws = draws;
  }

  void play(Script script) {
    calls = script.calls();
    calls.forEach(this::announce);
    script.applications().forEach(this::apply);
    script.applications().forEach(this::check);
    draw(script.calls().getFirst().number(), script.applications().size());
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
    if (!call.equals(calls.getFirst())) {
      stage.does(
          new CallCommand.DesignCall(
              call.number(),
              0,
              OpenDesign.DESIGN,
              null,
              stage.as("official1", Stage.on(call.plannedOn(), 11))));
    }
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
    submit(applied);
  }

  /// The leader signs in the morning, the head of the organisation in the afternoon.
  private void submit(Script.Applied applied) {
    Acting leader = stage.as(applied.leader(), Stage.on(applied.submittedOn(), 11));
    Acting head = stage.as(headOf(leader), Stage.on(applied.submittedOn(), 14));
    List<PersonId> team = new ArrayList<>();
    team.add(leader.person());
    if (applied.member() != null) {
      team.add(stage.id(applied.member()));
    }
    ApplicationText text =
        new ApplicationText(
            applied.id(),
            applied.call(),
            CanonicalJson.hash(terms(applied.call())),
            applied.need(),
            Objects.requireNonNull(leader.organisation()),
            team,
            applied.content());
    stage.doesOncePossible(
        () ->
            new ApplicationCommand.SignApplication(
                applied.id(), papers.sign(text, ApplicationText.LEADER, leader), leader));
    stage.doesOncePossible(
        () ->
            new ApplicationCommand.SubmitApplication(
                applied.id(),
                applied.number(),
                papers.sign(text, ApplicationText.HEAD, head),
                head));
  }

  private CallTerms terms(CallId call) {
    return calls.stream()
        .filter(planned -> planned.number().equals(call))
        .map(Script.Planned::terms)
        .findFirst()
        .orElseThrow();
  }

  private String headOf(Acting leader) {
    return leader.organisation() != null
            && leader.organisation().equals(stage.people().get("director").organisation())
        ? "director"
        : "rector";
  }

  private void check(Script.Applied applied) {
    stage.does(
        new ApplicationCommand.PassFormalCheck(
            applied.id(), stage.as("official1", Stage.on("05-11", 11))));
  }

  /// Nobody chooses the experts: of four in the pool one teaches at both applicants.
  private void draw(CallId call, int applications) {
    stage.waitsUntil(
        () ->
            reviews.lackingExperts(call).size() == applications && !reviews.hasUnknownTies(call)
                || !draws.of(call).isEmpty());
    stage.does(
        new DrawCommand.RequestDraw(
            DrawId.of(call, 1), stage.as("official1", Stage.on("05-12", 10))));
  }

  private void review(Script.Applied applied) {
    for (String expert : EXPERTS) {
      stage.doesOncePossible(
          new ReviewCommand.DeclareNoConflict(
              applied.id(), stage.as(expert, Stage.on("05-13", 10))));
      stage.does(
          new ReviewCommand.ReadApplication(applied.id(), stage.as(expert, Stage.on("05-18", 10))));
    }
    for (int i = 0; i < EXPERTS.size(); i++) {
      stage.does(
          new ReviewCommand.SubmitScores(
              applied.id(),
              judgements(applied, i),
              stage.as(EXPERTS.get(i), Stage.on("05-22", 10 + i))));
    }
  }

  private List<Judgement> judgements(Script.Applied applied, int expert) {
    List<Judgement> judgements = new ArrayList<>();
    for (Criterion criterion : Criterion.values()) {
      judgements.add(
          new Judgement(
              criterion.name(),
              applied.scores().get(expert).get(criterion.ordinal()),
              vault.seal(REASONS.get(criterion.ordinal()), stage.id(EXPERTS.get(expert)))));
    }
    return judgements;
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
    Acting chair = stage.as(Founding.CHAIR, Stage.on("06-11", 10));
    stage.doesOncePossible(
        () -> new BallotCommand.SignMinutes(ballot, papers.sign(ballot, chair), chair));
    stage.doesOncePossible(
        new AwardCommand.ApproveAward(
            applied.number(),
            "214-НҚ/" + applied.number().irn().substring(6),
            stage.as("official2", Stage.on("06-18", 12))));
  }
}
