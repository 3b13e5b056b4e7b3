package kz.tereze.web.open;

import javax.sql.DataSource;
import kz.tereze.api.Event;
import kz.tereze.projections.SampleFacts;
import kz.tereze.projections.Shown;
import kz.tereze.projections.Story;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.Sequencer;
import kz.tereze.projections.ledger.StoredFactsInJson;
import kz.tereze.projections.open.Folding;
import kz.tereze.projections.open.OpenLedger;
import kz.tereze.projections.registry.Organisations;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// The ledger for machines over a database that holds an entry of every kind.
@TestConfiguration
@ComponentScan("kz.tereze.web.open")
class OpenSite {

  private final Story story = new Story();
  private final DataSourceTransactionManager transactions =
      new DataSourceTransactionManager(story.source());
  private final Sequencer sequencer =
      new Sequencer(story.source(), transactions, new StoredFactsInJson());
  private final Folding folding =
      new Folding(story.source(), transactions, new Entries(story.source()));
  private int told;

  OpenSite() {
    story.heardBy(Organisations::new);
    tell(SampleFacts.all().toArray(Event[]::new));
  }

  /// Publishes more.
  void tell(Event... facts) {
    int before = told;
    StoredFactsInJson.insert(story.source(), i -> "e" + (before + i), facts);
    told += facts.length;
    while (sequencer.appendNext() > 0) {
      // Until everything is in.
    }
    while (folding.foldNext() > 0) {
      // Until everything is in.
    }
  }

  JdbcTemplate jdbc() {
    return new JdbcTemplate(source());
  }

  DataSource source() {
    return story.source();
  }

  @Bean
  Entries entries() {
    return new Entries(story.source());
  }

  @Bean
  OpenLedger openLedger() {
    return new OpenLedger(story.source());
  }

  @Bean
  Shown shown() {
    return new Shown(story.source());
  }
}
