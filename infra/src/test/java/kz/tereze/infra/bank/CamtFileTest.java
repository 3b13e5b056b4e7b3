package kz.tereze.infra.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.Iban;
import kz.tereze.api.Tiyn;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.StatementKind;
import kz.tereze.infra.demo.DemoBank;
import kz.tereze.web.statement.FileFault;
import kz.tereze.web.statement.FileFaulty;
import kz.tereze.web.statement.FileFaulty.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CamtFileTest {

  private static final Iban ACCOUNT = new Iban("KZ35070KK1KS00000001");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 11);
  private static final Hash HASH = new Hash("0".repeat(64));
  private static final DemoBank.Party PAYER =
      new DemoBank.Party(
          new Bin("240140000001"), "Кен компаниясы", new Iban("KZ75125KZT1001300335"));

  private final List<CamtEntry> told = new ArrayList<>();

  private CamtSummary read(byte[] file) throws IOException {
    return CamtFile.read(new ByteArrayInputStream(file), HASH, told::add);
  }

  private static byte[] statement() {
    return new DemoBank(ACCOUNT, new Tiyn(5))
        .receives("R-1", Tiyn.ofTenge(310), PAYER, "240140000001-2026-CODE")
        .receives("R-2", new Tiyn(1), PAYER, "НДС не облагается")
        .pays("P-1", Tiyn.ofTenge(100), PAYER, "AP26000001-T1-1")
        .returns("P-2", Tiyn.ofTenge(40), PAYER, "AP26000001-T1-1", "AC04")
        .closes(DAY);
  }

  @Test
  void a_statement_of_the_official_schema_is_read_to_the_tiyn() throws Exception {
    byte[] file = statement();
    Schemas.validate("camt.053.001.08", file);

    CamtSummary summary = read(file);

    assertThat(summary.account()).isEqualTo(ACCOUNT);
    assertThat(summary.sums().kind()).isEqualTo(StatementKind.DAY);
    assertThat(summary.sums().numbers()).containsExactly("STMT-2026-03-11");
    assertThat(summary.sums().from()).isEqualTo(DAY);
    assertThat(summary.sums().to()).isEqualTo(DAY);
    assertThat(summary.sums().opening()).isEqualTo(new Tiyn(5));
    assertThat(summary.sums().closing()).isEqualTo(new Tiyn(25_006));
    assertThat(summary.sums().lines()).isEqualTo(4);
    assertThat(summary.sums().credits()).isEqualTo(new Tiyn(35_001));
    assertThat(summary.sums().debits()).isEqualTo(new Tiyn(10_000));
    assertThat(told).extracting(CamtEntry::reference).containsExactly("R-1", "R-2", "P-1", "P-2");
    assertThat(told.getFirst().partyNumber()).isEqualTo("240140000001");
    assertThat(told.getFirst().purpose()).isEqualTo("240140000001-2026-CODE");
    assertThat(told.get(2).endToEnd()).isEqualTo("AP26000001-T1-1");
    assertThat(told.get(3).isReturn()).isTrue();
    assertThat(told.get(3).reason()).isEqualTo("AC04");
  }

  @Test
  void a_notice_tells_each_payment_of_a_booking_and_what_came_back() throws Exception {
    byte[] file = Schemas.resource("notice-of-returns.xml");
    Schemas.validate("camt.054.001.08", file);

    CamtSummary summary = read(file);

    assertThat(summary.sums().kind()).isEqualTo(StatementKind.NOTICE);
    assertThat(summary.sums().opening()).isNull();
    assertThat(summary.sums().lines()).isEqualTo(3);
    assertThat(told)
        .extracting(CamtEntry::reference)
        .containsExactly(
            "2026071500201001999204000000010/1", "OWN-2", "2026071600201001999204000000011");
    assertThat(told)
        .extracting(CamtEntry::amount)
        .containsExactly(Tiyn.ofTenge(12_000_000), Tiyn.ofTenge(1_500_000), new Tiyn(333_333));
    CamtEntry back = told.getLast();
    assertThat(back.direction()).isEqualTo(Direction.CREDIT);
    assertThat(back.isReturn()).isTrue();
    // 20:15 in Greenwich is the next day in Kazakhstan.
    assertThat(back.bookedOn()).isEqualTo(LocalDate.of(2026, 7, 16));
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        broken(FileFault.NOT_XML, 4, "</Ntry>\n<Ntry><Amt Ccy=\"KZT\">0.01", "</Ntry>\n<Ntry"),
        broken(FileFault.OTHER_MESSAGE, 2, "camt.053.001.08", "camt.053.001.02"),
        broken(FileFault.OTHER_MESSAGE, 2, "xmlns=\"urn:iso", "xmlns=\"urn:iso:other"),
        broken(
            FileFault.DOCUMENT_TYPE,
            2,
            "<Document",
            "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:9/evil.dtd\"><Document"),
        broken(
            FileFault.DOCUMENT_TYPE,
            2,
            "<Document",
            "<!DOCTYPE d [<!ENTITY all SYSTEM \"file:///etc/passwd\">]><Document"),
        broken(FileFault.AMOUNT_WRONG, 3, "\"KZT\">310.00", "\"KZT\">310.005"),
        broken(FileFault.AMOUNT_WRONG, 3, "\"KZT\">310.00", "\"KZT\">-310.00"),
        broken(FileFault.OTHER_CURRENCY, 3, "\"KZT\">310.00", "\"USD\">310.00"),
        broken(FileFault.REFERENCE_TWICE, 4, ">R-2<", ">R-1<"),
        broken(FileFault.ELEMENT_MISSING, 4, "<AcctSvcrRef>R-2</AcctSvcrRef>", ""),
        broken(
            FileFault.VALUE_WRONG,
            3,
            "<Dt>2026-03-11</Dt></BookgDt><AcctSvcrRef>R-1",
            "<Dt>2026-02-30</Dt></BookgDt><AcctSvcrRef>R-1"),
        broken(FileFault.TOTALS_ADD_UP, 2, "<NbOfNtries>4<", "<NbOfNtries>5<"),
        broken(FileFault.TOTALS_ADD_UP, 2, "<Sum>350.01<", "<Sum>350.02<"),
        broken(FileFault.BALANCES_ADD_UP, 2, "\"KZT\">0.05<", "\"KZT\">0.06<"),
        broken(FileFault.VALUE_WRONG, 2, ACCOUNT.number(), "KZ36070KK1KS00000001"),
        broken(FileFault.VALUE_WRONG, 3, ">CRDT<", ">CREDIT<"));
  }

  private static Arguments broken(FileFault fault, int line, String right, String wrong) {
    return Arguments.of(fault, line, right, wrong);
  }

  /// The statement with one thing wrong.
  private static byte[] file(int line, String right, String wrong) {
    String whole = new String(statement(), StandardCharsets.UTF_8);
    assertThat(whole).contains(right);
    int at = whole.indexOf(right, line > 2 ? whole.indexOf("<Ntry>") : 0);
    String file = whole.substring(0, at) + wrong + whole.substring(at + right.length());
    return file.getBytes(StandardCharsets.UTF_8);
  }

  /// A statement with each of the faults.
  static Stream<byte[]> brokenFiles() {
    return broken()
        .map(Arguments::get)
        .map(told -> file((int) told[1], (String) told[2], (String) told[3]));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void a_broken_file_is_refused_with_the_line_named(
      FileFault fault, int line, String right, String wrong) {
    FileFaulty faulty =
        catchThrowableOfType(FileFaulty.class, () -> read(file(line, right, wrong)));

    assertThat(faulty.faults()).extracting(Fault::kind).contains(fault);
    assertThat(faulty.faults())
        .filteredOn(found -> found.kind() == fault)
        .extracting(Fault::line)
        .contains(line);
  }

  @Test
  void a_file_that_is_cut_off_is_refused() {
    byte[] whole = statement();
    for (int length : new int[] {0, 1, 200, whole.length / 2, whole.length - 1}) {
      FileFaulty faulty =
          catchThrowableOfType(FileFaulty.class, () -> read(Arrays.copyOf(whole, length)));
      assertThat(faulty.faults()).extracting(Fault::kind).contains(FileFault.NOT_XML);
    }
  }

  @Test
  void parts_that_do_not_give_the_booking_are_refused() throws Exception {
    String file =
        new String(Schemas.resource("notice-of-returns.xml"), StandardCharsets.UTF_8)
            .replace(">1500000.00</Amt>", ">1500000.01</Amt>");
    FileFaulty faulty =
        catchThrowableOfType(FileFaulty.class, () -> read(file.getBytes(StandardCharsets.UTF_8)));
    assertThat(faulty.faults())
        .containsExactly(
            new Fault(FileFault.DETAILS_ADD_UP, 24, "2026071500201001999204000000010"));
  }

  @Test
  void an_element_without_end_is_refused_before_it_fills_the_memory() {
    String file =
        new String(statement(), StandardCharsets.UTF_8)
            .replace("НДС не облагается", "x".repeat(60_000));
    FileFaulty faulty =
        catchThrowableOfType(FileFaulty.class, () -> read(file.getBytes(StandardCharsets.UTF_8)));
    assertThat(faulty.faults())
        .extracting(Fault::kind)
        .containsExactly(FileFault.ELEMENT_TOO_LARGE);
  }

  @Test
  void a_billion_laughs_are_not_laughed() {
    String file =
        "<!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">&b;</Document>";
    FileFaulty faulty =
        catchThrowableOfType(FileFaulty.class, () -> read(file.getBytes(StandardCharsets.UTF_8)));
    assertThat(faulty.faults()).extracting(Fault::kind).containsExactly(FileFault.DOCUMENT_TYPE);
  }
}
