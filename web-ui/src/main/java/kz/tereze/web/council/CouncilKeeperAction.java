package kz.tereze.web.council;

import java.time.LocalDate;
import java.util.Optional;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.council.CouncilCommand;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.CouncilRule;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// An administrator enters a council, appoints and dismisses its members.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class CouncilKeeperAction {

  private static final int NAME_AT_MOST = 300;
  private static final int CODE_AT_MOST = 40;

  private final CouncilKeeperPage page;
  private final Dispatch dispatch;

  CouncilKeeperAction(CouncilKeeperPage page, Dispatch dispatch) {
    this.page = page;
    this.dispatch = dispatch;
  }

  @PostMapping("/admin/councils")
  Done establish(Entry entry, SignedIn who) {
    entry.shownAgainBy(() -> page.list(entry)).labels("council.form");
    entry.blames(CouncilRule.ESTABLISHED_ONCE, "code");
    Field<String> code =
        entry
            .text("code", CODE_AT_MOST)
            .required()
            .must(typed -> typed.matches("[A-Z0-9]+(-[A-Z0-9]+)*"), "council.form.code.wrong");
    Field<Text> name = entry.wordsOfState("name", NAME_AT_MOST);
    entry.check();
    CouncilId council = new CouncilId(code.value());
    dispatch.send(new CouncilCommand.EstablishCouncil(council, name.value(), who.acting()));
    return Done.at("/admin/councils/" + council)
        .saying("council.done.established", "name", name.value());
  }

  @PostMapping("/admin/councils/{council}/members")
  Done appoint(@PathVariable CouncilId council, Entry entry, SignedIn who) {
    entry.shownAgainBy(() -> page.members(council, entry)).labels("council.form");
    entry.blames(CouncilRule.ONE_SEAT_PER_ORGANISATION, "member");
    entry.blames(CouncilRule.ONE_SEAT_PER_PERSON, "member");
    entry.blames(CouncilRule.NO_OFFICER_OF_AN_APPLICANT, "member");
    entry.blames(CouncilRule.TERM_WITHIN_LIMITS, "until");
    String chosen = entry.text("member", CODE_AT_MOST).required().or("");
    Field<LocalDate> from = entry.day("from").required();
    Field<LocalDate> until = entry.day("until").required();
    Optional<People.Known> member =
        page.candidates(council).stream()
            .filter(known -> known.person().toString().equals(chosen))
            .findFirst();
    Optional<Bin> employer = member.map(People.Known::organisation);
    if (employer.isEmpty()) {
      entry.wrong("member", "entry.required");
    }
    entry.check();
    dispatch.send(
        new CouncilCommand.AppointMember(
            council,
            member.orElseThrow().person(),
            employer.orElseThrow(),
            from.value(),
            until.value(),
            who.acting()));
    return Done.at("/admin/councils/" + council)
        .saying("council.done.appointed", "name", member.orElseThrow().name());
  }

  @PostMapping("/admin/councils/{council}/members/{member}/chair")
  Done chair(@PathVariable CouncilId council, @PathVariable PersonId member, SignedIn who) {
    dispatch.send(new CouncilCommand.NameChair(council, member, who.acting()));
    return Done.at("/admin/councils/" + council).saying("council.done.chair");
  }

  @PostMapping("/admin/councils/{council}/members/{member}/dismissal")
  Done dismiss(@PathVariable CouncilId council, @PathVariable PersonId member, SignedIn who) {
    dispatch.send(new CouncilCommand.DismissMember(council, member, who.acting()));
    return Done.at("/admin/councils/" + council).saying("council.done.dismissed");
  }
}
