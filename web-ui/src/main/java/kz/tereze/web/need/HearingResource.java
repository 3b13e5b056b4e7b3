package kz.tereze.web.need;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import kz.tereze.api.Written;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.need.NeedHistory;
import kz.tereze.projections.need.NeedQuestion;
import kz.tereze.projections.need.NeedQuestions;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.NeedScreening;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.need.Similar;
import kz.tereze.projections.need.SimilarTexts;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.Once;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What comes before a council's ballot on a need, for machines.
@RestController
@RequestMapping("/api/v1/needs/{need}")
class HearingResource {

  /// A question with its words, unless they were erased or hidden; never with who asked.
  record Asked(
      int question,
      String words,
      Written in,
      Instant askedAt,
      @Nullable String answer,
      @Nullable Written answeredIn,
      @Nullable Instant answeredAt,
      @Nullable String hidden) {}

  /// @param remark why a text that resembles an earlier one is no repetition
  record Screening(int version, String remark) {}

  record Return(int version, String reason) {}

  record Words(String words, Written in) {}

  record Hiding(String reason) {}

  private final Needs needs;
  private final NeedHistory history;
  private final NeedQuestions questions;
  private final Spoken spoken;
  private final SimilarTexts similar;
  private final Compared compared;
  private final Dispatch dispatch;

  HearingResource(
      Needs needs,
      NeedHistory history,
      NeedQuestions questions,
      Spoken spoken,
      SimilarTexts similar,
      Compared compared,
      Dispatch dispatch) {
    this.needs = needs;
    this.history = history;
    this.questions = questions;
    this.spoken = spoken;
    this.similar = similar;
    this.compared = compared;
    this.dispatch = dispatch;
  }

  @GetMapping("/similar")
  @Public
  @Operation(summary = "Earlier texts that resemble a need, with the passages that match")
  List<Similar> similar(@PathVariable NeedId need) {
    NeedRow row = find(need);
    return similar.to(need, row.content(), row.changedAt());
  }

  @GetMapping("/versions/{version}/screening")
  @Public
  @Operation(summary = "How a version was compared with earlier texts")
  NeedScreening screening(@PathVariable NeedId need, @PathVariable int version) {
    return history.screening(need, version).orElseThrow(Missing::new);
  }

  @PostMapping("/screening")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Compare a version with earlier texts and open it to questions")
  void screen(@PathVariable NeedId need, @RequestBody Screening asked, SignedIn who) {
    compared.screen(need, asked.version(), asked.remark(), who);
  }

  @PostMapping("/return")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Send a version back to its owner")
  void giveBack(@PathVariable NeedId need, @RequestBody Return asked, SignedIn who) {
    find(need);
    dispatch.send(new NeedCommand.ReturnNeed(need, asked.version(), asked.reason(), who.acting()));
  }

  @GetMapping("/questions")
  @Public
  @Operation(summary = "Questions and answers about a need, the oldest first")
  List<Asked> questions(@PathVariable NeedId need) {
    find(need);
    return questions.of(need).stream().map(this::asked).toList();
  }

  private Asked asked(NeedQuestion question) {
    return new Asked(
        question.question(),
        spoken.words(question),
        question.in(),
        question.askedAt(),
        question.answer(),
        question.answeredIn(),
        question.answeredAt(),
        question.hidden());
  }

  @PostMapping("/questions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "Ask about a need in public, unnamed")
  void ask(@PathVariable NeedId need, @RequestBody Words asked, Once once, SignedIn who, Ui ui) {
    find(need);
    if (!Spoken.isQuestion(asked.words())) {
      String sentence = ui.t("need.question.length", Spoken.lengths());
      throw new Entry.Invalid(List.of(new Entry.Wrong("words", sentence)));
    }
    spoken.ask(need, asked.words(), asked.in(), who, once);
  }

  @PostMapping("/questions/{question}/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('SUBSOIL_USER')")
  @Operation(summary = "Answer a question about one's own need")
  void answer(
      @PathVariable NeedId need,
      @PathVariable int question,
      @RequestBody Words asked,
      SignedIn who) {
    if (!find(need).owner().equals(who.organisation())) {
      throw new Missing();
    }
    dispatch.send(
        new NeedCommand.AnswerQuestion(need, question, asked.words(), asked.in(), who.acting()));
  }

  @PostMapping("/questions/{question}/hiding")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Take a question out of sight, with a reason")
  void hide(
      @PathVariable NeedId need,
      @PathVariable int question,
      @RequestBody Hiding asked,
      SignedIn who) {
    find(need);
    dispatch.send(new NeedCommand.HideQuestion(need, question, asked.reason(), who.acting()));
  }

  private NeedRow find(NeedId need) {
    return needs.find(need).orElseThrow(Missing::new);
  }
}
