package kz.tereze.api.grant;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a contract is suspended; public, and counted across contracts. Each code is dated data: who
/// suspends uses one that is in force on that day, and its legal reference is kept with the fact.
public enum HoldReason {
  REPORT_MISSING(
      new InForce(
          LocalDate.of(2020, 1, 1),
          LocalDate.of(2023, 11, 5),
          "contract practice; the code is to be confirmed"),
      new InForce(
          LocalDate.of(2023, 11, 6),
          null,
          "Order No. 563 of 6 Nov 2023; the article is to be confirmed")),
  MISUSE_SUSPECTED(since2020("Budget Code; the article is to be confirmed")),
  AUDIT_UNDER_WAY(
      since2020("Law on State Audit and Financial Control; the article is to be confirmed")),
  RECIPIENT_UNDER_SANCTION(since2020("platform's rule; the code is to be confirmed")),
  LEADER_LEFT(since2020("contract practice; the code is to be confirmed")),
  SITE_NOT_AVAILABLE(since2020("contract practice; the code is to be confirmed")),
  RECIPIENT_ASKED(since2020("Civil Code, art. 401; the code is to be confirmed")),
  FORCE_MAJEURE(since2020("Civil Code, art. 359; the code is to be confirmed"));

  /// From when on a code may be used, until when, and by what.
  ///
  /// @param until the last day; null while it holds
  /// @param reference the legal act, or the statement that it is to be confirmed
  public record InForce(LocalDate from, @Nullable LocalDate until, String reference) {

    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }

  private final List<InForce> times;

  HoldReason(InForce... times) {
    this.times = List.of(times);
  }

  private static InForce since2020(String reference) {
    return new InForce(LocalDate.of(2020, 1, 1), null, reference);
  }

  /// Every time in which it was or is in force.
  public List<InForce> history() {
    return times;
  }

  /// By what it may be used on a day, if it may.
  public Optional<InForce> on(LocalDate day) {
    return times.stream().filter(time -> time.holdsOn(day)).findFirst();
  }

  /// The codes that may be used on a day.
  public static List<HoldReason> inForceOn(LocalDate day) {
    return Arrays.stream(values()).filter(code -> code.on(day).isPresent()).toList();
  }
}
