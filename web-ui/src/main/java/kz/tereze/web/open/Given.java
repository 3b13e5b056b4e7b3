package kz.tereze.web.open;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Tiyn;
import kz.tereze.api.award.Provenance;
import kz.tereze.projections.ledger.Sum;
import kz.tereze.projections.open.OpenGrant;
import kz.tereze.projections.open.Said;

/// What a shown grant surely has.
final class Given {

  private static final int TIYN_OF_TENGE = 2;

  private Given() {}

  static OpenGrant.Decision decision(OpenGrant grant) {
    return Objects.requireNonNull(grant.decision(), "a grant decided here");
  }

  static Provenance provenance(OpenGrant grant) {
    return Objects.requireNonNull(grant.provenance(), "an imported award");
  }

  /// The instant at which a day of Kazakhstan begins.
  static Instant midnight(LocalDate day) {
    return day.atStartOfDay(Kazakhstan.ZONE).toInstant();
  }

  /// A day of Kazakhstan, as it is written, as the instant at which it begins there.
  static String midnight(String day) {
    return midnight(LocalDate.parse(day)).toString();
  }

  static LocalDate day(Instant at) {
    return Kazakhstan.day(at);
  }

  /// An imported award's amount in its own currency.
  static Sum sum(Said said) {
    return Sum.of(said.word("currency"), Long.parseLong(said.word("minorUnits")));
  }

  static Fields inTenge(Said said) {
    return inTenge(said, "amount");
  }

  static Fields inTenge(Said said, String name) {
    return inTenge(said.money(name));
  }

  static Fields inTenge(Tiyn sum) {
    return new Fields().with("amount", tenge(sum)).with("currency", Sum.TENGE);
  }

  static Fields value(Sum sum) {
    return new Fields().with("amount", sum.decimal()).with("currency", sum.currency());
  }

  /// Tenge with two digits, exactly.
  static BigDecimal tenge(Tiyn sum) {
    return BigDecimal.valueOf(sum.amount(), TIYN_OF_TENGE);
  }
}
