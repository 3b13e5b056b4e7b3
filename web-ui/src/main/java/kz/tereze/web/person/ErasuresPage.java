package kz.tereze.web.person;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.identity.ErasureBasis;
import kz.tereze.api.identity.ErasureCommand;
import kz.tereze.api.identity.ErasureRule;
import kz.tereze.projections.identity.ErasureRow;
import kz.tereze.projections.identity.Erasures;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Erasing people takes two: an administrator asks, a second person confirms.
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
class ErasuresPage {

  private static final String PATH = "/admin/erasures";
  private static final int ROWS = 200;
  private static final int LONGEST = 100;

  private final Erasures erasures;
  private final People people;
  private final Dispatch dispatch;

  ErasuresPage(Erasures erasures, People people, Dispatch dispatch) {
    this.erasures = erasures;
    this.people = people;
    this.dispatch = dispatch;
  }

  @GetMapping(PATH)
  ModelAndView list(Entry entry, SignedIn who) {
    entry.labels("identity.erasure");
    List<ErasureRow> rows = erasures.all(ROWS);
    Set<PersonId> known = new LinkedHashSet<>();
    rows.forEach(row -> known.addAll(List.of(row.subject(), row.requestedBy())));
    return new ModelAndView(
        "person/erasures",
        Map.of(
            "rows",
            rows,
            "names",
            people.names(known),
            "mayAsk",
            who.is(Role.ADMINISTRATOR),
            "reader",
            who.person()));
  }

  @PostMapping(PATH)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  Done request(Entry entry, SignedIn who) {
    entry
        .labels("identity.erasure")
        .shownAgainBy(() -> list(entry, who))
        .blames(ErasureRule.REFERENCE_WELL_FORMED, "reference");
    Field<String> person = entry.text("person", LONGEST).required();
    Field<ErasureBasis> basis = entry.choice("basis", ErasureBasis.class).required();
    Field<String> reference = entry.text("reference", LONGEST).required();
    entry.check();
    PersonId subject = people.named(person.value()).map(People.Known::person).orElse(null);
    if (subject == null) {
      entry.wrong("person", "identity.erasure.unknown");
      entry.check();
      throw new IllegalStateException("the check ends here");
    }
    dispatch.send(
        new ErasureCommand.RequestErasure(subject, basis.value(), reference.value(), who.acting()));
    return Done.at(PATH).saying("identity.erasure.requested");
  }

  @PostMapping(PATH + "/{subject}/confirmation")
  Done confirm(@PathVariable PersonId subject, SignedIn who) {
    dispatch.send(new ErasureCommand.ConfirmErasure(subject, who.acting()));
    return Done.at(PATH).saying("identity.erasure.done");
  }

  @PostMapping(PATH + "/{subject}/refusal")
  Done refuse(@PathVariable PersonId subject, SignedIn who) {
    dispatch.send(new ErasureCommand.RefuseErasure(subject, who.acting()));
    return Done.at(PATH).saying("identity.erasure.refused");
  }
}
