package kz.tereze.web.statement;

import java.io.IOException;
import kz.tereze.api.statement.StatementRule;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Somebody of the treasury brings in a file of the bank.
@Controller
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
class TakeStatementAction {

  private final ReconcilePage page;
  private final StatementIntake intake;

  TakeStatementAction(ReconcilePage page, StatementIntake intake) {
    this.page = page;
    this.intake = intake;
  }

  @PostMapping(ReconcilePage.PATH)
  Done take(
      @RequestParam(required = false) @Nullable MultipartFile file,
      Entry entry,
      Ui ui,
      SignedIn who)
      throws IOException {
    entry.labels("statement.form").shownAgainBy(() -> page.desk(entry, ui));
    for (StatementRule rule : StatementRule.values()) {
      entry.blames(rule, "file");
    }
    return BroughtFile.read(
        file,
        entry,
        bytes -> {
          StatementIntake.TakenIn taken = intake.take(bytes, who.acting());
          return Done.at(ReconcilePage.PATH)
              .saying(
                  "statement.take.done",
                  "account",
                  taken.account().code(),
                  "n",
                  taken.sums().lines());
        });
  }
}
