package kz.tereze.infra.bank;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Tiyn;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.statement.CodePlacement;
import org.springframework.stereotype.Component;

/// Batches for banks: a credit transfer initiation, pain.001.001.09.
@Component
final class Iso20022BankFile implements PaymentChannel {

  static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

  /// Seconds are always written: the schema wants them.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

  private static final ZoneId ZONE = Kazakhstan.ZONE;
  private static final int NAME = 140;
  private static final int TEXT = 140;
  private static final int BANK_FROM = 4;
  private static final int BANK_TO = 7;

  @Override
  public Channel channel() {
    return Channel.BANK_FILE;
  }

  @Override
  public String extension() {
    return ".xml";
  }

  @Override
  public byte[] file(BatchOrder order) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      new Message(xml, order).write();
      xml.close();
    } catch (XMLStreamException broken) {
      throw new IllegalStateException("a payment file could not be written", broken);
    }
    byte[] file = bytes.toByteArray();
    PaymentFileCheck.holds(file, order);
    return file;
  }

  private static final class Message {

    private final XMLStreamWriter xml;
    private final BatchOrder order;

    Message(XMLStreamWriter xml, BatchOrder order) {
      this.xml = xml;
      this.order = order;
    }

    void write() throws XMLStreamException {
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement("Document");
      xml.writeDefaultNamespace(NAMESPACE);
      open("CstmrCdtTrfInitn");
      open("GrpHdr");
      text("MsgId", order.message());
      text("CreDtTm", TIME.format(order.openedAt().atZone(ZONE)));
      totals();
      party("InitgPty", order.terms().payerName(), order.terms().payer());
      close();
      open("PmtInf");
      text("PmtInfId", order.message());
      text("PmtMtd", "TRF");
      text("BtchBookg", "false");
      totals();
      open("ReqdExctnDt");
      text("Dt", order.executeOn().toString());
      close();
      party("Dbtr", order.terms().payerName(), order.terms().payer());
      account("DbtrAcct", order.account());
      bank("DbtrAgt", order.account());
      for (BatchOrder.Transfer transfer : order.transfers()) {
        xml.writeCharacters("\n");
        transfer(transfer);
      }
      close();
      close();
      xml.writeEndElement();
      xml.writeEndDocument();
    }

    private void totals() throws XMLStreamException {
      text("NbOfTxs", String.valueOf(order.transfers().size()));
      text("CtrlSum", tenge(order.total()));
    }

    private void transfer(BatchOrder.Transfer transfer) throws XMLStreamException {
      open("CdtTrfTxInf");
      open("PmtId");
      text("InstrId", transfer.payment().key());
      text("EndToEndId", transfer.payment().key());
      close();
      open("Amt");
      xml.writeStartElement("InstdAmt");
      xml.writeAttribute("Ccy", "KZT");
      xml.writeCharacters(tenge(transfer.amount()));
      xml.writeEndElement();
      close();
      bank("CdtrAgt", transfer.account());
      party("Cdtr", transfer.payeeName(), transfer.payee());
      account("CdtrAcct", transfer.account());
      codes(transfer);
      close();
    }

    /// Each bank wants KOd, KBe and KNP in its own place.
    private void codes(BatchOrder.Transfer transfer) throws XMLStreamException {
      String kod = order.terms().kod();
      String knp = order.terms().knp();
      CodePlacement placement = order.terms().placement();
      String codes = "KOD %s KBE %s".formatted(kod, transfer.kbe());
      if (placement == CodePlacement.PURPOSE) {
        open("Purp");
        text("Prtry", knp);
        close();
      }
      if (placement == CodePlacement.REGULATORY) {
        open("RgltryRptg");
        open("Dtls");
        text("Cd", knp);
        text("Inf", codes);
        close();
        close();
      }
      String words =
          switch (placement) {
            case PURPOSE -> codes + " " + transfer.purpose();
            case REMITTANCE -> codes + " KNP " + knp + " " + transfer.purpose();
            case REGULATORY -> transfer.purpose();
          };
      open("RmtInf");
      text("Ustrd", most(words, TEXT));
      close();
    }

    private void party(String role, String name, Bin number) throws XMLStreamException {
      open(role);
      text("Nm", most(name, NAME));
      open("Id");
      open("OrgId");
      open("Othr");
      text("Id", number.digits());
      open("SchmeNm");
      text("Prtry", "BIN");
      close();
      close();
      close();
      close();
      close();
    }

    private void account(String role, Iban number) throws XMLStreamException {
      open(role);
      open("Id");
      text("IBAN", number.number());
      close();
      close();
    }

    /// A bank is known by the three digits in its accounts' numbers.
    private void bank(String role, Iban number) throws XMLStreamException {
      open(role);
      open("FinInstnId");
      open("ClrSysMmbId");
      text("MmbId", number.number().substring(BANK_FROM, BANK_TO));
      close();
      close();
      close();
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

  /// Some count letters, others the halves of those beyond the first 65,536: both find it short
  /// enough, and no letter is cut in two.
  private static String most(String text, int characters) {
    if (text.length() <= characters) {
      return text;
    }
    boolean cutsLetter = Character.isHighSurrogate(text.charAt(characters - 1));
    return text.substring(0, cutsLetter ? characters - 1 : characters);
  }

  static String tenge(Tiyn amount) {
    return BigDecimal.valueOf(amount.amount(), 2).toPlainString();
  }
}
