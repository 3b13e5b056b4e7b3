package kz.tereze.web.registry;

import java.time.LocalDate;
import java.util.Optional;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.registry.Office;
import kz.tereze.api.registry.OrganisationCommand;
import kz.tereze.api.registry.OrganisationRule;
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

/// An administrator enters who leads an organisation and its accreditation.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class StandingAction {

  private static final int WORD_AT_MOST = 200;
  private static final int CERTIFICATE_AT_MOST = 60;
  private static final int REASON_AT_MOST = 2_000;

  private final StandingPage page;
  private final People people;
  private final Dispatch dispatch;

  StandingAction(StandingPage page, People people, Dispatch dispatch) {
    this.page = page;
    this.people = people;
    this.dispatch = dispatch;
  }

  @PostMapping("/admin/organisations/{bin}/officers")
  Done name(@PathVariable Bin bin, Entry entry, SignedIn who) {
    entry.shownAgainBy(() -> page.show(bin, entry)).labels("registry.standing");
    String word = entry.text("officer", WORD_AT_MOST).required().or("");
    Field<Office> office = entry.choice("office", Office.class).required();
    Optional<People.Known> person = people.named(word);
    if (!word.isEmpty() && person.isEmpty()) {
      entry.wrong("officer", "registry.standing.officer.unknown");
    }
    entry.check();
    dispatch.send(
        new OrganisationCommand.NameOfficer(
            bin, person.orElseThrow().person(), office.value(), who.acting()));
    return Done.at("/admin/organisations/" + bin)
        .saying("registry.done.officer", "name", person.orElseThrow().name());
  }

  @PostMapping("/admin/organisations/{bin}/officers/{person}/release")
  Done release(@PathVariable Bin bin, @PathVariable PersonId person, SignedIn who) {
    dispatch.send(new OrganisationCommand.ReleaseOfficer(bin, person, who.acting()));
    return Done.at("/admin/organisations/" + bin).saying("registry.done.released");
  }

  @PostMapping("/admin/organisations/{bin}/accreditation")
  Done accredit(@PathVariable Bin bin, Entry entry, SignedIn who) {
    entry
        .shownAgainBy(() -> page.show(bin, entry))
        .labels("registry.standing")
        .blames(OrganisationRule.ACCREDITATION_COMPLETE, "certificate");
    Field<String> certificate = entry.text("certificate", CERTIFICATE_AT_MOST).required();
    Field<LocalDate> from = entry.day("from").required();
    Field<LocalDate> until = entry.day("until").required();
    entry.check();
    dispatch.send(
        new OrganisationCommand.AccreditOrganisation(
            bin, certificate.value(), from.value(), until.value(), who.acting()));
    return Done.at("/admin/organisations/" + bin).saying("registry.done.accredited");
  }

  @PostMapping("/admin/organisations/{bin}/accreditation/withdrawal")
  Done withdraw(@PathVariable Bin bin, Entry entry, SignedIn who) {
    entry
        .shownAgainBy(() -> page.show(bin, entry))
        .labels("registry.standing")
        .blames(OrganisationRule.REASON_GIVEN, "reason");
    Field<String> reason = entry.text("reason", REASON_AT_MOST).required();
    entry.check();
    dispatch.send(new OrganisationCommand.WithdrawAccreditation(bin, reason.value(), who.acting()));
    return Done.at("/admin/organisations/" + bin).saying("registry.done.withdrawn");
  }
}
