package kz.tereze.web.registry;

import java.time.LocalDate;
import java.util.Optional;
import kz.tereze.api.Bin;
import kz.tereze.api.registry.SanctionCommand;
import kz.tereze.api.registry.SanctionId;
import kz.tereze.api.registry.SanctionRule;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Once;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// An official enters a sanction; another one lifts it.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class SanctionAction {

  private static final int WORDS_AT_MOST = 2_000;
  private static final int NAME_AT_MOST = 200;

  private final SanctionPage page;
  private final People people;
  private final Dispatch dispatch;

  SanctionAction(SanctionPage page, People people, Dispatch dispatch) {
    this.page = page;
    this.people = people;
    this.dispatch = dispatch;
  }

  @PostMapping("/official/sanctions/new")
  Done impose(Entry entry, Once once, SignedIn who) {
    entry
        .shownAgainBy(() -> page.impose(entry))
        .labels("registry.sanction")
        .blames(SanctionRule.IS_ABOUT_ONE, "organisation")
        .blames(SanctionRule.REASON_AND_ACT_GIVEN, "reason")
        .blames(SanctionRule.ENDS_AFTER_IT_BEGINS, "until");
    Field<Bin> organisation = entry.bin("organisation");
    String word = entry.text("person", NAME_AT_MOST).or("");
    Optional<People.Known> person = word.isEmpty() ? Optional.empty() : people.named(word);
    if (!word.isEmpty() && person.isEmpty()) {
      entry.wrong("person", "registry.standing.officer.unknown");
    }
    Field<String> reason = entry.text("reason", WORDS_AT_MOST).required();
    Field<String> act = entry.text("act", WORDS_AT_MOST).required();
    Field<LocalDate> from = entry.day("from").required();
    Field<LocalDate> until = entry.day("until");
    entry.check();
    dispatch.send(
        new SanctionCommand.ImposeSanction(
            new SanctionId(once.key()),
            organisation.orNull(),
            person.map(People.Known::person).orElse(null),
            reason.value(),
            act.value(),
            from.value(),
            until.orNull(),
            who.acting()));
    return Done.at("/sanctions").saying("registry.done.imposed");
  }

  @PostMapping("/official/sanctions/{sanction}/lift")
  Done lift(@PathVariable SanctionId sanction, Entry entry, SignedIn who) {
    entry
        .shownAgainBy(() -> page.lift(sanction, entry))
        .labels("registry.sanction")
        .blames(SanctionRule.REASON_AND_ACT_GIVEN, "reason");
    Field<String> reason = entry.text("reason", WORDS_AT_MOST).required();
    entry.check();
    dispatch.send(new SanctionCommand.LiftSanction(sanction, reason.value(), who.acting()));
    return Done.at("/sanctions").saying("registry.done.lifted");
  }
}
