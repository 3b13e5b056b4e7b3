package kz.tereze.infra.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kz.tereze.api.Command;
import kz.tereze.api.Event;
import kz.tereze.api.Tiyn;
import kz.tereze.api.ledger.Account;
import kz.tereze.domain.grant.MoneyWishes;
import kz.tereze.domain.grant.Programme;
import kz.tereze.projections.Story;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.Milestones;
import kz.tereze.projections.grant.Refunds;
import kz.tereze.projections.ledger.Postings;
import kz.tereze.projections.ledger.Span;
import kz.tereze.projections.ledger.TrialBalance;
import kz.tereze.projections.levy.Obligations;
import kz.tereze.projections.payment.Payments;
import kz.tereze.projections.statement.BankLines;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.jdbc.core.JdbcTemplate;

/// What is asked of the money in whatever order, told to the read models step by step: their trial
/// balance holds after every step, says what the facts alone say, and comes out the same, row by
/// row, when everything is told again.
class MoneyInReadModelsPropertiesTest {

  @Property(tries = 20)
  void read_models_hold_after_every_step_and_after_a_replay(
      @ForAll("levies") List<Object> levies,
      @ForAll("grants") List<Command> grants,
      @ForAll long seed) {
    Story story = new Story();
    Postings postings = story.heardBy(Postings::new);
    story.heardBy(Funds::new);
    story.heardBy(Obligations::new);
    story.heardBy(BankLines::new);
    story.heardBy(Grants::new);
    story.heardBy(Milestones::new);
    story.heardBy(Refunds::new);
    story.heardBy(Payments::new);
    try (Programme programme = new Programme()) {
      int told = tell(story, programme, 0);
      for (Object step : MoneyWishes.mixed(levies, grants, new Random(seed))) {
        programme.step(step);
        told = tell(story, programme, told);
        holds(postings, programme);
      }
      Map<String, List<String>> live = rows(story);
      story.replay();
      assertThat(rows(story)).isEqualTo(live);
      holds(postings, programme);
    }
  }

  private static int tell(Story story, Programme programme, int told) {
    List<Event> facts = programme.facts();
    if (facts.size() > told) {
      story.tell(facts.subList(told, facts.size()).toArray(Event[]::new));
    }
    return facts.size();
  }

  private static void holds(Postings postings, Programme programme) {
    TrialBalance balance = postings.trialBalance(Span.ever(null));
    assertThat(balance.checks()).allMatch(TrialBalance.Check::holds);
    for (Account account : Account.values()) {
      Tiyn shown = balance.closing(account);
      assertThat(shown).as("%s", account).isEqualTo(programme.balance(account));
    }
  }

  private static Map<String, List<String>> rows(Story story) {
    JdbcTemplate jdbc = new JdbcTemplate(story.source());
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table :
        List.of(
            "posting_line",
            "fund",
            "fund_movement",
            "research_grant",
            "tranche",
            "grant_milestone",
            "grant_refund",
            "grant_refund_booking",
            "payment",
            "payment_warning")) {
      rows.put(
          table, jdbc.queryForList("select t::text from " + table + " t order by 1", String.class));
    }
    return rows;
  }

  @Provide
  static Arbitrary<List<Command>> grants() {
    return MoneyWishes.grants();
  }

  @Provide
  static Arbitrary<List<Object>> levies() {
    return MoneyWishes.levies();
  }
}
