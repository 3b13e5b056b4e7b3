package kz.tereze.web.ledger;

import java.util.List;
import java.util.stream.Stream;
import kz.tereze.api.Event;
import kz.tereze.projections.SampleFacts;
import kz.tereze.projections.Story;
import kz.tereze.projections.application.ApplicationRegister;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.application.Overlaps;
import kz.tereze.projections.award.Departures;
import kz.tereze.projections.call.CallProgress;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.Milestones;
import kz.tereze.projections.identity.Vaults;
import kz.tereze.projections.indicator.Indicators;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.Allocations;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.Figures;
import kz.tereze.projections.ledger.Sequencer;
import kz.tereze.projections.ledger.StoredFactsInJson;
import kz.tereze.projections.levy.Obligations;
import kz.tereze.projections.log.Bundles;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.projections.log.KeyUses;
import kz.tereze.projections.log.Proofs;
import kz.tereze.projections.log.Signer;
import kz.tereze.projections.log.SignerInMemory;
import kz.tereze.projections.log.Signing;
import kz.tereze.projections.log.Tiles;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.open.Folding;
import kz.tereze.projections.open.OpenLedger;
import kz.tereze.projections.past.PastRegister;
import kz.tereze.projections.problem.Problems;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.projections.registry.Sanctions;
import kz.tereze.projections.registry.Standings;
import kz.tereze.web.UnnamedPeople;
import kz.tereze.web.WebTest;
import kz.tereze.web.application.Clearings;
import kz.tereze.web.identity.People;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// The public pages over a database in which one grant has come to its first tranche, awards were
/// imported, and the ledger holds an entry of every kind.
@TestConfiguration
@ComponentScan(
    basePackages = {
      "kz.tereze.web.ledger",
      "kz.tereze.web.indicator",
      "kz.tereze.web.home",
      "kz.tereze.web.log",
      "kz.tereze.web.verify",
      "kz.tereze.web.registry"
    },
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "kz\\.tereze\\.web\\.registry\\.(Sanction|Standing).*"))
@Import(Clearings.class)
public class LedgerSite {

  public static final SignerInMemory SIGNER = new SignerInMemory();

  public static final String GRANT = LedgerStory.GRANT.toString();

  static final String EMPTY = "ledger-site.empty=true";

  private final Story story = new Story();
  private final Organisations organisations = story.heardBy(Organisations::new);
  private final Sanctions sanctions = story.heardBy(Sanctions::new);
  private final Standings standings =
      story.heardBy((writes, source) -> new Standings(writes, source, sanctions));
  private final Needs needs = story.heardBy(Needs::new);
  private final Grants grants = story.heardBy(Grants::new);
  private final Milestones milestones = story.heardBy(Milestones::new);

  private final Obligations obligations = story.heardBy(Obligations::new);
  private final Funds funds = story.heardBy(Funds::new);
  private final Problems problems = story.heardBy(Problems::new);
  private final Departures departures = story.heardBy(Departures::new);

  private final Overlaps overlaps =
      story.heardBy(
          (writes, source) ->
              new Overlaps(writes, source, new Applications(source, Vaults.seal())));

  LedgerSite(@Value("${ledger-site.empty:false}") boolean empty) {
    story.heardBy(CallProgress::new);
    story.heardBy(Allocations::new);
    story.heardBy((writes, source) -> new ApplicationRegister(writes, source, Vaults.seal()));
    if (!empty) {
      tell();
    }
  }

  private void tell() {
    List<Event> facts = LedgerStory.facts();
    story.tell(LedgerStory.written());
    story.tell(facts.toArray(Event[]::new));
    Event[] stored = Stream.concat(facts.stream(), SampleFacts.all()).toArray(Event[]::new);
    StoredFactsInJson.insert(story.source(), i -> "e" + i, stored);
    Sequencer sequencer =
        new Sequencer(
            story.source(),
            new DataSourceTransactionManager(story.source()),
            new StoredFactsInJson());
    sequencer.appendNext();
    Folding folding =
        new Folding(
            story.source(),
            new DataSourceTransactionManager(story.source()),
            new Entries(story.source()));
    while (folding.foldNext() > 0) {
      // Until everything is in.
    }
    Signing signing =
        new Signing(
            story.source(),
            new DataSourceTransactionManager(story.source()),
            new Tiles(story.source()),
            SIGNER);
    signing.publish(signing.signNext(WebTest.NOW).orElseThrow(), List.of());
  }

  @Bean
  Departures departures() {
    return departures;
  }

  @Bean
  Indicators indicators() {
    return new Indicators(story.source());
  }

  @Bean
  PastRegister past() {
    return new PastRegister(new OpenLedger(story.source()));
  }

  @Bean
  Signer signer() {
    return SIGNER;
  }

  @Bean
  Tiles tiles() {
    return new Tiles(story.source());
  }

  @Bean
  Bundles bundles() {
    return new Bundles(story.source());
  }

  @Bean
  Checkpoints checkpoints() {
    return new Checkpoints(story.source());
  }

  @Bean
  KeyUses keyUses() {
    return new KeyUses(story.source());
  }

  @Bean
  OpenLedger openLedger() {
    return new OpenLedger(story.source());
  }

  @Bean
  Problems problems() {
    return problems;
  }

  @Bean
  Proofs proofs() {
    return new Proofs(story.source(), tiles(), checkpoints());
  }

  @Bean
  Organisations organisations() {
    return organisations;
  }

  @Bean
  Sanctions sanctions() {
    return sanctions;
  }

  @Bean
  Standings standings() {
    return standings;
  }

  @Bean
  People people() {
    return new UnnamedPeople();
  }

  @Bean
  Overlaps overlaps() {
    return overlaps;
  }

  @Bean
  Needs needs() {
    return needs;
  }

  @Bean
  Milestones milestones() {
    return milestones;
  }

  @Bean
  Grants grants() {
    return grants;
  }

  @Bean
  Funds funds() {
    return funds;
  }

  @Bean
  Obligations obligations() {
    return obligations;
  }

  @Bean
  Calls calls() {
    return new Calls(story.source());
  }

  @Bean
  AllocationRegister register() {
    return new AllocationRegister(story.source());
  }

  @Bean
  Entries entries() {
    return new Entries(story.source());
  }

  @Bean
  Figures figures() {
    return new Figures(story.source());
  }
}
