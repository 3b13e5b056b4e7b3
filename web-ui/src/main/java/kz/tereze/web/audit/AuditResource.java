package kz.tereze.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.PersonId;
import kz.tereze.projections.journal.ActRow;
import kz.tereze.projections.journal.Journal;
import kz.tereze.projections.journal.JournalFilter;
import kz.tereze.projections.payment.Payments;
import kz.tereze.projections.payment.WarningRow;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The journal and its flags for machines; people appear by their ids.
@RestController
@RequestMapping("/api/v1/audit")
@PreAuthorize("hasRole('AUDITOR')")
class AuditResource {

  private static final int ROWS = 200;

  private final Journal journal;
  private final Payments payments;
  private final JournalFile file;

  AuditResource(Journal journal, Payments payments, JournalFile file) {
    this.journal = journal;
    this.payments = payments;
    this.file = file;
  }

  /// What deserves a second look.
  record Flags(List<WarningRow> warnings, List<ActRow> onDaysOff) {}

  /// Who did what, the newest first, at most 200 at once.
  @GetMapping("/acts")
  List<ActRow> acts(
      @RequestParam(required = false) @Nullable PersonId person,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(defaultValue = "0") int offset) {
    return journal.acts(
        new JournalFilter(person, kind, subject, from, to), ROWS, Math.max(0, offset));
  }

  /// All of them as CSV, with names, written while they are read.
  @GetMapping("/acts.csv")
  void file(
      @RequestParam(required = false) @Nullable PersonId person,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      Ui ui,
      HttpServletResponse response)
      throws IOException {
    file.write(new JournalFilter(person, kind, subject, from, to), ui, response);
  }

  /// The kinds of acts there are.
  @GetMapping("/kinds")
  List<String> kinds() {
    return journal.kinds();
  }

  /// Warnings about payments and decisions on days off, the newest first, at most 200 each.
  @GetMapping("/flags")
  Flags flags() {
    return new Flags(payments.warnings(ROWS, 0), journal.onDaysOff(ROWS));
  }
}
