package kz.tereze.infra.errand;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.identity.RoleChange;
import kz.tereze.api.identity.RoleCommand.RecordRoleMade;
import kz.tereze.infra.identity.KeycloakRoles;
import kz.tereze.projections.identity.RoleJournal;
import kz.tereze.projections.identity.RoleRow;
import kz.tereze.projections.identity.SeenAccounts;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Tells the sign-in service which role changes two administrators want. While it is away they
/// wait.
@Component
final class MakeRoles implements Errand {

  private static final int AT_ONCE = 20;

  private final RoleJournal journal;
  private final SeenAccounts accounts;
  private final CommandGateway commands;
  private final Clock clock;
  private final @Nullable KeycloakRoles service;

  MakeRoles(
      RoleJournal journal,
      SeenAccounts accounts,
      CommandGateway commands,
      ObjectProvider<Clock> clock,
      @Value("${tereze.issuer-uri:}") String issuer,
      @Value("${tereze.client-id:}") String client,
      @Value("${tereze.client-secret:}") String secret) {
    this.journal = journal;
    this.accounts = accounts;
    this.commands = commands;
    this.clock = clock.getIfAvailable(Clock::systemUTC);
    this.service = secret.isEmpty() ? null : new KeycloakRoles(issuer, client, secret);
  }

  @Override
  public boolean run() throws IOException, InterruptedException {
    if (service == null) {
      return false;
    }
    List<RoleRow> due = journal.toMake(AT_ONCE);
    IOException failed = null;
    for (RoleRow change : due) {
      try {
        make(change, service);
      } catch (IOException failure) {
        // One account that is gone must not keep the others' roles as they are.
        failed = failure;
      }
    }
    if (failed != null) {
      throw failed;
    }
    return due.size() == AT_ONCE;
  }

  private void make(RoleRow change, KeycloakRoles keycloak)
      throws IOException, InterruptedException {
    boolean isGiven = change.change() == RoleChange.GIVEN;
    if (isGiven) {
      keycloak.give(change.account(), change.role());
    } else {
      keycloak.take(change.account(), change.role());
    }
    accounts.changed(change.account(), change.role(), isGiven);
    commands.sendAndWait(
        new RecordRoleMade(change.person(), change.number(), Acting.platform(clock.instant())));
  }
}
