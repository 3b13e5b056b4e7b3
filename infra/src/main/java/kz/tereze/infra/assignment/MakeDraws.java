package kz.tereze.infra.assignment;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.assignment.DrawCommand;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.assignment.Found;
import kz.tereze.api.assignment.Seed;
import kz.tereze.api.review.ReviewCommand;
import kz.tereze.infra.errand.Errand;
import kz.tereze.infra.errand.PlatformTime;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.assignment.DrawFiles;
import kz.tereze.projections.assignment.DrawFiles.Invitation;
import kz.tereze.projections.assignment.DrawInputs;
import kz.tereze.projections.assignment.DrawOutcome;
import kz.tereze.projections.assignment.DrawRow;
import kz.tereze.projections.assignment.DrawState;
import kz.tereze.projections.assignment.Draws;
import kz.tereze.projections.assignment.Problem;
import kz.tereze.projections.assignment.Proof;
import kz.tereze.projections.assignment.Solution;
import kz.tereze.projections.assignment.Weights;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.projections.log.Published;
import kz.tereze.projections.review.ReviewRow;
import kz.tereze.projections.review.Reviews;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/// Makes the draws that officials requested: publishes the inputs, waits until the ledger has gone
/// on, solves, publishes the outcome, invites. Each step ends in a fact or a row, so that it can be
/// broken off anywhere and goes on.
@Component
final class MakeDraws implements Errand {

  private static final String INPUTS = "assignment.inputs-published";
  private static final int SECRET_BYTES = 32;
  private static final int INVITED_AT_ONCE = 200;

  /// So that the next look does not find the same draw where it was.
  private static final Duration SHOWN_WITHIN = Duration.ofSeconds(10);

  private final SecureRandom random = new SecureRandom();
  private final Draws draws;
  private final DrawFiles files;
  private final Candidates candidates;
  private final Reviews reviews;
  private final Entries entries;
  private final Checkpoints checkpoints;
  private final CommandGateway commands;
  private final PlatformTime time;
  private final Freshness freshness;

  MakeDraws(
      Draws draws,
      DrawFiles files,
      Candidates candidates,
      Reviews reviews,
      Entries entries,
      Checkpoints checkpoints,
      CommandGateway commands,
      PlatformTime time,
      Freshness freshness) {
    this.draws = draws;
    this.files = files;
    this.candidates = candidates;
    this.reviews = reviews;
    this.entries = entries;
    this.checkpoints = checkpoints;
    this.commands = commands;
    this.time = time;
    this.freshness = freshness;
  }

  @Override
  public boolean run() {
    draws.at(DrawState.REQUESTED).stream()
        .filter(draw -> !reviews.hasUnknownTies(draw.call()))
        .forEach(this::publish);
    draws.at(DrawState.PUBLISHED).forEach(this::finish);
    return invite();
  }

  private void publish(DrawRow draw) {
    Acting by = Acting.platform(time.after(draw.requestedAt()));
    Optional<Candidates.Pool> known =
        freshness.current(() -> candidates.of(draw.call(), by.at(), random), SHOWN_WITHIN);
    known.ifPresent(pool -> publish(draw, pool, by));
  }

  private void publish(DrawRow draw, Candidates.Pool pool, Acting by) {
    BestAssignment.Found found = problem(pool);
    List<ApplicationNumber> lacking =
        found.lacking().stream().map(a -> pool.reviews().get(a).number()).toList();
    Candidates.Pool rest = found.lacking().isEmpty() ? pool : pool.without(found.lacking());
    if (rest.reviews().isEmpty()) {
      commands.sendAndWait(new DrawCommand.AbandonDraw(draw.draw(), lacking, by));
      return;
    }
    Problem problem = found.lacking().isEmpty() ? found.problem() : problem(rest).problem();
    byte[] file =
        DrawInputs.of(
                draw.draw().number(),
                problem,
                rest.reviews().stream().map(review -> review.number().irn()).toList())
            .bytes();
    Hash inputs = files.keep(file);
    files.keepPlaces(inputs, rest.people());
    commands.sendAndWait(
        new DrawCommand.PublishInputs(
            draw.draw(),
            inputs,
            files.keepSecret(secret()),
            problem.applications(),
            problem.experts(),
            problem.wanted(),
            by));
    freshness.await(SHOWN_WITHIN);
  }

