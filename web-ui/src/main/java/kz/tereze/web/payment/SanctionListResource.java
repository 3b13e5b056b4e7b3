package kz.tereze.web.payment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.api.payment.ListCode;
import kz.tereze.api.payment.ListCommand;
import kz.tereze.projections.payment.ListRow;
import kz.tereze.projections.payment.ProposedList;
import kz.tereze.projections.payment.SanctionLists;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import kz.tereze.web.statement.FileFaulty;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Versions of the sanction lists for machines; who stands on them is not told.
@RestController
@RequestMapping("/api/v1/sanction-lists")
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'TREASURER', 'ACCOUNTANT', 'AUDITOR')")
class SanctionListResource {

  private static final int MOST = 500;

  private final SanctionLists lists;
  private final ListIntake intake;
  private final Dispatch dispatch;

  SanctionListResource(SanctionLists lists, ListIntake intake, Dispatch dispatch) {
    this.lists = lists;
    this.intake = intake;
    this.dispatch = dispatch;
  }

  /// All versions, the newest first, at most 500.
  @GetMapping
  List<ListRow> versions() {
    return lists.versions(MOST);
  }

  /// Versions that drop somebody and await a second administrator.
  @GetMapping("/proposed")
  List<ProposedList> proposed() {
    return lists.proposed();
  }

  /// Confirms a version that drops somebody.
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @PostMapping("/{list}/{file}/confirmation")
  void confirm(@PathVariable ListCode list, @PathVariable Hash file, SignedIn who) {
    dispatch.send(new ListCommand.ConfirmList(list, file, who.acting()));
  }

  /// Why a version is refused.
  record Refusal(@NotNull String reason) {}

  /// Refuses a version that drops somebody; the one before goes on counting.
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @PostMapping("/{list}/{file}/refusal")
  void refuse(
      @PathVariable ListCode list,
      @PathVariable Hash file,
      @RequestBody @Valid Refusal asked,
      SignedIn who) {
    dispatch.send(new ListCommand.RefuseList(list, file, asked.reason(), who.acting()));
  }

  /// Loads a version: the body is the file, CSV or XML. One that drops somebody of the version
  /// before (`dropped`) awaits a second administrator.
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @PostMapping(
      path = "/{list}",
      consumes = {MediaType.APPLICATION_XML_VALUE, "text/csv"})
  ListIntake.Read load(
      @PathVariable ListCode list,
      @RequestParam LocalDate issuedOn,
      HttpServletRequest request,
      Ui ui,
      SignedIn who)
      throws IOException {
    try {
      ListIntake.Read read = intake.read(list, request.getInputStream());
      dispatch.send(
          new ListCommand.LoadList(
              list,
              issuedOn,
              read.file(),
              read.entries(),
              read.before(),
              read.dropped(),
              who.acting()));
      return read;
    } catch (FileFaulty faulty) {
      throw new Entry.Invalid(
          faulty.faults().stream()
              .map(
                  fault ->
                      new Entry.Wrong(
                          null,
                          ui.t(
                              "FileFault." + fault.kind(),
                              "line",
                              String.valueOf(fault.line()),
                              "what",
                              fault.what())))
              .toList());
    }
  }
}
