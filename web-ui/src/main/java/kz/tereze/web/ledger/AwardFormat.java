package kz.tereze.web.ledger;

import java.io.IOException;
import java.io.OutputStream;

/// Forms in which rows of the register are downloaded.
enum AwardFormat {
  CSV("csv", "text/csv; charset=utf-8; header=present"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  JSON("json", "application/json");

  private final String extension;
  private final String type;

  AwardFormat(String extension, String type) {
    this.extension = extension;
    this.type = type;
  }

  String extension() {
    return extension;
  }

  String type() {
    return type;
  }

  /// A writer of rows; closed, it has written the end.
  AwardWriter writer(OutputStream file, AwardWriter.Heading heading) throws IOException {
    return switch (this) {
      case CSV -> new AwardsCsv(file);
      case XLSX -> new AwardsXlsx(file, heading);
      case JSON -> new AwardsJson(file, heading);
    };
  }
}
