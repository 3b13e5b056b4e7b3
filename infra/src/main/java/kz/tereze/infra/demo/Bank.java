package kz.tereze.infra.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.payment.PaymentId;
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
        reference,
        Tiyn.ofTenge(tenge),
        new DemoBank.Party(payer, name(payer), OF_COMPANIES),
        purpose);
  }

  /// A payment order is carried out.
  void pays(ApplicationNumber grant, int tranche, int attempt, long tenge, String reference) {
    bank.pays(
        reference,
        Tiyn.ofTenge(tenge),
        recipient(grant),
        PaymentId.of(grant, tranche, attempt).key());
  }

  /// The recipient's bank sends a payment back.
  void returns(ApplicationNumber grant, int tranche, int attempt, long tenge, String reference) {
    bank.returns(
        reference,
        Tiyn.ofTenge(tenge),
        recipient(grant),
        PaymentId.of(grant, tranche, attempt).key(),
        "AC06");
  }

  /// A recipient gives back what it has not spent.
  void refunds(ApplicationNumber grant, long tenge, String reference) {
    bank.receives(reference, Tiyn.ofTenge(tenge), recipient(grant), "REFUND-" + grant);
  }

  private DemoBank.Party recipient(ApplicationNumber grant) {
    boolean isLarge = grant.equals(Contracts.LARGE);
    Bin number = stage.people().get(isLarge ? "researcher" : "researcher3").organisation();
    return new DemoBank.Party(
        number, name(number), isLarge ? Contracts.LARGE_ACCOUNT : Contracts.SMALL_ACCOUNT);
  }

  private String name(Bin number) {
    return stage.people().organisations().stream()
        .filter(organisation -> organisation.bin().equals(number))
        .map(organisation -> organisation.name().ru())
        .findFirst()
        .orElseThrow();
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
