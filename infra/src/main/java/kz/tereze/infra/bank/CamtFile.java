package kz.tereze.infra.bank;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.tereze.api.Hash;
import kz.tereze.api.Iban;
import kz.tereze.api.Tiyn;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.StatementKind;
import kz.tereze.api.statement.StatementSums;
import kz.tereze.web.statement.FileFault;
import kz.tereze.web.statement.FileFaulty.Fault;
import org.jspecify.annotations.Nullable;

/// Reads a bank's statement (camt.053.001.08) or notice (camt.054.001.08) off a stream, booking by
/// booking, in the same memory whatever its size. Nothing outside the file is ever fetched.
final class CamtFile {

  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";
  private static final String DAY = NAMESPACE + "camt.053.001.08";
  private static final String NOTICE = NAMESPACE + "camt.054.001.08";
  private static final Set<String> OPENING = Set.of("OPBD", "PRCD");
  private static final String CLOSING = "CLBD";

  private final Faults faults = new Faults();
  private final CamtValues values = new CamtValues(faults);
  private final References references = new References();
  private final Consumer<CamtEntry> entries;

  private @Nullable StatementKind kind;
  private @Nullable Iban account;
  private final List<String> numbers = new ArrayList<>();
  private @Nullable LocalDate from;
  private LocalDate to = LocalDate.EPOCH;
  private @Nullable Tiyn opening;
  private @Nullable Tiyn closing;
  private int lines;
  private Tiyn credits = Tiyn.ZERO;
  private Tiyn debits = Tiyn.ZERO;

  private CamtFile(Consumer<CamtEntry> entries) {
    this.entries = entries;
  }

  /// Reads a file to its end and tells each booking as it comes; what was told counts for nothing
  /// until this returns.
  ///
  /// @param hash SHA-256 of the file
  /// @throws kz.tereze.web.statement.FileFaulty when anything is wrong with it
  static CamtSummary read(InputStream file, Hash hash, Consumer<CamtEntry> entries)
      throws IOException {
    CamtFile reading = new CamtFile(entries);
    try (InputStream buffered = new BufferedInputStream(file)) {
      XMLStreamReader reader = factory().createXMLStreamReader(buffered);
      try {
        reading.document(reader);
      } catch (XMLStreamException broken) {
        throw reading.faults.fatal(
            new Fault(FileFault.NOT_XML, reader.getLocation().getLineNumber(), ""));
      } finally {
        reader.close();
      }
    } catch (XMLStreamException broken) {
      throw reading.faults.fatal(new Fault(FileFault.NOT_XML, 1, ""));
    }
    return reading.summary(hash);
  }

