package kz.tereze.infra.demo;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.Tiyn;
import org.jspecify.annotations.Nullable;

/// The bank of the demonstration: books what it is told and writes statements (camt.053.001.08) as
/// a bank does, each opening with what the one before closed.
public final class DemoBank {

  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

  /// One booking.
  ///
  /// @param returnCode ISO code when it takes an earlier payment back
  private record Booking(
      String reference,
      boolean isCredit,
      Tiyn amount,
      Party party,
      String endToEnd,
      String purpose,
      @Nullable String returnCode) {}

  /// Who is on the other side.
  public record Party(Bin number, String name, Iban account) {}

  private final Iban account;
  private Tiyn balance;
  private final List<Booking> bookings = new ArrayList<>();

  public DemoBank(Iban account, Tiyn balance) {
    this.account = account;
    this.balance = balance;
  }

  /// Money comes in.
  public DemoBank receives(String reference, Tiyn amount, Party payer, String purpose) {
    bookings.add(new Booking(reference, true, amount, payer, "NOTPROVIDED", purpose, null));
    return this;
  }

  /// A payment order is carried out.
  public DemoBank pays(String reference, Tiyn amount, Party payee, String endToEnd) {
    bookings.add(new Booking(reference, false, amount, payee, endToEnd, endToEnd, null));
    return this;
  }

  /// The payee's bank sends a payment back.
  public DemoBank returns(
      String reference, Tiyn amount, Party payee, String endToEnd, String code) {
    bookings.add(new Booking(reference, true, amount, payee, endToEnd, "", code));
    return this;
  }

  /// Closes the day and writes its statement.
  public byte[] closes(LocalDate day) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    closes(day, file);
    return file.toByteArray();
  }

  /// Closes the day and writes its statement.
  public void closes(LocalDate day, OutputStream file) {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(file, StandardCharsets.UTF_8.name());
      new Statement(xml, day).write();
      xml.close();
    } catch (XMLStreamException broken) {
      throw new IllegalStateException("a statement could not be written", broken);
    }
    balance = balance.plus(sum(true)).minus(sum(false));
    bookings.clear();
  }

  private Tiyn sum(boolean credits) {
    return bookings.stream()
        .filter(booking -> booking.isCredit() == credits)
        .map(Booking::amount)
        .reduce(Tiyn.ZERO, Tiyn::plus);
  }

  private final class Statement {

    private final XMLStreamWriter xml;
    private final LocalDate day;

    Statement(XMLStreamWriter xml, LocalDate day) {
      this.xml = xml;
      this.day = day;
    }

    void write() throws XMLStreamException {
      String number = "STMT-" + day;
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("Document");
      xml.writeDefaultNamespace(NAMESPACE);
      open("BkToCstmrStmt");
      open("GrpHdr");
      text("MsgId", number);
      text("CreDtTm", day + "T23:50:00+05:00");
      close();
      open("Stmt");
      text("Id", number);
      text("CreDtTm", day + "T23:50:00+05:00");
      open("Acct");
      iban(account);
      text("Ccy", "KZT");
      close();
      balance("OPBD", balance);
      balance("CLBD", balance.plus(sum(true)).minus(sum(false)));
      summary();
      for (Booking booking : bookings) {
        xml.writeCharacters("\n");
        booking(booking);
      }
      close();
      close();
      xml.writeEndElement();
      xml.writeEndDocument();
    }

    private void summary() throws XMLStreamException {
      open("TxsSummry");
      total("TtlNtries", bookings.size(), null);
      long credits = bookings.stream().filter(Booking::isCredit).count();
      total("TtlCdtNtries", credits, sum(true));
      total("TtlDbtNtries", bookings.size() - credits, sum(false));
      close();
    }

    private void total(String name, long count, @Nullable Tiyn sum) throws XMLStreamException {
      open(name);
      text("NbOfNtries", String.valueOf(count));
      if (sum != null) {
        text("Sum", tenge(sum));
      }
      close();
    }

    private void balance(String code, Tiyn amount) throws XMLStreamException {
      open("Bal");
      open("Tp");
      open("CdOrPrtry");
      text("Cd", code);
      close();
      close();
      amount(amount);
      text("CdtDbtInd", "CRDT");
      open("Dt");
      text("Dt", day.toString());
      close();
      close();
    }

    private void booking(Booking booking) throws XMLStreamException {
      String indicator = booking.isCredit() ? "CRDT" : "DBIT";
      open("Ntry");
      amount(booking.amount());
      text("CdtDbtInd", indicator);
      open("Sts");
      text("Cd", "BOOK");
      close();
      open("BookgDt");
      text("Dt", day.toString());
      close();
      text("AcctSvcrRef", booking.reference());
      open("BkTxCd");
      open("Prtry");
      text("Cd", booking.isCredit() ? "RECEIVED" : "PAID");
      close();
      close();
      open("NtryDtls");
      open("TxDtls");
      open("Refs");
      text("EndToEndId", booking.endToEnd());
      close();
      amount(booking.amount());
      text("CdtDbtInd", indicator);
      party(booking);
      if (!booking.purpose().isEmpty()) {
        open("RmtInf");
        text("Ustrd", booking.purpose());
        close();
      }
      if (booking.returnCode() != null) {
        open("RtrInf");
        open("Rsn");
        text("Cd", booking.returnCode());
        close();
        close();
      }
      close();
      close();
      close();
    }

    private void party(Booking booking) throws XMLStreamException {
      String role = booking.isCredit() ? "Dbtr" : "Cdtr";
      open("RltdPties");
      open(role);
      open("Pty");
      text("Nm", booking.party().name());
      open("Id");
      open("OrgId");
      open("Othr");
      text("Id", booking.party().number().digits());
      close();
      close();
      close();
      close();
      close();
      open(role + "Acct");
      iban(booking.party().account());
      close();
      close();
    }

    private void iban(Iban number) throws XMLStreamException {
      open("Id");
      text("IBAN", number.number());
      close();
    }

    private void amount(Tiyn amount) throws XMLStreamException {
      xml.writeStartElement("Amt");
      xml.writeAttribute("Ccy", "KZT");
      xml.writeCharacters(tenge(amount));
      xml.writeEndElement();
    }

    private void open(String name) throws XMLStreamException {
      xml.writeStartElement(name);
    }

    private void text(String name, String text) throws XMLStreamException {
      xml.writeStartElement(name);
      xml.writeCharacters(text);
      xml.writeEndElement();
    }

    private void close() throws XMLStreamException {
      xml.writeEndElement();
    }
  }

  private static String tenge(Tiyn amount) {
    return BigDecimal.valueOf(amount.amount(), 2).toPlainString();
  }
}
