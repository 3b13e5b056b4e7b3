package kz.tereze.infra.demo;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Iban;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.payment.PaymentCommand;
import kz.tereze.api.payment.PaymentId;

/// Fourth act: contracts, tranches, bank bookings. One grant is paid and closed; of the other one
/// a payment waits for its second person.
final class Payments {

  private static final ApplicationNumber LARGE = new ApplicationNumber("AP26000001");
  private static final ApplicationNumber SMALL = new ApplicationNumber("AP26000002");

  private final Stage stage;

  Payments(Stage stage) {
    this.stage = stage;
  }

  void play() {
    contract(
        LARGE,
        "researcher",
        new Iban("KZ86125KZT5004100100"),
        List.of(
            tranche(1, 36_000_000, "07-15", "Аванс", "Аванс", "Advance"),
            tranche(2, 48_000_000, "10-05", "Сынақ желісі", "Опытная линия", "Pilot line"),
            tranche(
                3,
                36_000_000,
                "11-25",
                "Өнеркәсіптік сынақ",
                "Промышленные испытания",
                "Trial at the plant")));
    contract(
        SMALL,
        "researcher3",
        new Iban("KZ50601A861000123451"),
        List.of(
            tranche(1, 13_500_000, "07-15", "Аванс", "Аванс", "Advance"),
            tranche(
                2,
                31_500_000,
                "10-20",
                "Ескерту үлгісі",
                "Модель предупреждения",
                "Warning model")));
    pay(LARGE, 1, 36_000_000, "TRP-2026-0005511", "07-15");
    pay(SMALL, 1, 13_500_000, "TRP-2026-0005512", "07-15");
    Bank bank = stage.bank();
    bank.receives("company2", 200_000_000, "TRB-2026-0002140", stage.owes("company2").key());
    bank.receives("company", 3_500_000, "TRB-2026-0002207", "Доплата по решению комиссии");
    bank.closes("09-15");
    pay(LARGE, 2, 48_000_000, "TRP-2026-0007204", "10-05");
    pay(SMALL, 2, 31_500_000, "TRP-2026-0007561", "10-20");
    stage.doesOncePossible(
        new GrantCommand.CloseGrant(
            SMALL,
            "Ескерту уақыты 26 сағатқа жетті. / Время предупреждения достигло 26 часов.",
            stage.as("official1", Stage.on("11-12", 15))));
    stage.doesOncePossible(
        new GrantCommand.PreparePayment(LARGE, 3, stage.as("treasurer1", Stage.on("11-20", 10))));
  }

  private static Tranche tranche(
      int number, long tenge, String due, String kk, String ru, String en) {
    return new Tranche(
        number, Tiyn.ofTenge(tenge), LocalDate.parse("2026-" + due), new Text(kk, ru, en));
  }

  private void contract(
      ApplicationNumber grant, String leader, Iban payee, List<Tranche> tranches) {
    stage.doesOncePossible(
        new GrantCommand.OfferContract(
            grant, tranches, stage.as("official1", Stage.on("06-24", 10))));
    stage.does(
        new GrantCommand.AcceptContract(grant, payee, stage.as(leader, Stage.on("06-29", 11))));
    stage.does(
        new GrantCommand.ConcludeContract(grant, stage.as("official1", Stage.on("07-01", 12))));
  }

  private void pay(ApplicationNumber grant, int tranche, long tenge, String reference, String day) {
    stage.doesOncePossible(
        new GrantCommand.PreparePayment(grant, tranche, stage.as("treasurer1", Stage.on(day, 10))));
    PaymentId payment = PaymentId.of(grant, tranche, 1);
    stage.doesOncePossible(
        new PaymentCommand.ApprovePayment(
            payment, Tiyn.ofTenge(tenge), stage.as("accountant1", Stage.on(day, 14))));
    LocalDate booked = LocalDate.parse("2026-" + day);
    stage.does(
        new PaymentCommand.ConfirmBooking(
            payment, reference, booked, stage.as("treasurer1", Stage.on(day, 18))));
  }
}
