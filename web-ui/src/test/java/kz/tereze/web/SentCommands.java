package kz.tereze.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.jspecify.annotations.Nullable;

/// Remembers what pages sent, and answers as a test wishes.
public final class SentCommands implements CommandGateway {

  private final List<Object> sent = new ArrayList<>();
  private @Nullable RuntimeException answer;

  public List<Object> all() {
    return List.copyOf(sent);
  }

  public Object last() {
    return sent.getLast();
  }

  /// The next commands fail with this.
  public void failWith(RuntimeException failure) {
    answer = failure;
  }

  public void forget() {
    sent.clear();
    answer = null;
  }

  @Override
  public <R> CompletableFuture<R> send(Object command) {
    sent.add(command);
    return answer == null
        ? CompletableFuture.completedFuture(null)
        : CompletableFuture.failedFuture(answer);
  }

  @Override
  public <C, R> void send(C command, CommandCallback<? super C, ? super R> callback) {
    throw new UnsupportedOperationException("pages use Dispatch");
  }

  @Override
  public <R> R sendAndWait(Object command) {
    throw new UnsupportedOperationException("pages use Dispatch");
  }

  @Override
  public <R> R sendAndWait(Object command, long timeout, TimeUnit unit) {
    throw new UnsupportedOperationException("pages use Dispatch");
  }

  @Override
  public Registration registerDispatchInterceptor(
      MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
    return () -> true;
  }
}
