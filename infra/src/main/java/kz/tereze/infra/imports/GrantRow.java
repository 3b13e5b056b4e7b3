package kz.tereze.infra.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tereze.api.Hash;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.projections.ledger.Sum;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One grant as a 360Giving file states it, and what is wrong with it.
final class GrantRow {

  private static final int ID = 300;
  private static final int TITLE = 300;
  private static final int NAME = 300;
  private static final int DESCRIPTION = 16_000;
  private static final int DAY = "2021-01-26".length();

  /// Digits that any amount in minor units may have; more do not fit a `long`.
  private static final int MOST_DIGITS = 18;

  private static final Set<String> CURRENCIES =
      Currency.availableCurrencies()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private final int number;
  private final JsonNode row;
  private final List<Problem> problems = new ArrayList<>();

  GrantRow(int number, JsonNode row) {
    this.number = number;
    this.row = row;
  }

  List<Problem> problems() {
    return problems;
  }

  String id() {
    return row.path("id").isString() ? row.path("id").stringValue().strip() : "no id";
  }

  /// Identifiers of those who awarded it, with their names.
  List<Funder> funders() {
    List<Funder> funders = new ArrayList<>();
    for (JsonNode organisation : row.path("fundingOrganization")) {
      funders.add(new Funder(text(organisation, "id"), text(organisation, "name")));
    }
    return funders;
  }

  record Funder(String id, String name) {}

  /// Empty when something is wrong with it.
  Optional<ImportedAward> award() {
    if (!row.isObject()) {
      fault("row", "is not an object");
      return Optional.empty();
    }
    String id = required("id", row.path("id"), ID);
    String title = required("title", row.path("title"), TITLE);
    String description = required("description", row.path("description"), DESCRIPTION);
    JsonNode recipient = first("recipientOrganization");
    String recipientName = required("recipientOrganization[0].name", recipient.path("name"), NAME);
    String recipientId = optional("recipientOrganization[0].id", recipient.path("id"));
    JsonNode funding = first("fundingOrganization");
    String funder = required("fundingOrganization[0].name", funding.path("name"), NAME);
    required("fundingOrganization[0].id", funding.path("id"), NAME);
    String programme =
        optional("grantProgramme[0].title", row.path("grantProgramme").path(0).path("title"));
    String currency = currency();
    long minorUnits = minorUnits(currency);
    LocalDate awardedOn = day();
    Hash content = content();
    return problems.isEmpty()
        ? Optional.of(
            new ImportedAward(
                id,
                title,
                description,
                recipientName,
                recipientId,
                funder,
                programme,
                currency,
                minorUnits,
                awardedOn,
                content))
        : Optional.empty();
  }

  private JsonNode first(String field) {
    JsonNode list = row.path(field);
    if (!list.isArray()) {
      fault(field, list.isMissingNode() ? "is missing" : "is not a list");
    } else if (!list.path(0).isObject()) {
      fault(field, "names nobody");
    }
    return list.path(0);
  }

  private String required(String field, JsonNode value, int most) {
    if (value.isMissingNode() || value.isNull()) {
      fault(field, "is missing");
      return "";
    }
    if (!value.isString()) {
      fault(field, "is not a text");
      return "";
    }
    String text = value.stringValue().strip();
    if (text.isEmpty()) {
      fault(field, "is empty");
    } else if (text.length() > most) {
      fault(field, "has %,d characters; %,d at most are taken".formatted(text.length(), most));
    } else if (text.chars()
        .anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
      fault(field, "contains control characters");
    }
    return text;
  }

  private @Nullable String optional(String field, JsonNode value) {
    boolean absent =
        value.isMissingNode()
            || value.isNull()
            || (value.isString() && value.stringValue().isBlank());
    return absent ? null : required(field, value, NAME);
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.stringValue().strip() : "";
  }

  private String currency() {
    String code = required("currency", row.path("currency"), NAME);
    if (!code.isEmpty() && !CURRENCIES.contains(code)) {
      fault("currency", code + " is no ISO 4217 code");
      return "";
    }
    return code;
  }

  private long minorUnits(String currency) {
    JsonNode value = row.path("amountAwarded");
    if (value.isMissingNode() || value.isNull()) {
      fault("amountAwarded", "is missing");
      return 0;
    }
    if (!value.isNumber()) {
      fault("amountAwarded", "is not a number");
      return 0;
    }
    BigDecimal amount = value.decimalValue();
    if (amount.signum() < 0) {
      fault("amountAwarded", amount + " is negative");
      return 0;
    }
    if (currency.isEmpty() || amount.signum() == 0) {
      return 0;
    }
    return minorUnits(amount.stripTrailingZeros(), currency);
  }

  private long minorUnits(BigDecimal amount, String currency) {
    int digits = Sum.fractionDigits(currency);
    if (amount.scale() > digits) {
      fault("amountAwarded", "has more than %d decimals of %s".formatted(digits, currency));
      return 0;
    }
    // Compared before anything is written out: 1e999999999 is a short number of many digits.
    if ((long) amount.precision() - amount.scale() + digits > MOST_DIGITS) {
      fault("amountAwarded", "is too large");
      return 0;
    }
    return amount.movePointRight(digits).longValueExact();
  }

  private LocalDate day() {
    String date = required("awardDate", row.path("awardDate"), NAME);
    try {
      if (date.length() == DAY) {
        return LocalDate.parse(date);
      }
      // The day as the publisher wrote it, whatever its offset.
      return date.matches(".*(Z|[+-]\\d{2}:\\d{2})")
          ? OffsetDateTime.parse(date).toLocalDate()
          : LocalDateTime.parse(date).toLocalDate();
    } catch (DateTimeException notADate) {
      if (!date.isEmpty()) {
        fault("awardDate", "\"%s\" is not a date such as 2021-01-26".formatted(date));
      }
      return LocalDate.EPOCH;
    }
  }

  private Hash content() {
    try {
      String canonical = new JsonCanonicalizer(row.toString()).getEncodedString();
      return GrantsFile.sha256(canonical.getBytes(StandardCharsets.UTF_8));
    } catch (IOException | RuntimeException notCanonical) {
      fault("row", "holds a number that JSON cannot carry exactly");
      return GrantsFile.sha256(new byte[0]);
    }
  }

  private void fault(String field, String reason) {
    problems.add(new Problem(number, id(), field, reason));
  }
}
