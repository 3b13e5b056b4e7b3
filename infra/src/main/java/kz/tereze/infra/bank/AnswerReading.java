package kz.tereze.infra.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.tereze.api.Acting;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Tiyn;
import kz.tereze.api.payment.BatchCommand.RecordAnswer;
import kz.tereze.api.payment.PaymentCommand.RecordRejection;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.projections.payment.BatchFileRow;
import kz.tereze.projections.payment.BatchRow;
import kz.tereze.projections.payment.BatchState;
import kz.tereze.projections.payment.Batches;
import kz.tereze.projections.payment.PaymentRow;
import kz.tereze.projections.payment.PaymentState;
import kz.tereze.projections.payment.Payments;
import kz.tereze.web.payment.AnswerIntake;
import kz.tereze.web.statement.FileFault;
import kz.tereze.web.statement.FileFaulty;
import kz.tereze.web.statement.FileFaulty.Fault;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/// Takes in a bank's answer: the whole of it is compared with the batch before the first payment is
/// rejected. Interrupted, the same answer brought in once more goes on.
@Component
class AnswerReading implements AnswerIntake {

  private static final int MOST_BYTES = 16 * 1_024 * 1_024;

  private final Batches batches;
  private final Payments payments;
  private final CommandGateway commands;

  AnswerReading(Batches batches, Payments payments, CommandGateway commands) {
    this.batches = batches;
    this.payments = payments;
    this.commands = commands;
  }

  @Override
  public Answered take(InputStream file, Acting by) throws IOException {
    // A batch is small, and so is its answer.
    byte[] bytes = file.readNBytes(MOST_BYTES);
    PainAnswer answer = PainAnswer.read(new ByteArrayInputStream(bytes));
    BatchFileRow answered =
        batches
            .byMessage(answer.message())
            .orElseThrow(() -> faulty(FileFault.BATCH_UNKNOWN, answer.line(), answer.message()));
    if (answered.isVoid()) {
      throw faulty(FileFault.MESSAGE_IS_VOID, answer.line(), answer.message());
    }
    BatchRow batch =
        batches
            .find(answered.batch())
            .filter(found -> found.state() == BatchState.SENT)
            .orElseThrow(() -> faulty(FileFault.BATCH_UNKNOWN, answer.line(), answer.message()));
    answer
        .order()
        .filter(order -> !order.text().equals(answer.message()))
        .ifPresent(
            other -> {
              throw faulty(FileFault.BATCH_UNKNOWN, other.line(), other.text());
            });
    Map<PaymentId, String> rejected = compared(answer, batch);
    Acting platform = Acting.platform(by.at());
    rejected.forEach(
        (payment, code) -> commands.sendAndWait(new RecordRejection(payment, code, platform)));
    int accepted = batch.count() - rejected.size();
    commands.sendAndWait(
        new RecordAnswer(
            batch.batch(), CanonicalJson.sha256(bytes), accepted, rejected.size(), platform));
    return new Answered(batch.batch(), accepted, rejected.size());
  }

  /// What the bank rejects, once everything it says agrees with what was sent.
  private Map<PaymentId, String> compared(PainAnswer answer, BatchRow batch) {
    if (!answer.count().isEmpty() && !answer.count().equals(String.valueOf(batch.count()))) {
      throw faulty(FileFault.TOTALS_ADD_UP, answer.line(), "OrgnlNbOfTxs " + answer.count());
    }
    if (!answer.total().isEmpty() && !isAmount(answer.total(), batch.total())) {
      throw faulty(FileFault.TOTALS_ADD_UP, answer.line(), "OrgnlCtrlSum " + answer.total());
    }
    Map<String, PaymentRow> sent =
        payments.ofBatch(batch.batch()).stream()
            .collect(Collectors.toMap(row -> row.payment().key(), row -> row));
    Map<PaymentId, String> rejected = new LinkedHashMap<>();
    if (answer.isRejected()) {
      sent.keySet().stream()
          .sorted()
          .forEach(key -> rejected.put(new PaymentId(key), answer.code()));
    }
    answer
        .payments()
        .forEach(
            (reference, said) -> {
              PaymentRow payment = sent.get(reference);
              if (payment == null) {
                throw faulty(FileFault.PAYMENT_UNKNOWN, said.line(), reference);
              }
              requireSame(said, payment);
              if (said.isRejected()) {
                rejected.put(payment.payment(), said.code());
              }
            });
    rejected.forEach(
        (payment, code) -> {
          PaymentRow row = sent.get(payment.key());
          if (row == null || !mayBeRejected(row, code)) {
            throw faulty(FileFault.PAYMENT_DECIDED, line(answer, payment), payment.key());
          }
        });
    return rejected;
  }

  /// The payment is known by our reference; what else the bank repeats of it must be the order's.
  private static void requireSame(PainAnswer.Spoken said, PaymentRow payment) {
    said.amount()
        .filter(
            amount ->
                !"KZT".equals(amount.currency()) || !isAmount(amount.text(), payment.amount()))
        .ifPresent(
            amount -> {
              throw faulty(
                  FileFault.OTHER_PAYMENT, amount.line(), payment.payment() + " " + amount.text());
            });
    said.account()
        .filter(account -> !account.text().equals(payment.payee().number()))
        .ifPresent(
            account -> {
              throw faulty(
                  FileFault.OTHER_PAYMENT, account.line(), payment.payment().key() + " IBAN");
            });
  }

  /// Whether it is with the bank still, or was rejected for this very reason by the same answer.
  private static boolean mayBeRejected(PaymentRow payment, String code) {
    return payment.state() == PaymentState.SENT
        || payment.state() == PaymentState.REJECTED && code.equals(payment.bankCode());
  }

  private static int line(PainAnswer answer, PaymentId payment) {
    PainAnswer.Spoken said = answer.payments().get(payment.key());
    return said == null ? answer.line() : said.line();
  }

  private static boolean isAmount(String said, Tiyn amount) {
    try {
      return new BigDecimal(said).compareTo(BigDecimal.valueOf(amount.amount(), 2)) == 0;
    } catch (NumberFormatException wrong) {
      return false;
    }
  }

  private static FileFaulty faulty(FileFault kind, int line, String what) {
    return new FileFaulty(List.of(new Fault(kind, line, what)));
  }
}
