package kz.tereze.infra.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import org.jspecify.annotations.Nullable;

/// Who acts in a measurement, and on which day of it: what a call or a ballot must wait for in a
/// real year lies in the past here, so that nothing has to be waited for.
final class Cast {

  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private Cast() {}

  static Instant daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  /// The same words are the same person.
  static PersonId person(String name) {
    return new PersonId(UUID.nameUUIDFromBytes(("bench " + name).getBytes(StandardCharsets.UTF_8)));
  }

  static Acting as(String name, Role role, @Nullable Bin organisation, int daysAgo) {
    return new Acting(person(name), Set.of(role), organisation, daysAgo(daysAgo));
  }

  static Acting administrator(int daysAgo) {
    return as("administrator", Role.ADMINISTRATOR, null, daysAgo);
  }

  static Acting official(int daysAgo) {
    return as("official", Role.OFFICIAL, null, daysAgo);
  }

  /// Decides on what the first one put forward.
  static Acting otherOfficial(int daysAgo) {
    return as("other official", Role.OFFICIAL, null, daysAgo);
  }

  static Acting treasurer(int daysAgo) {
    return as("treasurer", Role.TREASURER, null, daysAgo);
  }

  static Acting otherTreasurer(int daysAgo) {
    return as("other treasurer", Role.TREASURER, null, daysAgo);
  }

  static Acting accountant(int daysAgo) {
    return as("accountant", Role.ACCOUNTANT, null, daysAgo);
  }

  static Acting platform(int daysAgo) {
    return Acting.platform(daysAgo(daysAgo));
  }
}
