package kz.tereze.web.open;

import java.io.OutputStream;
import java.util.Map;
import kz.tereze.projections.json.TerezeJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/// Writes JSON piece by piece: nothing but the piece is in memory. It never closes the stream, so
/// that what breaks off is seen to be broken.
final class JsonStream {

  private static final ObjectWriter WRITER =
      TerezeJson.mapper()
          .writer()
          .with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .withoutFeatures(
              StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

  private JsonStream() {}

  static JsonGenerator on(OutputStream file) {
    return WRITER.createGenerator(file);
  }

  static void write(JsonGenerator json, Map<String, Object> piece) {
    WRITER.writeValue(json, piece);
  }

  static byte[] bytes(Object whole) {
    return WRITER.writeValueAsBytes(whole);
  }
}
