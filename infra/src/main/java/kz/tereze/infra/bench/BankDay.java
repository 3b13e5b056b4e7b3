package kz.tereze.infra.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import kz.tereze.api.Tiyn;
import kz.tereze.infra.demo.DemoBank;
import kz.tereze.web.statement.StatementIntake;

/// The bank's statements, and how they are brought in: the file is written first, on disk, then
/// read as a treasurer's upload is.
final class BankDay {

  private static final double BYTES_IN_MEGABYTE = 1_000_000;

  /// @param recorded until every line is a fact
  /// @param reconciled until everything that follows from them has happened
  record Brought(int lines, double megabytes, Duration recorded, Duration reconciled, double heap) {

    double perSecond() {
      return lines * 1e9 / reconciled.toNanos();
    }
  }

  private final StatementIntake intake;
  private final Crew crew;
  private final DemoBank bank = new DemoBank(InventedMoney.IBAN, Tiyn.ZERO);
  private int lines;

  BankDay(StatementIntake intake, Crew crew) {
    this.intake = intake;
    this.crew = crew;
  }

  /// What the next statement tells.
  DemoBank books() {
    lines++;
    return bank;
  }

  /// Ends a day of the bank and brings its statement in.
  Brought close(LocalDate day) throws Exception {
    Path file = Files.createTempFile("tereze-bench-statement", ".xml");
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        bank.closes(day, out);
      }
      int told = lines;
      lines = 0;
      try (HeapWatch heap = HeapWatch.begin()) {
        long start = System.nanoTime();
        take(file);
        long recorded = System.nanoTime();
        crew.settle();
        long reconciled = System.nanoTime();
        return new Brought(
            told,
            Files.size(file) / BYTES_IN_MEGABYTE,
            Duration.ofNanos(recorded - start),
            Duration.ofNanos(reconciled - start),
            heap.megabytes());
      }
    } finally {
      Files.delete(file);
    }
  }

  private void take(Path file) throws IOException {
    try (InputStream statement = Files.newInputStream(file)) {
      intake.take(statement, Cast.treasurer(0));
    }
  }
}
