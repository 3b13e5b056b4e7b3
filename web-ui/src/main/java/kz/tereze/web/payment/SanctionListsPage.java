package kz.tereze.web.payment;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.tereze.api.Hash;
import kz.tereze.api.payment.ListCode;
import kz.tereze.api.payment.ListCommand;
import kz.tereze.api.payment.ListRule;
import kz.tereze.projections.payment.ListRow;
import kz.tereze.projections.payment.ProposedList;
import kz.tereze.projections.payment.SanctionLists;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.statement.BroughtFile;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The lists payees are compared with, and where an administrator loads a new version.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class SanctionListsPage {

  private static final String PATH = "/admin/sanction-lists";
  private static final int ROWS = 100;
  private static final int LONGEST_REASON = 2_000;

  private final SanctionLists lists;
  private final ListIntake intake;
  private final People people;
  private final Dispatch dispatch;

  SanctionListsPage(SanctionLists lists, ListIntake intake, People people, Dispatch dispatch) {
    this.lists = lists;
    this.intake = intake;
    this.people = people;
    this.dispatch = dispatch;
  }

  @GetMapping(PATH)
  ModelAndView list(Entry entry, SignedIn who) {
    entry.labels("payment.list.form");
    List<ListRow> rows = lists.versions(ROWS);
    List<ProposedList> proposed = lists.proposed();
    return new ModelAndView(
        "payment/lists",
        Map.of(
            "rows",
            rows,
            "proposed",
            proposed,
            "reader",
            who.person(),
            "names",
            people.names(
                Stream.concat(
                        rows.stream().map(ListRow::loadedBy),
                        proposed.stream().map(ProposedList::proposedBy))
                    .distinct()
                    .toList())));
  }

  @PostMapping(PATH + "/{list}/{file}/confirmation")
  Done confirm(@PathVariable ListCode list, @PathVariable Hash file, Entry entry, SignedIn who) {
    entry.shownAgainBy(() -> list(entry, who));
    dispatch.send(new ListCommand.ConfirmList(list, file, who.acting()));
    return Done.at(PATH).saying("payment.list.confirmed");
  }

  /// A version that waits: `AFM/3f…`
  private record Waiting(ListCode list, Hash file) {

    static Waiting of(String text) {
      int slash = text.indexOf('/');
      return new Waiting(
          new ListCode(text.substring(0, Math.max(0, slash))), new Hash(text.substring(slash + 1)));
    }
  }

  @PostMapping(PATH + "/refusal")
  Done refuse(Entry entry, SignedIn who) {
    entry
        .labels("payment.list.form")
        .shownAgainBy(() -> list(entry, who))
        .blames(ListRule.LIST_REFUSAL_HAS_REASON, "reason");
    Field<Waiting> version = entry.as("version", Waiting::of).required();
    Field<String> reason = entry.text("reason", LONGEST_REASON).required();
    entry.check();
    Waiting waiting = version.value();
    dispatch.send(
        new ListCommand.RefuseList(waiting.list(), waiting.file(), reason.value(), who.acting()));
    return Done.at(PATH).saying("payment.list.refused");
  }

  @PostMapping(PATH)
  Done load(@RequestParam(required = false) @Nullable MultipartFile file, Entry entry, SignedIn who)
      throws IOException {
    entry
        .labels("payment.list.form")
        .shownAgainBy(() -> list(entry, who))
        .blames(ListRule.LIST_IS_NEWER, "issued")
        .blames(ListRule.LIST_IS_NOT_EMPTY, "file");
    Field<ListCode> code = entry.as("code", ListCode::new).required();
    Field<LocalDate> issued = entry.day("issued").required();
    return BroughtFile.read(
        file,
        entry,
        bytes -> {
          ListIntake.Read read = intake.read(code.value(), bytes);
          dispatch.send(
              new ListCommand.LoadList(
                  code.value(),
                  issued.value(),
                  read.file(),
                  read.entries(),
                  read.before(),
                  read.dropped(),
                  who.acting()));
          return read.dropped() > 0
              ? Done.at(PATH).saying("payment.list.waits", "n", read.dropped())
              : Done.at(PATH).saying("payment.list.done", "n", read.entries());
        });
  }
}
