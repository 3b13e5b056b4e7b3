package kz.tereze.infra.bank;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tereze.api.payment.Channel;
import org.springframework.stereotype.Component;

/// Batches for the treasury: a register as CSV, one payment a row and the total below, as
/// spreadsheets of the country read it. Its paper is printed from it and names its hash.
@Component
final class TreasuryRegister implements PaymentChannel {

  private static final List<String> HEADS =
      List.of(
          "№",
          "Ссылка",
          "БИН получателя",
          "Получатель",
          "ИИК получателя",
          "Сумма, тенге",
          "КОд",
          "КБе",
          "КНП",
          "Назначение");

  /// Tells spreadsheets that the letters are UTF-8.
  private static final String MARK = "\uFEFF";

  @Override
  public Channel channel() {
    return Channel.TREASURY_REGISTER;
  }

  @Override
  public String extension() {
    return ".csv";
  }

  @Override
  public byte[] file(BatchOrder order) {
    StringBuilder register = new StringBuilder(MARK);
    row(register, HEADS.stream());
    int number = 0;
    for (BatchOrder.Transfer transfer : order.transfers()) {
      number++;
      row(
          register,
          Stream.of(
              String.valueOf(number),
              transfer.payment().key(),
              transfer.payee().digits(),
              transfer.payeeName(),
              transfer.account().number(),
              Iso20022BankFile.tenge(transfer.amount()),
              order.terms().kod(),
              transfer.kbe(),
              order.terms().knp(),
              transfer.purpose()));
    }
    row(
        register,
        Stream.of(
            "",
            order.message(),
            order.terms().payer().digits(),
            "ИТОГО " + number,
            order.account().number(),
            Iso20022BankFile.tenge(order.total()),
            "",
            "",
            "",
            order.executeOn().toString()));
    return register.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void row(StringBuilder register, Stream<String> cells) {
    register
        .append(cells.map(TreasuryRegister::quoted).collect(Collectors.joining(";")))
        .append("\r\n");
  }

  /// A cell that a spreadsheet would compute is shown as text.
  private static String quoted(String cell) {
    String safe = cell.matches("[=+\\-@\t].*") ? "'" + cell : cell;
    return safe.matches("(?s).*[;\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
