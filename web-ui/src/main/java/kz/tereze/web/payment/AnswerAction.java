package kz.tereze.web.payment;

import java.io.IOException;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import kz.tereze.web.statement.BroughtFile;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Somebody of the treasury brings in what the bank answers to a payment file.
@Controller
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
class AnswerAction {

  private final BatchesPage page;
  private final AnswerIntake intake;

  AnswerAction(BatchesPage page, AnswerIntake intake) {
    this.page = page;
    this.intake = intake;
  }

  @PostMapping(BatchesPage.PATH + "/answers")
  Done take(
      @RequestParam(required = false) @Nullable MultipartFile file,
      Entry entry,
      Ui ui,
      SignedIn who)
      throws IOException {
    entry.labels("batch.form").shownAgainBy(() -> page.list(entry, ui));
    return BroughtFile.read(
        file,
        entry,
        bytes -> {
          AnswerIntake.Answered answered = intake.take(bytes, who.acting());
          return Done.at(BatchPage.of(answered.batch()))
              .saying(
                  "batch.answer.done",
                  "accepted",
                  answered.accepted(),
                  "rejected",
                  answered.rejected());
        });
  }
}
