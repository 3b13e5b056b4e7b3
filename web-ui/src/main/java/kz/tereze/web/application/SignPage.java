package kz.tereze.web.application;

import java.util.List;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.api.application.ApplicationText;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.Statement;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Download;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import kz.tereze.web.signature.SentSignature;
import kz.tereze.web.signature.SignSheet;
import kz.tereze.web.signature.Signing;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The leader signs, then the head of the organisation; either may give it back to the writers.
@Controller
@PreAuthorize("isAuthenticated()")
class SignPage {

  private static final int REASON = 2_000;

  private final Sheets sheets;
  private final ApplicationSigning texts;
  private final Signing signing;
  private final Submission submission;
  private final Dispatch dispatch;

  SignPage(
      Sheets sheets,
      ApplicationSigning texts,
      Signing signing,
      Submission submission,
      Dispatch dispatch) {
    this.sheets = sheets;
    this.texts = texts;
    this.signing = signing;
    this.submission = submission;
    this.dispatch = dispatch;
  }

  /// The leader of a complete draft, or the head once the leader has signed; nobody else.
  private static String act(Sheet sheet) {
    if (sheet.row().isDraft() && sheet.isLeader() && sheet.readiness().isComplete()) {
      return ApplicationText.LEADER;
    }
    if (sheet.row().isSigned() && sheet.isHead()) {
      return ApplicationText.HEAD;
    }
    throw new Missing();
  }

  /// Whether this person has signed already: then a second tab leads to what the first did.
  private static boolean isDone(Sheet sheet) {
    return sheet.row().isSigned() && sheet.isLeader() && !sheet.isHead();
  }

  @GetMapping("/applications/{id}/sign")
  Object show(@PathVariable ApplicationId id, SignedIn who, Entry entry, Ui ui) {
    Sheet sheet = sheets.ofParty(id, who);
    if (sheet.row().number() != null || isDone(sheet)) {
      return Done.at(sheet.base());
    }
    return page(sheet, who, entry, ui);
  }

  private ModelAndView page(Sheet sheet, SignedIn who, Entry entry, Ui ui) {
    String act = act(sheet);
    entry.labels("signature.form");
    Statement statement = texts.statement(sheet.row(), act, who.person());
    SignSheet.Paper paper =
        new SignSheet.Paper(
            ui.t("application.sign.paper"), statement.content(), sheet.base() + "/frozen.json");
    return new ModelAndView("application/sign")
        .addObject("sheet", sheet)
        .addObject("isHead", act.equals(ApplicationText.HEAD))
        .addObject(
            "signing",
            signing.sheet(
                sheet.base() + "/sign",
                statement,
                ApplicationSigning.power(act),
                List.of(paper),
                who.person()));
  }

  @PostMapping("/applications/{id}/sign")
  Done sign(
      @PathVariable ApplicationId id,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      SignedIn who,
      Entry entry,
      Ui ui) {
    Sheet sheet = sheets.ofParty(id, who);
    if (sheet.row().number() != null) {
      return Done.at(sheet.base() + "/done");
    }
    if (isDone(sheet)) {
      return Done.at(sheet.base()).saying("application.sign.done");
    }
    String act = act(sheet);
    entry.labels("signature.form").shownAgainBy(() -> page(sheet, who, entry, ui));
    Signature signature =
        SentSignature.read(
            signing,
            texts.statement(sheet.row(), act, who.person()),
            ApplicationSigning.power(act),
            entry,
            SentSignature.files(files),
            who.acting());
    if (act.equals(ApplicationText.HEAD)) {
      submission.submit(id, signature, who);
      return Done.at(sheet.base() + "/done");
    }
    dispatch.send(new ApplicationCommand.SignApplication(id, signature, who.acting()));
    return Done.at(sheet.base()).saying("application.sign.done");
  }

  @GetMapping("/applications/{id}/sign/statement")
  ResponseEntity<byte[]> statement(@PathVariable ApplicationId id, SignedIn who) {
    Sheet sheet = sheets.ofParty(id, who);
    Statement statement = texts.statement(sheet.row(), act(sheet), who.person());
    return Download.file(statement.bytes(), "application/json", "statement-" + id + ".json");
  }

  @GetMapping("/applications/{id}/reopen")
  ModelAndView reopen(@PathVariable ApplicationId id, SignedIn who, Entry entry) {
    Sheet sheet = sheets.ofParty(id, who);
    ApplicationRow row = sheet.row();
    if (!row.isSigned() || !(sheet.isLeader() || sheet.isHead())) {
      throw new Missing();
    }
    entry.labels("application.reopen");
    return new ModelAndView("application/reopen").addObject("sheet", sheet);
  }

  @PostMapping("/applications/{id}/reopen")
  Done reopened(@PathVariable ApplicationId id, SignedIn who, Entry entry) {
    Sheet sheet = sheets.ofParty(id, who);
    entry
        .labels("application.reopen")
        .shownAgainBy(() -> reopen(id, who, entry))
        .blames(ApplicationRule.REASON_GIVEN, "reason");
    var reason = entry.text("reason", REASON).required();
    entry.check();
    dispatch.send(new ApplicationCommand.ReopenApplication(id, reason.value(), who.acting()));
    return Done.at(sheet.isLeader() ? sheet.base() : "/applications")
        .saying("application.reopen.done");
  }
}
