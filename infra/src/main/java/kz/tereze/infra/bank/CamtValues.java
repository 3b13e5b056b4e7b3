package kz.tereze.infra.bank;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Tiyn;
import kz.tereze.api.statement.Direction;
import kz.tereze.web.statement.FileFault;

/// Values of the bank's messages; whatever is not well formed is a fault with its line.
final class CamtValues {

  /// `ActiveOrHistoricCurrencyAndAmount`, with no more than the tiyn's two decimals.
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,16}(\\.\\d{1,2}0{0,3})?");

  private static final int DATE = 10;

  private final Faults faults;

  CamtValues(Faults faults) {
    this.faults = faults;
  }

  /// An amount in tenge as tiyn; zero, with a fault, when it is none.
  Tiyn amount(XmlTree element) {
    if (element.currency() != null && !element.currency().equals("KZT")) {
      faults.add(FileFault.OTHER_CURRENCY, element.line(), element.currency());
      return Tiyn.ZERO;
    }
    if (!AMOUNT.matcher(element.text()).matches()) {
      faults.add(FileFault.AMOUNT_WRONG, element.line(), element.text());
      return Tiyn.ZERO;
    }
    return new Tiyn(new BigDecimal(element.text()).movePointRight(2).longValueExact());
  }

  Direction direction(XmlTree element) {
    return switch (element.text()) {
      case "CRDT" -> Direction.CREDIT;
      case "DBIT" -> Direction.DEBIT;
      default -> {
        faults.add(FileFault.VALUE_WRONG, element.line(), "CdtDbtInd " + element.text());
        yield Direction.CREDIT;
      }
    };
  }

  /// The day of `Dt`, or of `DtTm` as it is in Kazakhstan.
  LocalDate day(XmlTree element) {
    XmlTree value = element.children().isEmpty() ? element : element.children().getFirst();
    try {
      return value.text().length() <= DATE ? LocalDate.parse(value.text()) : moment(value.text());
    } catch (DateTimeException wrong) {
      faults.add(FileFault.VALUE_WRONG, value.line(), value.name() + " " + value.text());
      return LocalDate.EPOCH;
    }
  }

  /// A time without offset is the bank's, which is Kazakhstan's.
  private static LocalDate moment(String text) {
    return DateTimeFormatter.ISO_DATE_TIME.parseBest(
                text, OffsetDateTime::from, java.time.LocalDateTime::from)
            instanceof OffsetDateTime at
        ? Kazakhstan.day(at.toInstant())
        : LocalDate.parse(text.substring(0, DATE));
  }

  /// The first element behind a path; a fault when there is none.
  Optional<XmlTree> required(XmlTree parent, String... path) {
    Optional<XmlTree> found = parent.at(path);
    if (found.isEmpty()) {
      faults.add(FileFault.ELEMENT_MISSING, parent.line(), String.join("/", path));
    }
    return found;
  }
}
