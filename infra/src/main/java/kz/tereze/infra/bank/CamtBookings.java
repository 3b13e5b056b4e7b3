package kz.tereze.infra.bank;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.tereze.api.Tiyn;
import kz.tereze.api.statement.Direction;
import kz.tereze.web.statement.FileFault;
import org.jspecify.annotations.Nullable;

/// The bookings of one statement. A booking of many payments is told payment by payment, and they
/// must give its amount.
final class CamtBookings {

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9/\\-?:().,'+ ]{1,48}");

  private final Faults faults;
  private final CamtValues values;
  private final CamtTotals totals;
  private final Consumer<CamtEntry> entries;

  CamtBookings(Faults faults, CamtValues values, CamtTotals totals, Consumer<CamtEntry> entries) {
    this.faults = faults;
    this.values = values;
    this.totals = totals;
    this.entries = entries;
  }

  /// One `Ntry` in the reading. Its own elements come before its details, as the schema orders.
  private final class Booking {

    private final int line;
    private final Map<String, XmlTree> said = new HashMap<>();
    private @Nullable XmlTree only;
    private int details;
    private Tiyn sum = Tiyn.ZERO;

    Booking(int line) {
      this.line = line;
    }

    Tiyn amount() {
      return of("Amt").map(values::amount).orElse(Tiyn.ZERO);
    }

    Direction direction() {
      return of("CdtDbtInd").map(values::direction).orElse(Direction.CREDIT);
    }

    String reference() {
      return Stream.of("AcctSvcrRef", "NtryRef")
          .map(said::get)
          .filter(found -> found != null && !found.text().isEmpty())
          .findFirst()
          .map(XmlTree::text)
          .orElse("");
    }

    boolean isFinal() {
      return of("Sts")
          .map(status -> status.textAt("Cd").equals("BOOK") || status.text().equals("BOOK"))
          .orElse(false);
    }

    private Optional<XmlTree> of(String name) {
      return Optional.ofNullable(said.get(name));
    }

    /// Holds the first detail back until it is known whether there is a second one.
    void detail(XmlTree detail) {
      details++;
      if (details == 1) {
        only = detail;
        return;
      }
      if (only != null) {
        tell(only, 1);
        only = null;
      }
      tell(detail, details);
    }

    private void tell(XmlTree detail, int number) {
      Tiyn part = values.required(detail, "Amt").map(values::amount).orElse(Tiyn.ZERO);
      Direction to = detail.at("CdtDbtInd").map(values::direction).orElse(direction());
      sum = to == direction() ? sum.plus(part) : sum.minus(part);
      String own = detail.textAt("Refs", "AcctSvcrRef");
      emit(detail, own.isEmpty() ? reference() + "/" + number : own, to, part);
    }

    void end() {
      Stream.of("Amt", "CdtDbtInd", "Sts")
          .filter(name -> !said.containsKey(name))
          .forEach(name -> faults.add(FileFault.ELEMENT_MISSING, line, "Ntry/" + name));
      totals.count(direction(), amount());
      if (details > 1) {
        if (!sum.equals(amount())) {
          faults.add(FileFault.DETAILS_ADD_UP, line, reference());
        }
      } else {
        emit(only, reference(), direction(), amount());
      }
    }

    private void emit(@Nullable XmlTree detail, String reference, Direction to, Tiyn amount) {
      if (!isFinal()) {
        return;
      }
      if (!REFERENCE.matcher(reference).matches()) {
        faults.add(
            reference.isEmpty() ? FileFault.ELEMENT_MISSING : FileFault.VALUE_WRONG,
            line,
            "AcctSvcrRef");
        return;
      }
      if (!amount.isPositive()) {
        faults.add(FileFault.AMOUNT_WRONG, line, reference);
        return;
      }
      LocalDate day = of("BookgDt").or(() -> of("ValDt")).map(values::day).orElse(null);
      if (day == null) {
        faults.add(FileFault.ELEMENT_MISSING, line, "Ntry/BookgDt");
        return;
      }
      XmlTree told =
          detail == null ? new XmlTree("TxDtls", line, "", null, java.util.List.of()) : detail;
      boolean isReturn =
          told.at("RtrInf").isPresent()
              || of("RvslInd").filter(is -> is.text().equals("true")).isPresent();
      String side = to == Direction.CREDIT ? "Dbtr" : "Cdtr";
      entries.accept(
          new CamtEntry(
              told.line(),
              reference,
              to,
              amount,
              day,
              told.textAt("Refs", "EndToEndId"),
              isReturn,
              told.textAt("RtrInf", "Rsn", "Cd"),
              party(told, side, "Id").map(CamtBookings::number).orElse(""),
              party(told, side, "Nm").map(XmlTree::text).orElse(""),
              told.textAt("RltdPties", side + "Acct", "Id", "IBAN"),
              purpose(told)));
    }
  }

  /// Reads the booking the reader stands on, to its end.
  void read(XMLStreamReader reader) throws XMLStreamException {
    Booking booking = new Booking(reader.getLocation().getLineNumber());
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.isStartElement()) {
        if (reader.getLocalName().equals("NtryDtls")) {
          details(reader, booking);
        } else {
          XmlTree tree = XmlTree.read(reader, faults);
          booking.said.put(tree.name(), tree);
        }
      }
    }
    booking.end();
  }

  private void details(XMLStreamReader reader, Booking booking) throws XMLStreamException {
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.isStartElement()) {
        XmlTree tree = XmlTree.read(reader, faults);
        if (tree.name().equals("TxDtls")) {
          booking.detail(tree);
        }
      }
    }
  }

  /// Who really paid or was paid stands before who did it for them.
  private static Optional<XmlTree> party(XmlTree detail, String side, String element) {
    return Stream.of("Ultmt" + side, side)
        .flatMap(role -> detail.all("RltdPties", role, "Pty", element))
        .findFirst();
  }

  private static String number(XmlTree id) {
    return id.anywhere("Othr")
        .map(other -> other.textAt("Id"))
        .filter(number -> number.matches("\\d{12}"))
        .findFirst()
        .orElse("");
  }

  private static String purpose(XmlTree detail) {
    return Stream.of(
            detail.all("RmtInf", "Strd", "CdtrRefInf", "Ref"),
            detail.all("RmtInf", "Ustrd"),
            detail.all("AddtlTxInf"))
        .flatMap(found -> found)
        .map(XmlTree::text)
        .collect(Collectors.joining(" "));
  }
}
