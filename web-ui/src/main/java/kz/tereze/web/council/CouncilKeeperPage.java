package kz.tereze.web.council;

import java.util.List;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.council.CouncilId;
import kz.tereze.projections.council.CouncilRow;
import kz.tereze.projections.council.Councils;
import kz.tereze.projections.council.MemberRow;
import kz.tereze.projections.council.MinutesBook;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.People;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The administrator's councils: whom each consists of, by its ministry's order.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class CouncilKeeperPage {

  private final Councils councils;
  private final Organisations organisations;
  private final People people;
  private final MinutesBook minutes;

  CouncilKeeperPage(
      Councils councils, Organisations organisations, People people, MinutesBook minutes) {
    this.councils = councils;
    this.organisations = organisations;
    this.people = people;
    this.minutes = minutes;
  }

  @GetMapping("/admin/councils")
  ModelAndView list(Entry entry) {
    entry.labels("council.form");
    return new ModelAndView("council/keep").addObject("councils", councils.list());
  }

  @GetMapping("/admin/councils/{council}")
  ModelAndView members(@PathVariable CouncilId council, Entry entry) {
    CouncilRow row = councils.find(council).orElseThrow(Missing::new);
    List<MemberRow> members = councils.members(council);
    List<PersonId> seated = members.stream().map(MemberRow::person).toList();
    entry.labels("council.form");
    return new ModelAndView("council/members")
        .addObject("council", row)
        .addObject("members", members)
        .addObject("chair", minutes.of(council).orElse(null))
        .addObject("people", people.names(seated))
        .addObject(
            "employers", organisations.names(members.stream().map(MemberRow::employer).toList()))
        .addObject("candidates", candidates(council));
  }

  /// A change of language after a refusal begins again.
  @GetMapping("/admin/councils/{council}/members")
  Done again(@PathVariable CouncilId council) {
    return Done.at("/admin/councils/" + council);
  }

  /// Whoever may vote by role and has no term that goes on.
  List<People.Known> candidates(CouncilId council) {
    List<PersonId> seated =
        councils.members(council).stream()
            .filter(member -> member.until() == null)
            .map(MemberRow::person)
            .toList();
    return people.withRole(Role.COUNCIL_MEMBER).stream()
        .filter(person -> !seated.contains(person.person()))
        .filter(person -> person.organisation() != null)
        .toList();
  }

  @GetMapping("/admin/councils/{council}/members/{member}/dismissal")
  ModelAndView dismissal(@PathVariable CouncilId council, @PathVariable PersonId member) {
    MemberRow seat =
        councils.members(council).stream()
            .filter(row -> row.person().equals(member))
            .findFirst()
            .orElseThrow(Missing::new);
    return new ModelAndView("council/dismiss")
        .addObject("council", councils.find(council).orElseThrow(Missing::new))
        .addObject("member", seat)
        .addObject("name", people.name(member))
        .addObject("employer", organisations.name(seat.employer()));
  }
}
