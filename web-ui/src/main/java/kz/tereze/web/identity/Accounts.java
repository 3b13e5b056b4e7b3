package kz.tereze.web.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.tereze.api.Iin;
import kz.tereze.api.PersonId;
import kz.tereze.projections.identity.PersonalNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// Who stands behind an account. One individual number is one person: whoever signs in with two
/// accounts decides, and is kept from deciding twice, as one.
@Component
public class Accounts {

  private static final int REMEMBERED = 10_000;

  private final ObjectProvider<PersonalNumbers> numbers;
  private final Map<Account, PersonId> known = new ConcurrentHashMap<>();

  public Accounts(ObjectProvider<PersonalNumbers> numbers) {
    this.numbers = numbers;
  }

  private record Account(PersonId id, Iin number) {}

  /// The person behind a session or a token; nobody for a visitor.
  public Optional<SignedIn> person(@Nullable Authentication authentication, Instant at) {
    Optional<SignedIn> account = Claims.person(authentication, at);
    Optional<Iin> number = Claims.number(authentication);
    PersonalNumbers kept = numbers.getIfAvailable();
    if (account.isEmpty() || number.isEmpty() || kept == null) {
      return account;
    }
    SignedIn who = account.get();
    Account key = new Account(who.person(), number.get());
    PersonId person = known.get(key);
    if (person == null) {
      person = kept.learn(who.person(), number.get());
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      known.put(key, person);
    }
    return Optional.of(
        new SignedIn(
            person,
            who.name(),
            who.username(),
            who.email(),
            who.roles(),
            who.organisation(),
            who.at()));
  }
}
