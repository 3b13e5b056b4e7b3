package kz.tereze.web.levy;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.ObligationCommand;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.api.levy.Spending;
import kz.tereze.web.Dispatch;
import kz.tereze.web.document.Uploads;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Somebody of a company under an older contract reports research it paid for itself.
@Controller
@PreAuthorize("hasRole('SUBSOIL_USER')")
class SpendingAction {

  private static final int LONGEST_WORK = 500;

  private final CompanyLevyPage page;
  private final LevyFiles levies;
  private final Uploads uploads;
  private final Dispatch dispatch;

  SpendingAction(CompanyLevyPage page, LevyFiles levies, Uploads uploads, Dispatch dispatch) {
    this.page = page;
    this.levies = levies;
    this.uploads = uploads;
    this.dispatch = dispatch;
  }

  @PostMapping(CompanyLevyPage.PATH + "/{obligation}/spending")
  Done report(
      @PathVariable ObligationId obligation,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      Entry entry,
      Ui ui,
      SignedIn who) {
    levies.seenBy(who, obligation);
    entry
        .labels("levy.spending")
        .shownAgainBy(() -> page.one(obligation, entry, ui, who))
        .blames(ObligationRule.SUPPLIER_IS_ANOTHER_RESIDENT, "supplier")
        .blames(ObligationRule.SPENDING_WELL_FORMED, "work.ru")
        .blames(ObligationRule.ACT_IS_OF_THE_YEAR, "actOn")
        .blames(ObligationRule.EVIDENCE_IS_GIVEN, "files")
        .blames(ObligationRule.ACT_COUNTS_ONCE, "files");
    Field<Bin> supplier = entry.bin("supplier").required();
    Field<Text> work = entry.wordsOfState("work", LONGEST_WORK);
    Field<Tiyn> amount = entry.money("amount").required();
    Field<LocalDate> actOn = entry.day("actOn").required();
    List<Hash> evidence = uploads.keep(entry, "files", files.getOrDefault("files", List.of()));
    if (evidence.isEmpty()) {
      entry.wrong("files", "levy.form.files.missing");
    }
    entry.check();
    dispatch.send(
        new ObligationCommand.ReportSpending(
            obligation,
            new Spending(supplier.value(), work.value(), amount.value(), actOn.value(), evidence),
            who.acting()));
    return Done.at(CompanyLevyPage.PATH + "/" + obligation).saying("levy.spending.done");
  }
}
