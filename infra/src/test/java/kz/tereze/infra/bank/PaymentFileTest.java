package kz.tereze.infra.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.statement.AccountTerms;
import kz.tereze.api.statement.CodePlacement;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/// What is written for banks, measured by the official schema.
class PaymentFileTest {

  private static final Path OFFICIAL = Path.of("../../shared/standards/iso20022");
  private static final List<String> PIECES =
      List.of(
          "Ғылыми-зерттеу институты ",
          "АО «Рудник & Ко» ",
          "<b>ТОО</b> ",
          "]]> ",
          "\"O'Neil\" ",
          "Ünïcode ",
          "𐐀𐐁 ",
          "-".repeat(90));
  private static final Iban ACCOUNT = new Iban("KZ35070KK1KS00000001");
  private static final List<Iban> PAYEES =
      List.of(new Iban("KZ86125KZT5004100100"), new Iban("KZ50601A861000123451"));
  private static final List<Bin> RECIPIENTS =
      List.of(new Bin("190340901012"), new Bin("240140000001"));

  private final Iso20022BankFile channel = new Iso20022BankFile();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatever_is_ordered_the_file_is_valid_and_says_the_same(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      BatchOrder order = order(random);
      byte[] file = channel.file(order);

      Schemas.validate("pain.001.001.09", file);
      Said said = Said.of(file);
      assertThat(said.counts()).containsOnly(order.transfers().size()).hasSize(2);
      assertThat(said.totals()).containsOnly(order.total()).hasSize(2);
      assertThat(said.amounts())
          .containsExactlyElementsOf(
              order.transfers().stream().map(BatchOrder.Transfer::amount).toList());
      assertThat(channel.file(order)).as("the same batch gives the same bytes").isEqualTo(file);
    }
  }

  @ParameterizedTest
  @EnumSource(CodePlacement.class)
  void each_bank_finds_the_codes_where_its_profile_says(CodePlacement placement) throws Exception {
    BatchOrder order = order(new Random(7), placement, 1);
    byte[] bytes = channel.file(order);
    Schemas.validate("pain.001.001.09", bytes);
    String file = new String(bytes, StandardCharsets.UTF_8);
    String regulatory =
        "<RgltryRptg><Dtls><Cd>859</Cd><Inf>KOD 11 KBE 16</Inf></Dtls></RgltryRptg>";
    switch (placement) {
      case PURPOSE ->
          assertThat(file)
              .contains("<Purp><Prtry>859</Prtry></Purp>", "<Ustrd>KOD 11 KBE 16 ")
              .doesNotContain("RgltryRptg", "KNP 859");
      case REMITTANCE ->
          assertThat(file)
              .contains("<Ustrd>KOD 11 KBE 16 KNP 859 ")
              .doesNotContain("RgltryRptg", "<Purp>");
      case REGULATORY -> assertThat(file).contains(regulatory).doesNotContain("<Purp>", "KNP 859");
    }
  }

  @Test
  void a_file_that_says_something_else_is_never_handed_out() {
    BatchOrder order = order(new Random(3), CodePlacement.PURPOSE, 3);
    String file = new String(channel.file(order), StandardCharsets.UTF_8);
    String amount = Iso20022BankFile.tenge(order.transfers().getFirst().amount());
    for (String wrong :
        List.of(
            file.replaceFirst(">" + amount + "</InstdAmt>", ">1" + amount + "</InstdAmt>"),
            file.replaceFirst("<NbOfTxs>3", "<NbOfTxs>2"),
            file.replace("Ccy=\"KZT\"", "Ccy=\"USD\""),
            file.replaceFirst("<EndToEndId>AP2", "<EndToEndId>AP3"),
            file.replace(ACCOUNT.number(), PAYEES.getFirst().number()))) {
      assertThatThrownBy(
              () -> PaymentFileCheck.holds(wrong.getBytes(StandardCharsets.UTF_8), order))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void our_copies_of_the_schemas_are_the_official_ones() throws IOException {
    boolean there = Files.isDirectory(OFFICIAL);
    if (!there) {
      System.err.println("SKIPPED: no official schemas at " + OFFICIAL.toAbsolutePath());
    }
    Assumptions.assumeTrue(there);
    for (String message :
        List.of("pain.001.001.09", "pain.002.001.11", "camt.053.001.08", "camt.054.001.08")) {
      assertThat(Schemas.resource(message + ".xsd"))
          .as(message)
          .isEqualTo(Files.readAllBytes(OFFICIAL.resolve(message + ".xsd")));
    }
  }

  private static BatchOrder order(Random random) {
    CodePlacement[] placements = CodePlacement.values();
    return order(random, placements[random.nextInt(placements.length)], 1 + random.nextInt(40));
  }

  private static BatchOrder order(Random random, CodePlacement placement, int count) {
    List<BatchOrder.Transfer> transfers = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      transfers.add(
          new BatchOrder.Transfer(
              PaymentId.of(new ApplicationNumber("AP%08d".formatted(26_000_000 + i)), 1, i),
              new Tiyn(1 + random.nextLong(1_000_000_000_000_00L)),
              RECIPIENTS.get(random.nextInt(RECIPIENTS.size())),
              words(random),
              PAYEES.get(random.nextInt(PAYEES.size())),
              "16",
              "Грант AP26000001, транш 1 " + words(random)));
    }
    BatchId batch = new BatchId("B-2026-%06d".formatted(random.nextInt(1_000_000)));
    return new BatchOrder(
        batch,
        batch.message(1 + random.nextInt(3)),
        Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * random.nextInt(500_000)),
        LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)),
        ACCOUNT,
        new AccountTerms(RECIPIENTS.getLast(), words(random), "11", "859", placement),
        transfers);
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder("Ғ");
    for (int i = random.nextInt(8); i >= 0; i--) {
      words.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return words.toString().strip();
  }

  /// What a file says, read as a bank reads it.
  record Said(List<Integer> counts, List<Tiyn> totals, List<Tiyn> amounts) {

    static Said of(byte[] file) throws Exception {
      Document document =
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(file));
      return new Said(
          texts(document, "NbOfTxs").stream().map(Integer::valueOf).toList(),
          texts(document, "CtrlSum").stream().map(Said::money).toList(),
          texts(document, "InstdAmt").stream().map(Said::money).toList());
    }

    private static List<String> texts(Document document, String name) {
      NodeList found = document.getElementsByTagNameNS("*", name);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < found.getLength(); i++) {
        texts.add(found.item(i).getTextContent());
      }
      return texts;
    }

    private static Tiyn money(String text) {
      return new Tiyn(new BigDecimal(text).movePointRight(2).longValueExact());
    }
  }
}
