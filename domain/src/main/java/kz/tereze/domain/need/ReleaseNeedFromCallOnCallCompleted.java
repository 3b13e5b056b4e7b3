package kz.tereze.domain.need;

import kz.tereze.api.Acting;
import kz.tereze.api.call.CallEvent.CallCompleted;
import kz.tereze.api.need.NeedCommand.ReleaseNeedFromCall;
import kz.tereze.api.need.NeedId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// Needs for which a completed call awarded nothing may be served by another call.
@ProcessingGroup("policies")
public class ReleaseNeedFromCallOnCallCompleted {

  private final CommandGateway commands;

  public ReleaseNeedFromCallOnCallCompleted(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(CallCompleted event) {
    for (NeedId need : event.freed()) {
      commands.sendAndWait(
          new ReleaseNeedFromCall(need, event.call(), Acting.platform(event.at())));
    }
  }
}
