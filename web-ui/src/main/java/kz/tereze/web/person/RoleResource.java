package kz.tereze.web.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.identity.ExcludedRoles;
import kz.tereze.api.identity.RoleChange;
import kz.tereze.api.identity.RoleCommand;
import kz.tereze.projections.identity.AccountRow;
import kz.tereze.projections.identity.RoleJournal;
import kz.tereze.projections.identity.RoleRow;
import kz.tereze.projections.identity.SeenAccounts;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Role changes for machines; people appear by their ids.
@RestController
@RequestMapping("/api/v1/roles")
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
class RoleResource {

  private static final int ROWS = 200;

  private final RoleJournal journal;
  private final SeenAccounts accounts;
  private final Dispatch dispatch;

  RoleResource(RoleJournal journal, SeenAccounts accounts, Dispatch dispatch) {
    this.journal = journal;
    this.accounts = accounts;
    this.dispatch = dispatch;
  }

  /// What an administrator proposes for an account.
  record Proposal(@NotNull Role role, @NotNull RoleChange change, @NotNull String reference) {}

  /// The newest first, at most 200 at once.
  @GetMapping
  List<RoleRow> journal(@RequestParam(defaultValue = "0") int offset) {
    return journal.newest(ROWS, Math.max(0, offset));
  }

  /// The pairs of roles that nobody has together, since when and by which reference.
  @GetMapping("/excluded")
  ExcludedRoles.Dated excluded(SignedIn who) {
    return ExcludedRoles.on(Kazakhstan.day(who.at())).orElseThrow(Missing::new);
  }

  /// An account by its user name, and the roles it was last seen with.
  @GetMapping("/accounts/{username}")
  AccountRow account(@PathVariable String username) {
    return accounts.named(username).orElseThrow(Missing::new);
  }

  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @PostMapping("/accounts/{username}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void propose(@PathVariable String username, @RequestBody @Valid Proposal asked, SignedIn who) {
    AccountRow account = account(username);
    dispatch.send(
        new RoleCommand.ProposeRole(
            account.person(),
            account.account(),
            asked.role(),
            asked.change(),
            account.roles(),
            accounts.of(account.person()),
            asked.reference(),
            who.acting()));
  }

  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @PostMapping("/{person}/{number}/confirmation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(@PathVariable PersonId person, @PathVariable int number, SignedIn who) {
    dispatch.send(new RoleCommand.ConfirmRole(person, number, accounts.of(person), who.acting()));
  }

  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @PostMapping("/{person}/{number}/refusal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void refuse(@PathVariable PersonId person, @PathVariable int number, SignedIn who) {
    dispatch.send(new RoleCommand.RefuseRole(person, number, who.acting()));
  }
}
