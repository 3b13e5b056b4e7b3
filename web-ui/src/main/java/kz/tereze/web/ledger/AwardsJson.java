package kz.tereze.web.ledger;

import java.io.OutputStream;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.ledger.AllocationRow;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;

/// Awards as one JSON object: what the ledger had reached, the filter, and the rows.
final class AwardsJson implements AwardWriter {

  private final JsonGenerator file;
  private final ObjectWriter rows = TerezeJson.mapper().writerFor(AllocationRow.class);

  AwardsJson(OutputStream to, Heading heading) {
    file = TerezeJson.mapper().createGenerator(to);
    file.writeStartObject();
    file.writePOJOProperty("head", heading.head());
    file.writeStringProperty("filter", heading.filter());
    file.writeArrayPropertyStart("awards");
  }

  @Override
  public void row(AllocationRow row) {
    rows.writeValue(file, row);
  }

  @Override
  public void end() {
    file.writeEndArray();
    file.writeEndObject();
    file.close();
  }
}
