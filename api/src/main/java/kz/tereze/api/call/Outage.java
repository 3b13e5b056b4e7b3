package kz.tereze.api.call;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Policy;
import kz.tereze.api.Text;

/// A time in which no node of the site could write a fact down, as the site measured it itself.
///
/// @param from the last sign of life before it
/// @param until the first after it
public record Outage(Instant from, Instant until) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT)
          .withZone(ZoneOffset.ofHours(5));

  public Outage {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("an outage does not end before it begins");
    }
  }

  public Duration length() {
    return Duration.between(from, until);
  }

  /// Whether a silence of this length counts as an outage at all.
  public boolean counts() {
    return length().compareTo(Duration.ofMinutes(value(Policy.OUTAGE_MINUTES_AT_LEAST))) >= 0;
  }

  /// To when a deadline moves: an outage that counts and touches the last hours before it moves it
  /// by so many hours, reckoned from the deadline or from the end of the outage, whichever is
  /// later. Empty when it does not.
  public Optional<Instant> moves(Instant closesAt) {
    Instant lastHours =
        closesAt.minus(Duration.ofHours(value(Policy.OUTAGE_HOURS_BEFORE_DEADLINE)));
    if (!counts() || !from.isBefore(closesAt) || !until.isAfter(lastHours)) {
      return Optional.empty();
    }
    Instant later = until.isAfter(closesAt) ? until : closesAt;
    return Optional.of(later.plus(Duration.ofHours(value(Policy.OUTAGE_MOVES_HOURS))));
  }

  /// Why a deadline moved, with what was measured.
  public Text reason() {
    long minutes = length().toMinutes();
    String began = TIME.format(from);
    String ended = TIME.format(until);
    return new Text(
        "Сайт %s бастап %s дейін (UTC+5) жұмыс істемеді: %d минут."
            .formatted(began, ended, minutes),
        "Сайт не работал с %s до %s (UTC+5): %d мин.".formatted(began, ended, minutes),
        "The site did not work from %s to %s (UTC+5): %d min.".formatted(began, ended, minutes));
  }

  /// Why a deadline moved that the outage itself does not reach: the first stage moved towards it.
  public Text reasonOfSecondStage() {
    Text measured = reason();
    return new Text(
        measured.kk() + " Бірінші кезең жылжыды, шақырылғандардың уақыты қысқармайды.",
        measured.ru() + " Первый этап сдвинулся, время приглашённых не сокращается.",
        measured.en() + " The first stage moved; the time of those invited is not cut.");
  }

  private int value(Policy policy) {
    LocalDate day = Kazakhstan.day(from);
    return policy.on(day).value();
  }
}
