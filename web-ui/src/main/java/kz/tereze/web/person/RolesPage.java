package kz.tereze.web.person;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.identity.ExcludedRoles;
import kz.tereze.api.identity.RoleChange;
import kz.tereze.api.identity.RoleCommand;
import kz.tereze.api.identity.RoleRule;
import kz.tereze.projections.identity.AccountRow;
import kz.tereze.projections.identity.RoleJournal;
import kz.tereze.projections.identity.RoleRow;
import kz.tereze.projections.identity.SeenAccounts;
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

/// The journal of role changes, where one administrator proposes and another confirms.
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
class RolesPage {

  private static final String PATH = "/admin/roles";
  private static final int ROWS = 200;
  private static final int LONGEST = 100;

  private final RoleJournal journal;
  private final SeenAccounts accounts;
  private final People people;
  private final Dispatch dispatch;

  RolesPage(RoleJournal journal, SeenAccounts accounts, People people, Dispatch dispatch) {
    this.journal = journal;
    this.accounts = accounts;
    this.people = people;
    this.dispatch = dispatch;
  }

  @GetMapping(PATH)
  ModelAndView list(Entry entry, SignedIn who) {
    entry.labels("identity.role");
    List<RoleRow> rows = journal.newest(ROWS, 0);
    Set<PersonId> known = new LinkedHashSet<>();
    rows.forEach(
        row ->
            Stream.of(row.person(), row.proposedBy(), row.decidedBy())
                .filter(Objects::nonNull)
                .forEach(known::add));
    return new ModelAndView("person/roles")
        .addObject("rows", rows)
        .addObject("names", people.names(known))
        .addObject("excluded", ExcludedRoles.on(who.acting().day()).orElse(null))
        .addObject("mayAct", who.is(Role.ADMINISTRATOR))
        .addObject("reader", who.person());
  }

  @PostMapping(PATH)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  Done propose(Entry entry, SignedIn who) {
    entry
        .labels("identity.role")
        .shownAgainBy(() -> list(entry, who))
        .blames(RoleRule.ROLE_REFERENCE_WELL_FORMED, "reference")
        .blames(RoleRule.ROLE_IS_NOT_ONES_OWN, "account")
        .blames(RoleRule.NO_ROLE_CHANGE_IS_OPEN, "account")
        .blames(RoleRule.ROLE_CHANGES_SOMETHING, "role")
        .blames(RoleRule.NOBODY_HOLDS_BOTH, "role");
    Field<String> username = entry.text("account", LONGEST).required();
    Field<Role> role = entry.choice("role", Role.class).required();
    Field<RoleChange> change = entry.choice("change", RoleChange.class).required();
    Field<String> reference = entry.text("reference", LONGEST).required();
    entry.check();
    AccountRow account = accounts.named(username.value()).orElse(null);
    if (account == null) {
      entry.wrong("account", "identity.role.unknown");
      entry.check();
      throw new IllegalStateException("the check ends here");
    }
    dispatch.send(
        new RoleCommand.ProposeRole(
            account.person(),
            account.account(),
            role.value(),
            change.value(),
            account.roles(),
            accounts.of(account.person()),
            reference.value(),
            who.acting()));
    return Done.at(PATH).saying("identity.role.proposed");
  }

  @PostMapping(PATH + "/{person}/{number}/confirmation")
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  Done confirm(@PathVariable PersonId person, @PathVariable int number, SignedIn who) {
    dispatch.send(new RoleCommand.ConfirmRole(person, number, accounts.of(person), who.acting()));
    return Done.at(PATH).saying("identity.role.confirmed");
  }

  @PostMapping(PATH + "/{person}/{number}/refusal")
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  Done refuse(@PathVariable PersonId person, @PathVariable int number, SignedIn who) {
    dispatch.send(new RoleCommand.RefuseRole(person, number, who.acting()));
    return Done.at(PATH).saying("identity.role.refused");
  }
}
