package kz.tereze.infra.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.Tiyn;
import kz.tereze.web.statement.StatementIntake;

/// The demonstration's bank and the treasurer who brings its statements in.
final class Bank {

  /// Where companies pay from; which account it is plays no part.
  private static final Iban OF_COMPANIES = new Iban("KZ75125KZT1001300335");

  private final Stage stage;
  private final StatementIntake intake;
  private final DemoBank bank = new DemoBank(Founding.IBAN, Tiyn.ZERO);

  Bank(Stage stage, StatementIntake intake) {
    this.stage = stage;
    this.intake = intake;
  }

  /// A company pays.
  void receives(String company, long tenge, String reference, String purpose) {
    Bin payer = stage.people().get(company).organisation();
    bank.receives(
        reference, Tiyn.ofTenge(tenge), new DemoBank.Party(payer, company, OF_COMPANIES), purpose);
  }

  /// The day ends, and a treasurer brings its statement in.
  ///
  /// @param day of the year 2026, `MM-dd`
  void closes(String day) {
    byte[] file = bank.closes(LocalDate.parse("2026-" + day));
    stage.acts(
        () -> {
          try {
            intake.take(new ByteArrayInputStream(file), stage.as("treasurer1", Stage.on(day, 23)));
          } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
          }
        });
  }
}
