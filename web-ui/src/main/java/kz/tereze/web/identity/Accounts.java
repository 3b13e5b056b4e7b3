package kz.tereze.web.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.tereze.api.Iin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.projections.identity.PersonalNumbers;
import kz.tereze.projections.identity.SeenAccounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// Who stands behind an account. One individual number is one person: whoever signs in with two
/// accounts decides, and is kept from deciding twice, as one.
@Component
public class Accounts {

  private static final int REMEMBERED = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

  private final ObjectProvider<PersonalNumbers> numbers;
  private final ObjectProvider<SeenAccounts> seen;
  private final Map<Account, PersonId> known = new ConcurrentHashMap<>();
  private final Map<PersonId, Set<Role>> noted = new ConcurrentHashMap<>();

  public Accounts(ObjectProvider<PersonalNumbers> numbers, ObjectProvider<SeenAccounts> seen) {
    this.numbers = numbers;
    this.seen = seen;
  }

  private record Account(PersonId id, Iin number) {}

  /// The person behind a session or a token; nobody for a visitor.
  public Optional<SignedIn> person(@Nullable Authentication authentication, Instant at) {
    Optional<SignedIn> account = Claims.person(authentication, at);
    Optional<SignedIn> person = behind(account, authentication);
    if (account.isPresent() && person.isPresent()) {
      note(account.get(), person.get().person(), Claims.named(authentication));
    }
    return person;
  }

  /// Roles are of the person, so that two accounts do not part what excludes each other.
  private void note(SignedIn account, PersonId person, Set<Role> roles) {
    SeenAccounts accounts = seen.getIfAvailable();
    if (accounts == null || roles.equals(noted.get(account.person()))) {
      return;
    }
    try {
      accounts.note(account.person(), person, account.username(), roles, account.at());
    } catch (DataAccessException away) {
      // Nobody is kept from reading because their roles could not be noted.
      LOG.warn("an account's roles could not be noted: {}", away.getMessage());
      return;
    }
    if (noted.size() >= REMEMBERED) {
      noted.clear();
    }
    noted.put(account.person(), roles);
  }

  private Optional<SignedIn> behind(
      Optional<SignedIn> account, @Nullable Authentication authentication) {
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