  private static BestAssignment.Found problem(Candidates.Pool pool) {
    return BestAssignment.problem(pool.needed(), pool.load(), pool.employer(), pool.fit());
  }

  private Hash secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return new Hash(HexFormat.of().formatHex(bytes));
  }

  private void finish(DrawRow draw) {
    Optional<Published> later = rootAfter(draw.draw());
    if (later.isEmpty()) {
      return;
    }
    Hash inputs = Objects.requireNonNull(draw.inputs());
    Hash secret = files.secret(Objects.requireNonNull(draw.commitment()));
    Hash root = later.get().checkpoint().root();
    Hash seed = Seed.of(secret, root, inputs);
    DrawInputs published = DrawInputs.read(files.find(inputs).orElseThrow());
    Problem problem = published.problem();
    Solution solution = BestAssignment.solve(problem, seed);
    Proof proof = Proof.of(problem, Weights.of(problem, seed), solution);
    if (!proof.holds()) {
      throw new IllegalStateException(draw.draw() + " is not proved: " + proof.faults());
    }
    DrawOutcome outcome =
        DrawOutcome.of(draw.draw().number(), inputs.hex(), seed.hex(), problem, solution, proof);
    Hash hash = files.keep(outcome.bytes());
    files.want(invitations(draw, published, outcome));
    Instant at = time.after(Objects.requireNonNull(draw.publishedAt()));
    commands.sendAndWait(
        new DrawCommand.FinishDraw(
            draw.draw(),
            secret,
            later.get().checkpoint().size(),
            root,
            hash,
            new Found(
                proof.similarity(),
                solution.floor().strong(),
                solution.floor().similarity(),
                proof.worst()),
            Acting.platform(at)));
    freshness.await(SHOWN_WITHIN);
  }

  /// The newest signed head of the ledger, once it covers the entry that published the inputs.
  private Optional<Published> rootAfter(DrawId draw) {
    return entries.about(draw.number()).stream()
        .filter(entry -> entry.kind().equals(INPUTS))
        .map(LedgerEntry::seq)
        .findFirst()
        .flatMap(seq -> checkpoints.newest().filter(head -> head.checkpoint().size() > seq));
  }

  private List<Invitation> invitations(DrawRow draw, DrawInputs inputs, DrawOutcome outcome) {
    List<PersonId> people = files.places(Objects.requireNonNull(draw.inputs()));
    List<Invitation> invitations = new ArrayList<>();
    for (int a = 0; a < inputs.applications().size(); a++) {
      ReviewRow review =
          reviews.find(new ApplicationNumber(inputs.applications().get(a).number())).orElseThrow();
      for (int place : outcome.assigned().get(a)) {
        invitations.add(new Invitation(draw.draw(), review.application(), people.get(place)));
      }
    }
    return invitations;
  }

  private boolean invite() {
    List<Invitation> wanted = files.wanted(INVITED_AT_ONCE);
    for (Invitation one : wanted) {
      Instant at = time.after(draws.find(one.draw()).map(DrawRow::endedAt).orElseGet(time::now));
      String refused = "";
      try {
        commands.sendAndWait(
            new ReviewCommand.DrawExpert(
                one.application(), one.expert(), one.draw(), Acting.platform(at)));
      } catch (Refused meanwhile) {
        if (meanwhile.rule().isPassing()) {
          // Whoever is still wanted is invited when it is known again who is tied.
          return false;
        }
        // A tie came to light, or an official filled the place: the next draw finds another.
        refused = meanwhile.rule().key();
      }
      files.done(one, refused);
    }
    return wanted.size() == INVITED_AT_ONCE;
  }
}