  /// Reads no document types and fetches nothing.
  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside the file is fetched");
        });
    return factory;
  }

  private void document(XMLStreamReader reader) throws XMLStreamException {
    int depth = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        throw faults.fatal(
            new Fault(FileFault.DOCUMENT_TYPE, reader.getLocation().getLineNumber(), ""));
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (depth == 0) {
          kind = kind(reader);
        }
        if (depth == 2) {
          part(reader);
        } else {
          depth++;
        }
      }
    }
  }

  private StatementKind kind(XMLStreamReader reader) {
    String namespace = reader.getNamespaceURI();
    if (DAY.equals(namespace)) {
      return StatementKind.DAY;
    }
    if (NOTICE.equals(namespace)) {
      return StatementKind.NOTICE;
    }
    String said = namespace == null ? reader.getLocalName() : namespace;
    throw faults.fatal(
        new Fault(
            FileFault.OTHER_MESSAGE,
            reader.getLocation().getLineNumber(),
            said.startsWith(NAMESPACE) ? said.substring(NAMESPACE.length()) : said));
  }

  private void part(XMLStreamReader reader) throws XMLStreamException {
    switch (reader.getLocalName()) {
      case "Stmt", "Ntfctn" -> statement(reader);
      default -> XmlTree.read(reader, faults);
    }
  }

  private void statement(XMLStreamReader reader) throws XMLStreamException {
    int line = reader.getLocation().getLineNumber();
    CamtTotals totals = new CamtTotals(faults, values);
    CamtBookings bookings = new CamtBookings(faults, values, totals, this::booked);
    List<XmlTree> balances = new ArrayList<>();
    Tiyn before = credits.minus(debits);
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.isStartElement()) {
        switch (reader.getLocalName()) {
          case "Ntry" -> bookings.read(reader);
          case "Bal" -> balances.add(XmlTree.read(reader, faults));
          case "TxsSummry" -> totals.announced(XmlTree.read(reader, faults));
          case "Id" -> numbers.add(XmlTree.read(reader, faults).text());
          case "Acct" -> account(XmlTree.read(reader, faults));
          case "FrToDt" -> period(XmlTree.read(reader, faults));
          case "CreDtTm" -> to = later(to, values.day(XmlTree.read(reader, faults)));
          default -> XmlTree.read(reader, faults);
        }
      }
    }
    totals.check();
    if (kind == StatementKind.DAY) {
      balances(balances, credits.minus(debits).minus(before), line);
    }
  }

  private void account(XmlTree element) {
    Optional<XmlTree> iban = values.required(element, "Id", "IBAN");
    if (iban.isEmpty()) {
      return;
    }
    try {
      Iban named = new Iban(iban.get().text());
      if (account != null && !account.equals(named)) {
        faults.add(FileFault.OTHER_ACCOUNT, iban.get().line(), named.masked());
      }
      account = named;
    } catch (IllegalArgumentException wrong) {
      faults.add(FileFault.VALUE_WRONG, iban.get().line(), "IBAN");
    }
    String currency = element.textAt("Ccy");
    if (!currency.isEmpty() && !currency.equals("KZT")) {
      faults.add(FileFault.OTHER_CURRENCY, element.line(), currency);
    }
  }

  private void period(XmlTree element) {
    element.at("FrDtTm").map(values::day).ifPresent(this::since);
    element.at("ToDtTm").map(values::day).ifPresent(day -> to = later(to, day));
  }

  private void since(LocalDate day) {
    from = from == null || day.isBefore(from) ? day : from;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private void booked(CamtEntry entry) {
    lines++;
    if (entry.direction() == Direction.CREDIT) {
      credits = credits.plus(entry.amount());
    } else {
      debits = debits.plus(entry.amount());
    }
    since(entry.bookedOn());
    to = later(to, entry.bookedOn());
    references.add(entry.reference(), entry.line());
    entries.accept(entry);
  }

  private void balances(List<XmlTree> balances, Tiyn moved, int line) {
    Tiyn opens = null;
    Tiyn closes = null;
    for (XmlTree balance : balances) {
      String code = balance.textAt("Tp", "CdOrPrtry", "Cd");
      if (OPENING.contains(code) && (opens == null || code.equals("OPBD"))) {
        opens = signed(balance);
      } else if (code.equals(CLOSING)) {
        closes = signed(balance);
      }
      balance.at("Dt").map(values::day).ifPresent(day -> to = later(to, day));
    }
    if (opens == null || closes == null) {
      faults.add(FileFault.ELEMENT_MISSING, line, opens == null ? "Bal OPBD" : "Bal CLBD");
      return;
    }
    if (closing != null && !closing.equals(opens)) {
      faults.add(FileFault.BALANCES_CONTINUE, line, "");
    }
    if (!opens.plus(moved).equals(closes)) {
      faults.add(FileFault.BALANCES_ADD_UP, line, "");
    }
    opening = opening == null ? opens : opening;
    closing = closes;
  }

  private Tiyn signed(XmlTree balance) {
    Tiyn amount = values.required(balance, "Amt").map(values::amount).orElse(Tiyn.ZERO);
    return balance.textAt("CdtDbtInd").equals("DBIT") ? Tiyn.ZERO.minus(amount) : amount;
  }

  private CamtSummary summary(Hash hash) {
    references.twice().forEach(twice -> faults.add(FileFault.REFERENCE_TWICE, twice, ""));
    if (kind == null || numbers.isEmpty()) {
      throw faults.fatal(new Fault(FileFault.ELEMENT_MISSING, 1, "Stmt"));
    }
    if (account == null) {
      throw faults.fatal(new Fault(FileFault.ELEMENT_MISSING, 1, "Acct/Id/IBAN"));
    }
    faults.check();
    return new CamtSummary(
        account,
        new StatementSums(
            hash,
            kind,
            numbers,
            from == null ? to : from,
            to,
            opening,
            closing,
            lines,
            credits,
            debits));
  }
}
