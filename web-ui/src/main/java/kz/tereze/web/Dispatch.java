package kz.tereze.web;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.tereze.api.Command;
import kz.tereze.api.Refused;
import kz.tereze.projections.Freshness;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Sends one command, waits until it is decided, and for a moment until pages show it. A refusal
/// comes out as [Refused]; what else can happen comes out as one of the exceptions here.
@Component
public class Dispatch {

  private static final Duration DECIDED_WITHIN = Duration.ofSeconds(10);
  private static final Duration SHOWN_WITHIN = Duration.ofSeconds(3);

  private final CommandGateway gateway;
  private final ObjectProvider<Freshness> freshness;

  Dispatch(CommandGateway gateway, ObjectProvider<Freshness> freshness) {
    this.gateway = gateway;
    this.freshness = freshness;
  }

  /// @return what the aggregate answered, mostly nothing
  /// @throws Refused when a rule does not hold
  /// @throws Missing when there is no such thing to decide about
  /// @throws Overtaken when somebody else decided at the same moment
  /// @throws Away when nobody decided in time, or the store does not answer
  public @Nullable Object send(Command command) {
    Object answer = await(gateway.send(command));
    freshness.ifAvailable(shown -> shown.await(SHOWN_WITHIN));
    return answer;
  }

  private static @Nullable Object await(CompletableFuture<Object> decision) {
    try {
      return decision.get(DECIDED_WITHIN.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException failure) {
      throw Outcomes.of(failure);
    } catch (TimeoutException late) {
      throw new Away(late);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Away(stopped);
    }
  }
}
