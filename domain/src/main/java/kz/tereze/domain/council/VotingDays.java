package kz.tereze.domain.council;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Policy;
import kz.tereze.api.WorkingDays;

/// Until when members vote.
final class VotingDays {

  private VotingDays() {}

  /// The end of the last working day of the policy, by the country's clock: votes are taken before
  /// this moment.
  static Instant end(LocalDate today) {
    int days = Policy.COUNCIL_VOTE_DAYS.on(today).value();
    return WorkingDays.after(today, days).plusDays(1).atStartOfDay(Kazakhstan.ZONE).toInstant();
  }
}
