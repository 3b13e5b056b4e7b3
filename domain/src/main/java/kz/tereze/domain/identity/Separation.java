package kz.tereze.domain.identity;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.Role;
import kz.tereze.api.identity.ExcludedRoles;
import kz.tereze.api.identity.RoleRule;
import kz.tereze.api.identity.RolesHeld;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/// Before any command is decided: whoever has two roles that exclude each other, be it by two
/// accounts, decides nothing until one of them is taken.
public final class Separation implements MessageHandlerInterceptor<CommandMessage<?>> {

  private final RolesHeld roles;

  public Separation(RolesHeld roles) {
    this.roles = roles;
  }

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
      throws Exception {
    if (work.getMessage().getPayload() instanceof Command command) {
      Acting by = command.by();
      if (!by.is(Role.PLATFORM)) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(by.roles());
        all.addAll(roles.of(by.person()));
        require(all, by.day());
      }
    }
    return chain.proceed();
  }

  static void require(Set<Role> roles, LocalDate day) {
    ExcludedRoles.among(roles, day)
        .ifPresent(
            pair ->
                RoleRule.NOBODY_HOLDS_BOTH.require(
                    false, "one", pair.one(), "other", pair.other()));
  }
}
