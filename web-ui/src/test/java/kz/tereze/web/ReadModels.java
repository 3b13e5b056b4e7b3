package kz.tereze.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.application.ApplicationRegister;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.application.Overlaps;
import kz.tereze.projections.award.Awards;
import kz.tereze.projections.call.CallProgress;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.call.Designs;
import kz.tereze.projections.call.Lotteries;
import kz.tereze.projections.call.Outages;
import kz.tereze.projections.call.Outlines;
import kz.tereze.projections.council.Ballots;
import kz.tereze.projections.council.Councils;
import kz.tereze.projections.council.MinutesBook;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.identity.Vaults;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.levy.Obligations;
import kz.tereze.projections.need.EarlierTexts;
import kz.tereze.projections.need.NeedDrafts;
import kz.tereze.projections.need.NeedHistory;
import kz.tereze.projections.need.NeedQuestions;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.need.SimilarTexts;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.projections.registry.Sanctions;
import kz.tereze.projections.registry.Standings;
import kz.tereze.web.identity.People;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// The read models behind pages of needs, councils and calls, and people a test makes known.
@TestConfiguration(proxyBeanMethods = false)
public class ReadModels {

  /// People by what a test says of them.
  public static final class KnownPeople implements People {

    private final Map<PersonId, Known> known = new ConcurrentHashMap<>();

    public void meet(PersonId person, String name, Role role, Bin organisation) {
      known.put(person, new Known(person, name, name, name, Set.of(role), organisation));
    }

    @Override
    public Optional<Known> find(PersonId person) {
      return Optional.ofNullable(known.get(person));
    }

    @Override
    public Optional<Known> named(String word) {
      return known.values().stream().filter(person -> person.name().equals(word)).findFirst();
    }

    @Override
    public List<Known> withRole(Role role) {
      return known.values().stream().filter(person -> person.roles().contains(role)).toList();
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> people) {
      return people.stream()
          .distinct()
          .collect(
              Collectors.toMap(
                  person -> person,
                  person -> find(person).map(Known::name).orElse(People.unnamed(person))));
    }
  }

  @Bean
  KnownPeople people() {
    return new KnownPeople();
  }

  @Bean
  Facts facts() {
    return new Facts();
  }

  @Bean
  Freshness freshness(Facts facts) {
    return new Freshness(facts.source());
  }

  @Bean
  Organisations organisations(Facts facts) {
    return facts.heardBy(new Organisations(facts.writes(), facts.source()));
  }

  @Bean
  Obligations obligations(Facts facts) {
    return facts.heardBy(new Obligations(facts.writes(), facts.source()));
  }

  @Bean
  AllocationRegister register(Facts facts) {
    return new AllocationRegister(facts.source());
  }

  @Bean
  Sanctions sanctions(Facts facts) {
    return facts.heardBy(new Sanctions(facts.writes(), facts.source()));
  }

  @Bean
  Standings standings(Facts facts, Sanctions sanctions) {
    return facts.heardBy(new Standings(facts.writes(), facts.source(), sanctions));
  }

  @Bean
  Needs needs(Facts facts) {
    return facts.heardBy(new Needs(facts.writes(), facts.source()));
  }

  @Bean
  NeedHistory needHistory(Facts facts) {
    return facts.heardBy(new NeedHistory(facts.writes(), facts.source()));
  }

  @Bean
  NeedQuestions needQuestions(Facts facts) {
    return facts.heardBy(new NeedQuestions(facts.writes(), facts.source()));
  }

  @Bean
  SimilarTexts similarTexts(Facts facts) {
    facts.heardBy(new EarlierTexts(facts.writes(), facts.source()));
    return new SimilarTexts(facts.source());
  }

  @Bean
  NeedDrafts needDrafts(Facts facts) {
    return new NeedDrafts(facts.source());
  }

  @Bean
  Vault vault(Facts facts) {
    return Vaults.vault(facts.source());
  }

  @Bean
  Councils councils(Facts facts) {
    return facts.heardBy(new Councils(facts.writes(), facts.source()));
  }

  @Bean
  MinutesBook minutes(Facts facts) {
    return facts.heardBy(new MinutesBook(facts.writes(), facts.source()));
  }

  @Bean
  Ballots ballots(Facts facts) {
    return facts.heardBy(new Ballots(facts.writes(), facts.source()));
  }

  @Bean
  Outlines outlines(Facts facts) {
    return facts.heardBy(new Outlines(facts.writes(), facts.source(), Vaults.seal()));
  }

  @Bean
  Lotteries lotteries(Facts facts) {
    return facts.heardBy(new Lotteries(facts.writes(), facts.source()));
  }

  @Bean
  Outages outages(Facts facts) {
    return new Outages(facts.source());
  }

  @Bean
  Designs designs(Facts facts) {
    return new Designs(facts.source());
  }

  @Bean
  Calls calls(Facts facts) {
    facts.heardBy(new CallProgress(facts.writes(), facts.source()));
    return new Calls(facts.source());
  }

  @Bean
  Funds funds(Facts facts) {
    return facts.heardBy(new Funds(facts.writes(), facts.source()));
  }

  @Bean
  Overlaps overlaps(Facts facts, Applications applications) {
    return facts.heardBy(new Overlaps(facts.writes(), facts.source(), applications));
  }

  @Bean
  Awards awards(Facts facts) {
    return facts.heardBy(new Awards(facts.writes(), facts.source()));
  }

  @Bean
  Applications applications(Facts facts) {
    facts.heardBy(new ApplicationRegister(facts.writes(), facts.source(), Vaults.seal()));
    return new Applications(facts.source(), Vaults.seal());
  }
}
