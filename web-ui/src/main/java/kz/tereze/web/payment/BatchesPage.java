package kz.tereze.web.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Tiyn;
import kz.tereze.api.payment.BatchCommand;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.projections.payment.Batches;
import kz.tereze.projections.payment.PaymentRow;
import kz.tereze.projections.payment.PaymentState;
import kz.tereze.projections.payment.Payments;
import kz.tereze.projections.statement.BankAccountRow;
import kz.tereze.projections.statement.BankAccounts;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Numbers;
import kz.tereze.web.Once;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The batches, and where a treasurer begins one.
@Controller
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT', 'AUDITOR')")
class BatchesPage {

  static final String PATH = "/treasury/batches";

  private static final int LATEST = 50;
  private static final int MOST = 500;
  private static final int FURTHEST_DAYS = 60;

  private final Batches batches;
  private final Payments payments;
  private final BankAccounts accounts;
  private final Numbers numbers;
  private final Dispatch dispatch;
  private final Clock clock;

  BatchesPage(
      Batches batches,
      Payments payments,
      BankAccounts accounts,
      Numbers numbers,
      Dispatch dispatch,
      Clock clock) {
    this.batches = batches;
    this.payments = payments;
    this.accounts = accounts;
    this.numbers = numbers;
    this.dispatch = dispatch;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ModelAndView list(Entry entry, Ui ui) {
    entry.labels("batch.form").fill("executeOn", Kazakhstan.day(clock.instant())).once();
    entry.fill("channel", Channel.BANK_FILE);
    List<PaymentRow> ready = payments.waiting(PaymentState.APPROVED, MOST);
    return new ModelAndView(
        "payment/batches",
        Map.of(
            "batches",
            batches.latest(LATEST, 0),
            "ready",
            ready.size(),
            "sum",
            ready.stream().map(PaymentRow::amount).reduce(Tiyn.ZERO, Tiyn::plus),
            "accounts",
            Option.from(
                accounts.all(), account -> account.account().code(), account -> label(account))));
  }

  private static String label(BankAccountRow account) {
    return account.account() + " · " + account.fund() + " · " + account.iban().masked();
  }

  @PreAuthorize("hasRole('TREASURER')")
  @PostMapping(PATH)
  Done open(Entry entry, Ui ui, SignedIn who) {
    entry.labels("batch.form").shownAgainBy(() -> list(entry, ui));
    LocalDate today = Kazakhstan.day(clock.instant());
    Field<BankAccountId> account =
        entry
            .as("account", BankAccountId::new)
            .required()
            .must(code -> accounts.find(code).isPresent(), "entry.choice");
    Field<Channel> channel = entry.choice("channel", Channel.class).required();
    Field<LocalDate> day =
        entry
            .day("executeOn")
            .required()
            .must(
                on -> !on.isBefore(today) && !on.isAfter(today.plusDays(FURTHEST_DAYS)),
                "batch.form.executeOn.wrong");
    entry.check();
    int year = today.getYear();
    BatchId batch = number(year, numbers, entry.once());
    dispatch.send(
        new BatchCommand.OpenBatch(
            batch,
            accounts.find(account.value()).orElseThrow().fund(),
            account.value(),
            channel.value(),
            day.value(),
            who.acting()));
    return Done.at(BatchPage.of(batch)).saying("batch.open.done", "batch", batch.number());
  }

  static BatchId number(int year, Numbers numbers, Once once) {
    return new BatchId("B-%d-%06d".formatted(year, numbers.draw("batch", year, once)));
  }
}
