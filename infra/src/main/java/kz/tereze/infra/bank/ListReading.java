package kz.tereze.infra.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.payment.ListCode;
import kz.tereze.projections.payment.ListRow;
import kz.tereze.projections.payment.SanctionLists;
import kz.tereze.projections.payment.SanctionLists.Listed;
import kz.tereze.web.payment.ListIntake;
import kz.tereze.web.statement.FileFault;
import kz.tereze.web.statement.FileFaulty;
import kz.tereze.web.statement.FileFaulty.Fault;
import org.springframework.stereotype.Component;

/// Reads a sanction list to its end without a fault, then keeps the file and who stands on it.
/// Nobody is compared with it before a fact says that it was loaded.
@Component
class ListReading implements ListIntake {

  private static final int MOST_BYTES = 64 * 1_024 * 1_024;

  private final SanctionLists lists;
  private final BankFiles files;

  ListReading(SanctionLists lists, BankFiles files) {
    this.lists = lists;
    this.files = files;
  }

  @Override
  public Read read(ListCode list, InputStream file) throws IOException {
    byte[] bytes = file.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new FileFaulty(List.of(new Fault(FileFault.FILE_TOO_LARGE, 1, "64 MB")));
    }
    List<Listed> entries = ListFile.read(bytes);
    Hash hash = CanonicalJson.sha256(bytes);
    files.keep(hash, new ByteArrayInputStream(bytes));
    lists.keep(hash, entries);
    Hash before = lists.newest(list).map(ListRow::file).orElse(null);
    return new Read(hash, entries.size(), before, before == null ? 0 : lists.dropped(before, hash));
  }
}
