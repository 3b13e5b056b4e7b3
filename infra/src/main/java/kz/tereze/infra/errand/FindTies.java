package kz.tereze.infra.errand;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Acting;
import kz.tereze.api.review.ReviewCommand.RecordTies;
import kz.tereze.api.review.Tie;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.review.Ties;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/// Looks for those who must not judge an application, when its review opens and whenever something
/// new is known, and makes what it finds a fact.
@Component
final class FindTies implements Errand {

  private static final int AT_ONCE = 100;

  /// Else the next turn looks: what is found while the read models lag behind may lack somebody.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Ties ties;
  private final CommandGateway commands;

  private final PlatformTime time;
  private final Freshness freshness;

  FindTies(Ties ties, CommandGateway commands, PlatformTime time, Freshness freshness) {
    this.freshness = freshness;
    this.ties = ties;
    this.commands = commands;
    this.time = time;
  }

  @Override
  public boolean run() {
    Map<Ties.Wanted, List<Tie>> found = freshness.current(this::found, PATIENCE).orElse(Map.of());
    found.forEach(
        (wanted, tied) -> {
          commands.sendAndWait(
              new RecordTies(wanted.application(), tied, Acting.platform(time.after(wanted.at()))));
          ties.done(wanted);
        });
    return found.size() == AT_ONCE;
  }

  private Map<Ties.Wanted, List<Tie>> found() {
    Map<Ties.Wanted, List<Tie>> found = new LinkedHashMap<>();
    ties.wanted(AT_ONCE).forEach(one -> found.put(one, ties.of(one.application())));
    return found;
  }
}
