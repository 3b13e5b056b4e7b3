package kz.tereze.web.log;

import java.util.List;
import kz.tereze.projections.log.Integrity;
import kz.tereze.projections.log.Report;
import kz.tereze.web.identity.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the ledger is what was signed, for whoever watches it by machine.
@RestController
class IntegrityResource {

  private final Integrity integrity;

  IntegrityResource(Integrity integrity) {
    this.integrity = integrity;
  }

  /// @param wrong what is wrong now and since when; empty when nothing is
  /// @param last the last check of the whole ledger, absent before the first one has ended
  record Shown(List<Integrity.Wrong> wrong, @Nullable Report last) {}

  @Public
  @GetMapping("/api/v1/ledger/integrity")
  Shown shown() {
    return new Shown(integrity.wrong(), integrity.last().orElse(null));
  }
}
