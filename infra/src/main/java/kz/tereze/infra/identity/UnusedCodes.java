package kz.tereze.infra.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Codes this process has not shown to the sign-in service yet: it takes each code once, but also
/// that of the step before and after the current one, so three are at hand at any moment.
public final class UnusedCodes {

  private static final int[] STEPS_TAKEN = {0, 1, -1};

  private final Clock clock;
  private final Map<String, Map<String, Instant>> usedBySecret = new HashMap<>();

  public UnusedCodes(Clock clock) {
    this.clock = clock;
  }

  /// A code to be shown now, or none until the next half minute begins.
  public synchronized Optional<OneTimeCode> take(DemoPeople.Person person) {
    String secret = person.requiredCodeSecret();
    Instant now = clock.instant();
    Map<String, Instant> used = usedBySecret.computeIfAbsent(secret, s -> new HashMap<>());
    used.values()
        .removeIf(shown -> shown.isBefore(now.minusSeconds(4L * OneTimeCode.STEP_SECONDS)));
    for (int steps : STEPS_TAKEN) {
      OneTimeCode code =
          OneTimeCode.at(secret, now.plusSeconds((long) steps * OneTimeCode.STEP_SECONDS));
      if (used.putIfAbsent(code.digits(), now) == null) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  /// A code to be shown now; waits for the next half minute when none is at hand.
  public OneTimeCode await(DemoPeople.Person person) throws InterruptedException {
    Optional<OneTimeCode> code = take(person);
    while (code.isEmpty()) {
      int seconds = OneTimeCode.at(person.requiredCodeSecret(), clock.instant()).secondsLeft();
      TimeUnit.SECONDS.sleep(seconds);
      code = take(person);
    }
    return code.get();
  }
}
