package kz.tereze.infra.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import kz.tereze.api.payment.ListCode;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.Writes;
import kz.tereze.projections.identity.Vaults;
import kz.tereze.projections.payment.SanctionLists;
import kz.tereze.web.statement.FileFault;
import kz.tereze.web.statement.FileFaulty;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// A sanction list larger than may be.
class ListReadingTest {

  private static final int MOST = 64 * 1_024 * 1_024;
  private static final byte[] HEAD = "name\n".getBytes(StandardCharsets.UTF_8);

  @Test
  void a_list_that_would_have_to_be_cut_is_refused_whole() {
    var source = Postgres.freshDatabase();
    SanctionLists lists = new SanctionLists(new Writes(source), source);
    byte[] file = new byte[MOST + 1];
    System.arraycopy(HEAD, 0, file, 0, HEAD.length);
    InputStream large = new ByteArrayInputStream(file);
    ListReading reading =
        new ListReading(
            lists, new BankFiles(source, Vaults.vault(source), new JdbcTransactionManager(source)));

    assertThatExceptionOfType(FileFaulty.class)
        .isThrownBy(() -> reading.read(new ListCode("AFM"), large))
        .satisfies(
            faulty ->
                assertThat(faulty.faults())
                    .extracting(FileFaulty.Fault::kind)
                    .containsExactly(FileFault.FILE_TOO_LARGE));
    assertThat(lists.versions(1)).isEmpty();
  }
}
