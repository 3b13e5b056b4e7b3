package kz.tereze.infra.bank;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.tereze.web.statement.FileFault;
import kz.tereze.web.statement.FileFaulty.Fault;
import org.jspecify.annotations.Nullable;

/// A bank's answer to a payment file, pain.002.001.10 or .11.
final class PainAnswer {

  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.";
  private static final Set<String> REVISIONS = Set.of("10", "11");
  private static final String REJECTED = "RJCT";

  /// A rejected payment.
  ///
  /// @param code ISO external status reason; `NARR` where the bank gives none
  record Rejection(String code, int line) {}

  private final Faults faults = new Faults();
  private @Nullable XmlTree group;
  private final Map<String, Rejection> rejected = new LinkedHashMap<>();
  private int accepted;

  private PainAnswer() {}

  /// @throws kz.tereze.web.statement.FileFaulty when it is no such answer
  static PainAnswer read(InputStream file) throws IOException {
    PainAnswer answer = new PainAnswer();
    try {
      XMLStreamReader xml = CamtFile.factory().createXMLStreamReader(file);
      try {
        answer.read(xml);
      } catch (XMLStreamException broken) {
        throw answer.faults.fatal(
            new Fault(FileFault.NOT_XML, xml.getLocation().getLineNumber(), ""));
      }
    } catch (XMLStreamException broken) {
      throw answer.faults.fatal(new Fault(FileFault.NOT_XML, 1, ""));
    }
    if (answer.group == null || answer.batch().isEmpty()) {
      throw answer.faults.fatal(new Fault(FileFault.ELEMENT_MISSING, 1, "OrgnlGrpInfAndSts"));
    }
    return answer;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw faults.fatal(
            new Fault(FileFault.DOCUMENT_TYPE, xml.getLocation().getLineNumber(), ""));
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "Document" -> message(xml);
          case "OrgnlGrpInfAndSts" -> group = XmlTree.read(xml, faults);
          case "TxInfAndSts" -> payment(XmlTree.read(xml, faults));
          default -> {}
        }
      }
    }
  }

  private void message(XMLStreamReader xml) {
    String namespace = String.valueOf(xml.getNamespaceURI());
    if (!namespace.startsWith(NAMESPACE)
        || !REVISIONS.contains(namespace.substring(NAMESPACE.length()))) {
      throw faults.fatal(
          new Fault(
              FileFault.OTHER_MESSAGE,
              xml.getLocation().getLineNumber(),
              namespace.substring(namespace.lastIndexOf(':') + 1)));
    }
  }

  private void payment(XmlTree payment) {
    if (payment.textAt("TxSts").equals(REJECTED)) {
      rejected.put(payment.textAt("OrgnlEndToEndId"), new Rejection(code(payment), payment.line()));
    } else {
      accepted++;
    }
  }

  private static String code(XmlTree status) {
    String code = status.textAt("StsRsnInf", "Rsn", "Cd");
    return code.isEmpty() ? "NARR" : code;
  }

  private XmlTree group() {
    if (group == null) {
      throw new IllegalStateException("an answer was read without its group");
    }
    return group;
  }

  /// The number of the batch it answers.
  String batch() {
    return group().textAt("OrgnlMsgId");
  }

  int line() {
    return group().line();
  }

  /// How many payments the bank read; empty where it does not say.
  String count() {
    return group().textAt("OrgnlNbOfTxs");
  }

  /// What the payments the bank read add up to; empty where it does not say.
  String total() {
    return group().textAt("OrgnlCtrlSum");
  }

  /// Whether the bank rejected the whole file.
  boolean isRejected() {
    return group().textAt("GrpSts").equals(REJECTED);
  }

  /// Why the whole file was rejected.
  String code() {
    return code(group());
  }

  /// The rejected payments by our reference, in the order of the file.
  Map<String, Rejection> rejections() {
    return rejected;
  }

  /// How many payments it names as not rejected.
  int accepted() {
    return accepted;
  }
}
