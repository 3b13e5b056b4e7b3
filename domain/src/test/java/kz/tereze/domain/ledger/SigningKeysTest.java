package kz.tereze.domain.ledger;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;

import java.time.Duration;
import java.time.Instant;
import kz.tereze.api.Acting;
import kz.tereze.api.ledger.KeyCommand.RotateKey;
import kz.tereze.api.ledger.KeyEvent.KeyRotated;
import kz.tereze.api.ledger.KeyRule;
import kz.tereze.api.ledger.LogName;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

  private static final LogName LOG = new LogName("tereze.example/log");
  private static final String OLD = "tereze.example/log+00000001+AQ==";
  private static final String NEW = "tereze.example/log+00000002+AQ==";
  private static final String NEWER = "tereze.example/log+00000003+AQ==";
  private static final Instant IN_90_DAYS = NOON.plus(Duration.ofDays(90));

  private final FixtureConfiguration<SigningKeys> keys = Fixtures.of(SigningKeys.class);

  @Test
  void an_administrator_announces_a_new_key_while_the_old_one_signs_on() {
    keys.givenNoPriorActivity()
        .when(rotate(NEW, OLD, IN_90_DAYS, ADMINISTRATOR))
        .expectEvents(rotated(NEW, OLD));
    keys.given(rotated(NEW, OLD))
        .when(rotate(NEWER, NEW, IN_90_DAYS, ADMINISTRATOR))
        .expectEvents(rotated(NEWER, NEW));
  }

  @Test
  void a_key_of_another_kind_may_join_and_replace_none() {
    keys.givenNoPriorActivity()
        .when(rotate(NEW, null, null, ADMINISTRATOR))
        .expectEvents(new KeyRotated(LOG, NEW, null, null, ADMINISTRATOR.person(), NOON));
  }

  @Test
  void nobody_else_changes_the_keys() {
    keys.givenNoPriorActivity()
        .when(rotate(NEW, OLD, IN_90_DAYS, OFFICIAL))
        .expectException(refusedBy(KeyRule.CHANGED_BY_ADMINISTRATOR));
  }

  @Test
  void a_key_bears_the_name_of_its_log() {
    keys.givenNoPriorActivity()
        .when(rotate("other.example/log+00000002+AQ==", OLD, IN_90_DAYS, ADMINISTRATOR))
        .expectException(refusedBy(KeyRule.NAMES_ITS_LOG));
  }

  @Test
  void a_key_that_signed_once_never_comes_back() {
    for (String known : new String[] {OLD, NEW}) {
      keys.given(rotated(NEW, OLD))
          .when(rotate(known, NEW, IN_90_DAYS, ADMINISTRATOR))
          .expectException(refusedBy(KeyRule.NEVER_SIGNED_BEFORE));
    }
    keys.givenNoPriorActivity()
        .when(rotate(NEW, NEW, IN_90_DAYS, ADMINISTRATOR))
        .expectException(refusedBy(KeyRule.NEVER_SIGNED_BEFORE));
  }

  @Test
  void both_keys_sign_for_ninety_days() {
    for (Instant until : new Instant[] {null, NOON, IN_90_DAYS.minusSeconds(1)}) {
      keys.givenNoPriorActivity()
          .when(rotate(NEW, OLD, until, ADMINISTRATOR))
          .expectException(refusedBy(KeyRule.OLD_KEY_SIGNS_ON));
    }
  }

  private static RotateKey rotate(
      String key, @Nullable String replaces, @Nullable Instant until, Acting by) {
    return new RotateKey(LOG, key, replaces, until, by);
  }

  private static KeyRotated rotated(String key, String replaces) {
    return new KeyRotated(LOG, key, replaces, IN_90_DAYS, ADMINISTRATOR.person(), NOON);
  }
}
