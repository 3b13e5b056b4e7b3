package kz.tereze.web.review;

import java.util.List;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.review.ReviewCommand;
import kz.tereze.api.review.ReviewRule;
import kz.tereze.api.signature.Signature;
import kz.tereze.projections.review.ChoiceDrafts;
import kz.tereze.projections.review.ReviewRow;
import kz.tereze.projections.review.Reviews;
import kz.tereze.projections.review.Ties;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Download;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.signature.SentSignature;
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

/// Where an official signs why an expert is chosen past the draw; only then is the expert invited.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class ChoicePage {

  private static final String PATH = "/official/applications/{id}/choice";

  private final Reviews reviews;
  private final Ties ties;
  private final ChoiceDrafts drafts;
  private final ChoiceSigning texts;
  private final Signing signing;
  private final People people;
  private final Dispatch dispatch;

  ChoicePage(
      Reviews reviews,
      Ties ties,
      ChoiceDrafts drafts,
      ChoiceSigning texts,
      Signing signing,
      People people,
      Dispatch dispatch) {
    this.reviews = reviews;
    this.ties = ties;
    this.drafts = drafts;
    this.texts = texts;
    this.signing = signing;
    this.people = people;
    this.dispatch = dispatch;
  }

  @GetMapping(PATH)
  ModelAndView page(@PathVariable ApplicationId id, Entry entry, SignedIn who) {
    ReviewRow review = review(id, who);
    ChoiceDrafts.Draft draft = draft(id, who);
    entry.labels("signature.form");
    return new ModelAndView("review/choice")
        .addObject("review", review)
        .addObject("draft", draft)
        .addObject("name", people.find(draft.expert()).orElseThrow(Missing::new).name())
        .addObject(
            "sheet",
            signing.sheet(
                "/official/applications/" + id + "/choice/signature",
                texts.statement(review, draft, who.person()),
                ChoiceSigning.POWER,
                List.of(),
                who.person()));
  }

  /// Whoever is tied to the application does not act on it.
  private ReviewRow review(ApplicationId id, SignedIn who) {
    ReviewRule.UNTIED.require(!ties.binds(id, who.person()));
    return reviews.find(id).orElseThrow(Missing::new);
  }

  private ChoiceDrafts.Draft draft(ApplicationId id, SignedIn who) {
    return drafts.find(id, who.person()).orElseThrow(Missing::new);
  }

  @PostMapping(PATH + "/signature")
  Done sign(
      @PathVariable ApplicationId id,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      Entry entry,
      SignedIn who) {
    ReviewRow review = review(id, who);
    ChoiceDrafts.Draft draft = draft(id, who);
    People.Known expert = people.find(draft.expert()).orElseThrow(Missing::new);
    entry
        .labels("signature.form")
        .shownAgainBy(() -> page(id, entry, who))
        .blames(ReviewRule.CHOICE_IS_SIGNED, "cms");
    Signature signature =
        SentSignature.read(
            signing,
            texts.statement(review, draft, who.person()),
            ChoiceSigning.POWER,
            entry,
            SentSignature.files(files),
            who.acting());
    dispatch.send(
        new ReviewCommand.ChooseExpert(
            id,
            expert.person(),
            expert.organisation(),
            draft.ground(),
            draft.reason(),
            signature,
            who.acting()));
    drafts.forget(id, who.person());
    return Done.at("/official/applications/" + id + "/experts")
        .saying("review.experts.assigned", "name", expert.name());
  }

  @GetMapping(PATH + "/signature/statement")
  ResponseEntity<byte[]> statement(@PathVariable ApplicationId id, SignedIn who) {
    ReviewRow review = review(id, who);
    return Download.file(
        texts.statement(review, draft(id, who), who.person()).bytes(),
        "application/json",
        review.number() + ".json");
  }
}
