package kz.tereze.infra.errand;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.review.ReviewCommand.RecordTies;
import kz.tereze.projections.review.Ties;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/// Looks for those who must not judge an application, when its review opens and whenever something
/// new is known, and makes what it finds a fact.
@Component
final class FindTies implements Errand {

  private static final int AT_ONCE = 100;

  private final Ties ties;
  private final CommandGateway commands;

  private final PlatformTime time;

  FindTies(Ties ties, CommandGateway commands, PlatformTime time) {
    this.ties = ties;
    this.commands = commands;
    this.time = time;
  }

  @Override
  public boolean run() {
    List<Ties.Wanted> wanted = ties.wanted(AT_ONCE);
    for (Ties.Wanted one : wanted) {
      commands.sendAndWait(
          new RecordTies(
              one.application(),
              ties.of(one.application()),
              Acting.platform(time.after(one.at()))));
      ties.done(one);
    }
    return wanted.size() == AT_ONCE;
  }
}
