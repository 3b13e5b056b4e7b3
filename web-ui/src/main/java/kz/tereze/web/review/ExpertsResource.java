package kz.tereze.web.review;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.review.ChoiceReason;
import kz.tereze.api.review.ReviewCommand;
import kz.tereze.api.review.ReviewRule;
import kz.tereze.api.review.Tie;
import kz.tereze.api.signature.Signature;
import kz.tereze.projections.review.Assignment;
import kz.tereze.projections.review.ChoiceDrafts;
import kz.tereze.projections.review.ReviewRow;
import kz.tereze.projections.review.Reviews;
import kz.tereze.projections.review.Ties;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.signature.SentSignature;
import kz.tereze.web.signature.Signing;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The experts of an application for the machines of officials; scores only when all have scored.
@RestController
@RequestMapping("/api/v1/received-applications/{id}/review")
@PreAuthorize("hasRole('OFFICIAL')")
class ExpertsResource {

  /// @param reason public, in whole sentences
  record Choice(PersonId expert, ChoiceReason ground, String reason) {}

  /// @param cms detached CMS over the statement, in Base64
  record SignedChoice(PersonId expert, ChoiceReason ground, String reason, String cms) {}

  /// @param reason public, in whole sentences
  record Release(String reason) {}

  record Shown(ReviewRow review, List<Assignment> experts) {}

  private final Reviews reviews;
  private final Ties ties;
  private final People people;
  private final ChoiceDrafts drafts;
  private final ChoiceSigning texts;
  private final Signing signing;
  private final Dispatch dispatch;

  ExpertsResource(
      Reviews reviews,
      Ties ties,
      People people,
      ChoiceDrafts drafts,
      ChoiceSigning texts,
      Signing signing,
      Dispatch dispatch) {
    this.drafts = drafts;
    this.texts = texts;
    this.signing = signing;
    this.reviews = reviews;
    this.ties = ties;
    this.people = people;
    this.dispatch = dispatch;
  }

  @GetMapping
  @Operation(summary = "Who reviews an application, and how far each has come")
  Shown find(@PathVariable ApplicationId id, SignedIn who) {
    ReviewRule.UNTIED.require(!ties.binds(id, who.person()));
    return new Shown(reviews.find(id).orElseThrow(Missing::new), reviews.experts(id));
  }

  @GetMapping("/ties")
  @Operation(summary = "Who must not judge an application, and why")
  List<Tie> ties(@PathVariable ApplicationId id, SignedIn who) {
    return ties.of(find(id, who).review().application());
  }

  /// The employer comes from what the identity provider last said of the expert.
  @PostMapping("/experts")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Choose an expert past the draw, with a public reason that is signed")
  void choose(@PathVariable ApplicationId id, @RequestBody SignedChoice asked, SignedIn who) {
    ReviewRow review = find(id, who).review();
    People.Known expert = people.find(asked.expert()).orElseThrow(Missing::new);
    ChoiceDrafts.Draft draft =
        new ChoiceDrafts.Draft(asked.expert(), asked.ground(), asked.reason());
    Signature signature =
        signing.receive(
            texts.statement(review, draft, who.person()),
            ChoiceSigning.POWER,
            SentSignature.der(asked.cms().getBytes(StandardCharsets.ISO_8859_1)),
            who.acting());
    dispatch.send(
        new ReviewCommand.ChooseExpert(
            review.application(),
            expert.person(),
            expert.organisation(),
            asked.ground(),
            asked.reason(),
            signature,
            who.acting()));
    drafts.forget(review.application(), who.person());
  }

  @PostMapping("/experts/statement")
  @Operation(summary = "What an official signs who chooses an expert past the draw")
  ResponseEntity<byte[]> statement(
      @PathVariable ApplicationId id, @RequestBody Choice asked, SignedIn who) {
    ChoiceDrafts.Draft draft =
        new ChoiceDrafts.Draft(asked.expert(), asked.ground(), asked.reason());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(texts.statement(find(id, who).review(), draft, who.person()).bytes());
  }

  @GetMapping("/choice")
  @Operation(summary = "The choice one is about to sign on the site")
  ChoiceDrafts.Draft choice(@PathVariable ApplicationId id, SignedIn who) {
    return drafts
        .find(find(id, who).review().application(), who.person())
        .orElseThrow(Missing::new);
  }

  @PostMapping("/experts/{expert}/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Let a late expert go, with a public reason")
  void release(
      @PathVariable ApplicationId id,
      @PathVariable PersonId expert,
      @RequestBody Release asked,
      SignedIn who) {
    ApplicationId application = find(id, who).review().application();
    dispatch.send(
        new ReviewCommand.ReleaseExpert(application, expert, asked.reason(), who.acting()));
  }
}
