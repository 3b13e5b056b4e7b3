package kz.tereze.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Event;
import kz.tereze.api.Tiyn;
import kz.tereze.api.ledger.Account;
import kz.tereze.api.ledger.Bookkeeping;
import kz.tereze.api.ledger.Line;

/// The books an outsider keeps from the facts alone. After every posting all that must hold of the
/// accounts holds.
public final class Books {

  private final Map<Account.Part, Tiyn> parts = new HashMap<>();

  public static Books of(List<Event> facts) {
    Books books = new Books();
    facts.forEach(books::follow);
    return books;
  }

  /// Posts what a fact posts and looks whether everything still holds.
  public void follow(Event fact) {
    Bookkeeping.of(fact)
        .ifPresent(
            posting -> {
              posting.lines().forEach(this::post);
              holds(fact);
            });
  }

  private void post(Line line) {
    boolean adds = line.side() == line.account().side();
    parts.merge(line.part(), adds ? line.amount() : Tiyn.ZERO.minus(line.amount()), Tiyn::plus);
  }

  private void holds(Event fact) {
    assertThat(parts.values())
        .as("no part crosses its side after %s", fact)
        .noneMatch(Tiyn::isNegative);
    assertThat(balance(Account.RECEIVED))
        .as("received after %s", fact)
        .isEqualTo(
            balance(Account.AVAILABLE)
                .plus(balance(Account.COMMITTED))
                .plus(balance(Account.ORDERED))
                .plus(balance(Account.EXECUTED)));
    assertThat(balance(Account.EXECUTED))
        .as("executed after %s", fact)
        .isEqualTo(
            balance(Account.DISBURSED)
                .minus(balance(Account.RETURNED))
                .plus(balance(Account.RETURNS_RECEIVABLE)));
    assertThat(balance(Account.IN_TRANSIT))
        .as("in transit after %s", fact)
        .isEqualTo(balance(Account.ORDERED));
    assertThat(
            balance(Account.BANK)
                .plus(balance(Account.IN_TRANSIT))
                .plus(balance(Account.UNEXPLAINED_DEBITS)))
        .as("bank after %s", fact)
        .isEqualTo(
            balance(Account.RECEIVED)
                .plus(balance(Account.UNIDENTIFIED_RECEIPTS))
                .minus(balance(Account.EXECUTED)));
  }

  /// Where an account stands on its own side.
  public Tiyn balance(Account account) {
    return parts.entrySet().stream()
        .filter(part -> part.getKey().account() == account)
        .map(Map.Entry::getValue)
        .reduce(Tiyn.ZERO, Tiyn::plus);
  }

  /// Where a part of an account stands on its own side.
  public Tiyn balance(Account.Part part) {
    return parts.getOrDefault(part, Tiyn.ZERO);
  }
}
