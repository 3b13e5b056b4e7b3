package kz.tereze.web.expert;

import java.util.List;
import kz.tereze.api.registry.Interest;
import kz.tereze.api.registry.InterestCommand;
import kz.tereze.api.registry.InterestRule;
import kz.tereze.api.registry.Work;
import kz.tereze.projections.registry.Declarations;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Everybody declares what ties them to others, for themselves alone.
@Controller
@PreAuthorize("isAuthenticated()")
class InterestsPage {

  private final Declarations declarations;
  private final DeclarationEntry words;
  private final Dispatch dispatch;

  InterestsPage(Declarations declarations, DeclarationEntry words, Dispatch dispatch) {
    this.declarations = declarations;
    this.words = words;
    this.dispatch = dispatch;
  }

  @GetMapping("/me/interests")
  ModelAndView show(SignedIn who, Entry entry) {
    entry.labels("interests");
    ModelAndView page = new ModelAndView("expert/interests");
    declarations
        .of(who.person())
        .ifPresent(
            found -> {
              words.fill(entry, found);
              page.addObject("declaredAt", found.declaredAt());
            });
    return page;
  }

  @PostMapping("/me/interests")
  Done declare(SignedIn who, Entry entry) {
    entry
        .labels("interests")
        .shownAgainBy(() -> show(who, entry))
        .blames(InterestRule.WORKS_EXIST, DeclarationEntry.WORKS);
    List<Interest> interests = words.interests(entry);
    List<Work> works = words.works(entry);
    if (!entry.isTicked("truth")) {
      entry.wrong("truth", "interests.truth.required");
    }
    entry.check();
    dispatch.send(
        new InterestCommand.DeclareInterests(who.person(), interests, works, who.acting()));
    return Done.at("/me/interests").saying("interests.done");
  }
}
