package kz.tereze.infra.demo;

import java.util.function.Consumer;
import javax.sql.DataSource;
import kz.tereze.infra.errand.PlatformTime;
import kz.tereze.infra.identity.DemoPeople;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.assignment.Draws;
import kz.tereze.projections.identity.PersonalNumbers;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.payment.Payments;
import kz.tereze.projections.review.Reviews;
import kz.tereze.web.payment.BatchFiles;
import kz.tereze.web.statement.StatementIntake;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Plays the demonstration's year. Every step is the command a person would send; an
/// interrupted play goes on where it stopped, and a finished one is not played again.
@Component
public final class DemoYear {

  /// Batches that the demonstration hands over.
  private static final int DEMO_BATCHES = 4;

  private final CommandGateway gateway;
  private final Freshness freshness;
  private final Vault vault;
  private final StatementIntake intake;
  private final PersonalNumbers numbers;
  private final Papers papers;
  private final Reviews reviews;
  private final Draws draws;
  private final PlatformTime time;
  private final BatchFiles files;
  private final Payments payments;
  private final DataSource source;

  DemoYear(
      CommandGateway gateway,
      Freshness freshness,
      Vault vault,
      StatementIntake intake,
      PersonalNumbers numbers,
      Papers papers,
      Reviews reviews,
      Draws draws,
      PlatformTime time,
      BatchFiles files,
      Payments payments,
      DataSource source) {
    this.files = files;
    this.payments = payments;
    this.gateway = gateway;
    this.freshness = freshness;
    this.vault = vault;
    this.intake = intake;
    this.numbers = numbers;
    this.papers = papers;
    this.reviews = reviews;
    this.draws = draws;
    this.time = time;
    this.source = source;
  }

  /// Plays on an empty store, or goes on with an interrupted play; leaves other data alone.
  public void playOnce(Consumer<String> progress) {
    Boolean wanted =
        new JdbcTemplate(source)
            .queryForObject(
                """
                select exists (select 1 from demo_step where not finished)
                  or not exists (select 1 from domain_event_entry)
                """,
                Boolean.class);
    if (Boolean.TRUE.equals(wanted)) {
      play(progress);
    }
  }

  /// @param progress told what is being played
  public void play(Consumer<String> progress) {
    time.following(() -> playAll(progress));
  }

  private void playAll(Consumer<String> progress) {
    Script script = Script.read();
    Stage stage = new Stage(gateway, freshness, intake, DemoPeople.read(), source);
    DemoPeople.read().people().forEach(person -> numbers.learn(person.id(), person.iin()));
    stage.takesNumbers("need", script.needs().size());
    stage.takesNumbers("call", script.calls().size());
    stage.takesNumbers("application", script.applications().size());
    stage.takesNumbers("batch", DEMO_BATCHES);
    stage.takesNumbers("problem", Reported.PROBLEMS);
    progress.accept("register, council, fund, receipts");
    new Founding(stage, papers).play();
    progress.accept("needs and the council's votes");
    new Needs(stage, vault, papers).play(script);
    progress.accept("pool of experts");
    new Pool(stage).play();
    progress.accept("calls, applications, reviews, awards");
    new Selection(stage, vault, papers, reviews, draws).play(script);
    progress.accept("contracts, payments, bookings");
    new Contracts(stage, papers, new Treasury(stage, papers, files, payments)).play();
    new Reported(stage, vault).play();
    stage.finish();
  }
}
