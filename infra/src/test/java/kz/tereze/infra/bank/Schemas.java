package kz.tereze.infra.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/// The official schemas of ISO 20022.
final class Schemas {

  private Schemas() {}

  /// @throws SAXException with the line, when the file does not follow the schema
  static void validate(String message, byte[] file) throws SAXException, IOException {
    URL schema = Objects.requireNonNull(Schemas.class.getResource("/iso20022/" + message + ".xsd"));
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(schema)
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(file)));
  }

  static byte[] resource(String name) throws IOException {
    try (var file =
        Objects.requireNonNull(Schemas.class.getResourceAsStream("/iso20022/" + name))) {
      return file.readAllBytes();
    }
  }
}
