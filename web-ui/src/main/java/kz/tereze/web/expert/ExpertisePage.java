package kz.tereze.web.expert;

import java.util.Arrays;
import java.util.List;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Policy;
import kz.tereze.api.expert.Discipline;
import kz.tereze.api.expert.ExpertCommand;
import kz.tereze.api.expert.ExpertRule;
import kz.tereze.api.expert.Expertise;
import kz.tereze.api.expert.Tongue;
import kz.tereze.projections.expert.ExpertRow;
import kz.tereze.projections.expert.Experts;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// An expert joins the pool and says what they know, read and take on.
@Controller
@PreAuthorize("hasRole('EXPERT')")
class ExpertisePage {

  private static final int KEYWORDS_AT_MOST = 2_000;

  private final Experts experts;
  private final Dispatch dispatch;

  ExpertisePage(Experts experts, Dispatch dispatch) {
    this.experts = experts;
    this.dispatch = dispatch;
  }

  @GetMapping("/review/profile")
  ModelAndView show(SignedIn who, Entry entry) {
    entry.labels("expert.profile");
    ModelAndView page =
        new ModelAndView("expert/profile")
            .addObject("most", Policy.EXPERT_LOAD_AT_MOST.on(Kazakhstan.day(who.at())).value())
            .addObject("today", Kazakhstan.day(who.at()));
    experts
        .find(who.person())
        .ifPresent(
            found -> {
              page.addObject("expert", found);
              fill(entry, found);
            });
    return page;
  }

  private static void fill(Entry entry, ExpertRow expert) {
    Expertise known = expert.expertise();
    entry
        .fill("disciplines", known.disciplines())
        .fill("tongues", known.tongues())
        .fill("keywords", known.keywords())
        .fill("load", known.load());
  }

  @PostMapping("/review/profile")
  Done describe(SignedIn who, Entry entry) {
    entry
        .labels("expert.profile")
        .shownAgainBy(() -> show(who, entry))
        .blames(ExpertRule.DISCIPLINES_NAMED, "disciplines")
        .blames(ExpertRule.TONGUES_NAMED, "tongues")
        .blames(ExpertRule.KEYWORDS_GIVEN, "keywords")
        .blames(ExpertRule.LOAD_ALLOWED, "load");
    Field<String> keywords = entry.text("keywords", KEYWORDS_AT_MOST).required();
    Field<Integer> load = entry.whole("load").required();
    entry.check();
    dispatch.send(
        new ExpertCommand.DescribeExpertise(
            who.person(),
            new Expertise(
                ticked(entry, "disciplines", Discipline.values()),
                ticked(entry, "tongues", Tongue.values()),
                keywords.value(),
                load.value()),
            who.acting()));
    return Done.at("/review/profile").saying("expert.profile.done");
  }

  private static <E extends Enum<E>> List<E> ticked(Entry entry, String name, E[] constants) {
    List<String> chosen = entry.all(name);
    return Arrays.stream(constants).filter(one -> chosen.contains(one.name())).toList();
  }

  @PostMapping("/review/profile/leave")
  Done leave(SignedIn who) {
    dispatch.send(new ExpertCommand.LeavePool(who.person(), who.acting()));
    return Done.at("/review").saying("expert.profile.left");
  }
}
