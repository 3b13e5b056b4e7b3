package kz.tereze.web.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tereze.api.Bin;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.review.ChoiceReason;
import kz.tereze.api.review.DeclineReason;
import kz.tereze.api.review.Ground;
import kz.tereze.api.review.ReviewCommand;
import kz.tereze.api.review.ReviewRule;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.projections.review.Assignment;
import kz.tereze.projections.review.ChoiceDrafts;
import kz.tereze.projections.review.ReviewRow;
import kz.tereze.projections.review.Reviews;
import kz.tereze.projections.review.Ties;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// An official chooses the experts of an application and sees how far each has come.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class ExpertsPage {

  private static final int REASON_AT_LEAST = 20;
  private static final int REASON_AT_MOST = 2_000;

  private final Reviews reviews;
  private final People people;
  private final Organisations organisations;
  private final Opinions opinions;
  private final Vault vault;
  private final Ties ties;
  private final ChoiceDrafts drafts;
  private final Dispatch dispatch;

  ExpertsPage(
      Reviews reviews,
      People people,
      Organisations organisations,
      Opinions opinions,
      Vault vault,
      Ties ties,
      ChoiceDrafts drafts,
      Dispatch dispatch) {
    this.drafts = drafts;
    this.reviews = reviews;
    this.people = people;
    this.organisations = organisations;
    this.opinions = opinions;
    this.vault = vault;
    this.ties = ties;
    this.dispatch = dispatch;
  }

  @GetMapping("/official/applications/{id}/experts")
  ModelAndView show(@PathVariable ApplicationId id, SignedIn who, Ui ui, Entry entry) {
    ReviewRow review = reviews.find(id).orElseThrow(Missing::new);
    List<Assignment> assigned = reviews.experts(id);
    entry.labels("review.experts");
    return new ModelAndView("review/experts")
        .addObject("review", review)
        .addObject("lines", assigned.stream().map(one -> line(one, ui)).toList())
        .addObject("today", Kazakhstan.day(who.at()))
        .addObject("isOwn", isTied(who.person(), who.organisation(), review))
        .addObject("candidates", options(candidates(review, assigned, who), ui))
        .addObject("opinions", opinions.of(id, who));
  }

  private Line line(Assignment assignment, Ui ui) {
    People.Known expert = people.find(assignment.expert()).orElse(null);
    return expert == null
        ? new Line(assignment, People.unnamed(assignment.expert()), "", left(assignment, ui))
        : new Line(assignment, expert.name(), employer(expert, ui), left(assignment, ui));
  }

  private String left(Assignment assignment, Ui ui) {
    String because = assignment.goneBecause();
    return switch (assignment.state()) {
      case STEPPED_BACK ->
          assignment.conflict() == null ? "" : vault.open(assignment.conflict()).orElse("");
      case DECLINED -> because == null ? "" : ui.word(DeclineReason.valueOf(because));
      case RECUSED -> because == null ? "" : ui.word(Ground.valueOf(because));
      case RELEASED -> because == null ? "" : because;
      case ASSIGNED, UNCONFLICTED, SCORED, LAPSED -> "";
    };
  }

  private String employer(People.Known expert, Ui ui) {
    return expert.organisation() == null ? "" : ui.text(organisations.name(expert.organisation()));
  }

  /// Whoever is tied or was asked before is not offered; a rule refuses them too.
  private List<People.Known> candidates(
      ReviewRow review, List<Assignment> assigned, SignedIn official) {
    Set<PersonId> asked = assigned.stream().map(Assignment::expert).collect(Collectors.toSet());
    Set<PersonId> tied = Set.copyOf(ties.bound(review.application()));
    return people.withRole(Role.EXPERT).stream()
        .filter(expert -> !asked.contains(expert.person()))
        .filter(expert -> !expert.person().equals(official.person()))
        .filter(expert -> !isOwn(expert.person(), expert.organisation(), review))
        .filter(expert -> !tied.contains(expert.person()))
        .toList();
  }

  private boolean isTied(PersonId person, @Nullable Bin employer, ReviewRow review) {
    return isOwn(person, employer, review) || ties.binds(review.application(), person);
  }

  private static boolean isOwn(PersonId person, @Nullable Bin employer, ReviewRow review) {
    return review.team().contains(person) || review.applicant().equals(employer);
  }

  private List<Option> options(List<People.Known> experts, Ui ui) {
    return experts.stream()
        .map(
            expert ->
                new Option(
                    expert.person().toString(),
                    expert.organisation() == null
                        ? expert.name()
                        : expert.name() + " · " + employer(expert, ui)))
        .toList();
  }

  @PostMapping("/official/applications/{id}/experts")
  Done choose(@PathVariable ApplicationId id, SignedIn who, Ui ui, Entry entry) {
    ReviewRow review = reviews.find(id).orElseThrow(Missing::new);
    entry.labels("review.experts").shownAgainBy(() -> show(id, who, ui, entry));
    PersonId chosen = entry.as("person", PersonId::of).required().or(PersonId.PLATFORM);
    Field<ChoiceReason> ground = entry.choice("ground", ChoiceReason.class).required();
    Field<String> reason = entry.text("reason", REASON_AT_MOST).required();
    reason.must(words -> words.strip().length() >= REASON_AT_LEAST, "review.choice.short");
    var expert = people.find(chosen).filter(known -> known.roles().contains(Role.EXPERT));
    if (expert.isEmpty()) {
      entry.wrong("person", "entry.choice");
    }
    entry.check();
    drafts.keep(
        review.application(),
        who.person(),
        new ChoiceDrafts.Draft(
            expert.orElseThrow().person(), ground.value(), reason.value().strip()));
    return Done.at("/official/applications/" + review.application() + "/choice");
  }

  @PostMapping("/official/applications/{id}/experts/{expert}/release")
  Done release(
      @PathVariable ApplicationId id,
      @PathVariable PersonId expert,
      SignedIn who,
      Ui ui,
      Entry entry) {
    entry.labels("review.experts").shownAgainBy(() -> show(id, who, ui, entry));
    String field = "release." + place(reviews.experts(id), expert);
    Field<String> reason = entry.text(field, REASON_AT_MOST).required();
    entry.blames(ReviewRule.CHOICE_HAS_A_REASON, field);
    entry.check();
    dispatch.send(new ReviewCommand.ReleaseExpert(id, expert, reason.value(), who.acting()));
    return Done.at("/official/applications/" + id + "/experts").saying("review.experts.released");
  }

  /// Which of the forms on the page is the expert's.
  private static int place(List<Assignment> assigned, PersonId expert) {
    return assigned.stream().map(Assignment::expert).toList().indexOf(expert);
  }
}
