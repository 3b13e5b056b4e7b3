package kz.tereze.web.problem;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Written;
import kz.tereze.api.problem.DeclineReason;
import kz.tereze.api.problem.Fate;
import kz.tereze.api.problem.Place;
import kz.tereze.api.problem.ProblemCommand;
import kz.tereze.api.problem.ProblemId;
import kz.tereze.api.problem.ProblemKind;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.problem.ProblemRow;
import kz.tereze.projections.problem.ProblemState;
import kz.tereze.projections.problem.Problems;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.Once;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.MailAddress;
import kz.tereze.web.page.Ui;
import kz.tereze.web.rest.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// Reported problems for machines.
@RestController
@RequestMapping("/api/v1/problems")
class ProblemResource {

  /// @param place address of the public page, with or without its language
  /// @param address of mail, where the answer is wanted; nobody but the office reads it, and it is
  ///   erased with the answer
  record Report(
      ProblemKind kind, String place, String words, Written in, @Nullable String address) {}

  record Reported(ProblemId problem) {}

  /// @param reason why it is declined; only then
  /// @param correction number of the ledger's entry that puts it right; only then
  record Answering(
      Fate fate,
      @Nullable DeclineReason reason,
      @Nullable Long correction,
      String answer,
      Written in) {}

  record Hiding(String reason) {}

  /// A problem as everybody may read it.
  ///
  /// @param words null unless the office lets everybody read them
  /// @param answerBy last day for the answer
  record Shown(
      ProblemId problem,
      ProblemKind kind,
      Place place,
      @Nullable String words,
      Written in,
      Instant reportedAt,
      LocalDate answerBy,
      ProblemState state,
      boolean late,
      ProblemRow.@Nullable Answer answer) {}

  /// What only the office reads.
  record Sealed(String words, String address) {}

  private final Problems problems;
  private final Entries entries;
  private final Places places;
  private final Reporting reporting;
  private final Dispatch dispatch;

  ProblemResource(
      Problems problems, Entries entries, Places places, Reporting reporting, Dispatch dispatch) {
    this.problems = problems;
    this.entries = entries;
    this.places = places;
    this.reporting = reporting;
    this.dispatch = dispatch;
  }

  @GetMapping
  @Public
  @Operation(summary = "Reported problems, the newest first; state WAITING, OVERDUE or ANSWERED")
  Listing<Shown> list(
      @RequestParam(defaultValue = "1") String page,
      @RequestParam(defaultValue = "") String state,
      Visitor visitor) {
    LocalDate today = Kazakhstan.day(visitor.at());
    ProblemState asked = ProblemsPage.asked(state);
    return Listing.of(
        page,
        problems.count(asked, today),
        (limit, offset) ->
            problems.list(asked, today, limit, offset).stream()
                .map(row -> shown(row, today))
                .toList());
  }

  @GetMapping("/{problem}")
  @Public
  @Operation(summary = "One reported problem with its answer")
  Shown find(@PathVariable ProblemId problem, Visitor visitor) {
    return shown(row(problem), Kazakhstan.day(visitor.at()));
  }

  private Shown shown(ProblemRow row, LocalDate today) {
    return new Shown(
        row.problem(),
        row.kind(),
        row.place(),
        row.isShown() ? reporting.words(row) : null,
        row.in(),
        row.reportedAt(),
        row.answerBy(),
        row.stateOn(today),
        row.wasLate(),
        row.answer());
  }

  @PostMapping
  @Public
  @Operation(summary = "Report what is wrong on a public page, signed in or not")
  ResponseEntity<Reported> report(@RequestBody Report asked, Once once, Visitor visitor, Ui ui) {
    List<Entry.Wrong> wrong = new ArrayList<>();
    Place place = place(asked.place());
    if (place == null) {
      wrong.add(new Entry.Wrong("place", ui.t("problem.form.place.unknown")));
    }
    if (!Reporting.isReport(asked.words())) {
      String sentence = ui.t("problem.form.words.length", Reporting.lengths());
      wrong.add(new Entry.Wrong("words", sentence));
    }
    String address = asked.address();
    if (address != null && !address.isBlank() && !MailAddress.isOne(address)) {
      wrong.add(new Entry.Wrong("address", ui.t("problem.form.address.wrong")));
    }
    if (place == null || !wrong.isEmpty()) {
      throw new Entry.Invalid(wrong);
    }
    ProblemId problem =
        reporting.report(
            asked.kind(),
            place,
            asked.words(),
            asked.in(),
            address == null || address.isBlank() ? null : address,
            once,
            visitor.at());
    return ResponseEntity.created(
            UriComponentsBuilder.fromPath("/api/v1/problems/{problem}").build(problem))
        .body(new Reported(problem));
  }

  private @Nullable Place place(String address) {
    try {
      return places.of(address);
    } catch (IllegalArgumentException notOurs) {
      return null;
    }
  }

  @GetMapping("/{problem}/sealed")
  @PreAuthorize("hasAnyRole('OFFICIAL', 'ADMINISTRATOR')")
  @Operation(summary = "The reporter's words and where they want the answer")
  Sealed sealed(@PathVariable ProblemId problem) {
    ProblemRow row = row(problem);
    return new Sealed(reporting.words(row), reporting.address(row));
  }

  @PostMapping("/{problem}/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasAnyRole('OFFICIAL', 'ADMINISTRATOR')")
  @Operation(summary = "Say what came of a reported problem")
  void answer(@PathVariable ProblemId problem, @RequestBody Answering asked, SignedIn who, Ui ui) {
    row(problem);
    Long correction = asked.correction();
    if (correction != null && entries.find(correction).isEmpty()) {
      String sentence = ui.t("problem.answer.correction.unknown");
      throw new Entry.Invalid(List.of(new Entry.Wrong("correction", sentence)));
    }
    dispatch.send(
        new ProblemCommand.AnswerProblem(
            problem,
            asked.fate(),
            asked.reason(),
            correction,
            asked.answer(),
            asked.in(),
            who.acting()));
  }

  @PostMapping("/{problem}/showing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasAnyRole('OFFICIAL', 'ADMINISTRATOR')")
  @Operation(summary = "Let everybody read the reporter's words")
  void show(@PathVariable ProblemId problem, SignedIn who) {
    row(problem);
    dispatch.send(new ProblemCommand.ShowWords(problem, who.acting()));
  }

  @PostMapping("/{problem}/hiding")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasAnyRole('OFFICIAL', 'ADMINISTRATOR')")
  @Operation(summary = "Take the reporter's words out of sight again")
  void hide(@PathVariable ProblemId problem, @RequestBody Hiding asked, SignedIn who) {
    row(problem);
    dispatch.send(new ProblemCommand.HideWords(problem, asked.reason(), who.acting()));
  }

  private ProblemRow row(ProblemId problem) {
    return problems.find(problem).orElseThrow(Missing::new);
  }
}
