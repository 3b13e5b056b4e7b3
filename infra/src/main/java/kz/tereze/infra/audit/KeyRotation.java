package kz.tereze.infra.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.Role;
import kz.tereze.api.ledger.KeyCommand.RotateKey;
import kz.tereze.api.ledger.LogName;
import kz.tereze.infra.launch.Application;
import kz.tereze.infra.launch.CannotRun;
import kz.tereze.infra.log.LogKeys;
import kz.tereze.projections.log.NoteKey;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/// A new key for the log: drawn here, announced in the ledger, and only then taken into use beside
/// the old one, whose end is announced with it.
final class KeyRotation {

  private KeyRotation() {}

  /// Says what was done.
  ///
  /// @param joins whether a key of the kind that withstands quantum computers joins the others
  static String run(Application application, boolean joins) {
    LogKeys keys = application.get(LogKeys.class);
    Instant now = Instant.now();
    NoteKey.Algorithm algorithm = joins ? NoteKey.Algorithm.ML_DSA_44 : NoteKey.Algorithm.ED25519;
    Optional<NoteKey> old = keys.current(algorithm);
    if (joins && old.isPresent()) {
      throw new CannotRun("The log has such a key: " + old.get().vkey());
    }
    int days = Policy.LEDGER_KEY_HANDOVER_DAYS.on(Kazakhstan.day(now)).value();
    Instant until = now.plus(Duration.ofDays(days));
    NoteKey next = keys.draw(algorithm, now);
    try {
      announce(application, keys, next, old.map(NoteKey::vkey).orElse(null), until, now);
    } catch (RuntimeException refused) {
      keys.discard(next);
      throw refused;
    }
    keys.adopt(next, until);
    String told = "announced in the ledger and signing from now on:%n%s%n".formatted(next.vkey());
    return told
        + old.map(
                ending ->
                    "signs too until %s, then no more:%n%s%nTell the witnesses of the new key.%n"
                        .formatted(until, ending.vkey()))
            .orElse("");
  }

  private static void announce(
      Application application,
      LogKeys keys,
      NoteKey next,
      @Nullable String old,
      Instant until,
      Instant now) {
    application
        .get(CommandGateway.class)
        .sendAndWait(
            new RotateKey(
                new LogName(keys.origin()),
                next.vkey(),
                old,
                old == null ? null : until,
                new Acting(PersonId.PLATFORM, Set.of(Role.ADMINISTRATOR), null, now)));
  }
}
