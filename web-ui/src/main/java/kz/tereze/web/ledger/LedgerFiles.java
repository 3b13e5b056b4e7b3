package kz.tereze.web.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.Head;
import kz.tereze.web.Missing;
import kz.tereze.web.page.Entry;
import org.springframework.stereotype.Component;

/// Makes the file of a filter once, or finds the one that was made.
@Component
class LedgerFiles {

  private final Moments moments;
  private final Entries entries;
  private final Spools spools;

  LedgerFiles(Moments moments, Entries entries, Spools spools) {
    this.moments = moments;
    this.entries = entries;
    this.spools = spools;
  }

  /// A file and what it is called.
  record Made(Spool spool, String name, AwardFormat format) {}

  Made made(String extension, Entry entry) throws IOException {
    LedgerQuery query = LedgerQuery.of(entry);
    Integer asked = entry.whole("head").orNull();
    entry.check();
    AwardFormat format = AwardFormat.valueOf(extension.toUpperCase(Locale.ROOT));
    Moments.Shown shown = moments.of(query);
    long size = shown.size();
    long wanted = asked == null ? size : asked;
    String key = "%s %d %s".formatted(format, wanted, query.rows());
    Spool kept = spools.kept(key);
    if (kept == null && wanted != size) {
      // Made for an earlier ledger and not kept: other bytes must not pass for it.
      throw new Missing();
    }
    Spool spool = kept == null ? spools.of(key, file -> write(format, query, shown, file)) : kept;
    return new Made(spool, "tereze-ledger-%d.%s".formatted(wanted, format.extension()), format);
  }

  private String write(AwardFormat format, LedgerQuery query, Moments.Shown shown, OutputStream to)
      throws IOException {
    Supplier<Optional<Head>> head = shown.isPast() ? shown::head : entries::head;
    AwardFile file = new AwardFile(format, query, head, to);
    shown.awards().each(query.filter(), file);
    return file.end();
  }
}
