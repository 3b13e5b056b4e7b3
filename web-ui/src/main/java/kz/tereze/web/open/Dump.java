package kz.tereze.web.open;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import kz.tereze.projections.open.Snapshot;
import kz.tereze.web.language.Messages;
import org.springframework.stereotype.Component;

/// Writes the whole ledger at one size into a folder: every table as CSV, all of them as one
/// workbook, grants as JSON, the standards, a data package that describes the files, and a list of
/// hashes. The same size gives the same bytes, whoever writes it and when.
@Component
public final class Dump {

  public static final String PACKAGE = "datapackage.json";
  public static final String HASHES = "SHA256SUMS";

  private static final String CSV = "text/csv";
  private static final String JSON = "application/json";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Tables tables;
  private final Giving giving;
  private final Ocds ocds;
  private final DataPackage description;

  Dump(Tables tables, Giving giving, Ocds ocds, DataPackage description) {
    this.tables = tables;
    this.giving = giving;
    this.ocds = ocds;
    this.description = description;
  }

  /// Writes dumps of a publication.
  public static Dump of(Publication publication, Messages messages) {
    Tables tables = new Tables(publication);
    return new Dump(
        tables,
        new Giving(publication),
        new Ocds(publication),
        new DataPackage(publication, tables, messages));
  }

  /// What a file is written by.
  private interface Author {
    long write(OutputStream file) throws IOException;
  }

  /// @param folder empty, or with an earlier attempt's remains
  public List<DumpFile> write(Snapshot ledger, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<DumpFile> files = new ArrayList<>();
    for (Table<?> table : tables.all()) {
      files.add(file(folder, table.name(), "csv", CSV, out -> TableFiles.csv(table, ledger, out)));
    }
    files.add(
        file(
            folder,
            "grants",
            "json",
            JSON,
            out -> noTable(() -> TableFiles.json(tables.grants(), ledger, out))));
    files.add(
        file(
            folder,
            "ledger",
            "xlsx",
            XLSX,
            out -> {
              TableFiles.xlsx(tables.people(), ledger, out);
              return -1;
            }));
    standards(ledger, folder, files);
    Path whole = folder.resolve(PACKAGE);
    Files.write(whole, description.of(ledger, files));
    StringBuilder hashes = new StringBuilder();
    files.forEach(
        file -> hashes.append(file.sha256()).append("  ").append(file.name()).append('\n'));
    hashes.append(hash(Files.readAllBytes(whole))).append("  ").append(PACKAGE).append('\n');
    Files.writeString(folder.resolve(HASHES), hashes);
    return List.copyOf(files);
  }

  private void standards(Snapshot ledger, Path folder, List<DumpFile> files) throws IOException {
    TreeSet<String> publishers = new TreeSet<>();
    boolean[] ours = new boolean[1];
    ledger.grants(
        grant -> {
          if (grant.provenance() == null) {
            ours[0] = true;
          } else {
            publishers.add(grant.provenance().publisher());
          }
        });
    // The standards know no file without content.
    if (ours[0]) {
      files.add(
          file(
              folder,
              "360giving",
              "json",
              JSON,
              out -> noTable(() -> giving.write(ledger, null, out))));
    }
    for (String publisher : publishers) {
      String what = "360giving-" + publisher.replaceAll("[^A-Za-z0-9-]", "_");
      files.add(
          file(
              folder,
              what,
              "json",
              JSON,
              out -> noTable(() -> giving.write(ledger, publisher, out))));
    }
    if (ours[0] || !publishers.isEmpty()) {
      files.add(
          file(
              folder,
              "ocds-records",
              "json",
              JSON,
              out -> noTable(() -> ocds.writeRecords(ledger, "/data/ocds/records.json", out))));
    }
  }

  private static long noTable(Runnable write) {
    write.run();
    return -1;
  }

  private static DumpFile file(
      Path folder, String what, String extension, String mediaType, Author author)
      throws IOException {
    Path draft = folder.resolve(what + "." + extension + ".draft");
    MessageDigest digest = sha256();
    long rows;
    try (OutputStream file =
        new BufferedOutputStream(
            new DigestOutputStream(Files.newOutputStream(draft), digest), 1 << 16)) {
      rows = author.write(file);
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    String name = "%s-%s.%s".formatted(what, hash, extension);
    Files.move(draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    return new DumpFile(what, name, mediaType, Files.size(folder.resolve(name)), hash, rows);
  }

  static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /// SHA-256 of a file in hexadecimal, however large it is.
  public static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream bytes = Files.newInputStream(file);
        DigestOutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      bytes.transferTo(into);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
