package kz.tereze.domain.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Hash;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.statement.AccountTerms;
import kz.tereze.api.statement.BankAccountCommand;
import kz.tereze.api.statement.BankAccountCommand.DescribeBankAccount;
import kz.tereze.api.statement.BankAccountCommand.OpenBankAccount;
import kz.tereze.api.statement.BankAccountCommand.TakeStatement;
import kz.tereze.api.statement.BankAccountEvent;
import kz.tereze.api.statement.BankAccountEvent.BankAccountDescribed;
import kz.tereze.api.statement.BankAccountEvent.BankAccountOpened;
import kz.tereze.api.statement.BankAccountEvent.StatementTaken;
import kz.tereze.api.statement.StatementRule;
import kz.tereze.api.statement.StatementSums;
import kz.tereze.domain.Characters;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// A fund's account at a bank. Its statements follow one another without a gap: each opens with
/// what the one before closed.
@AggregateRoot(type = "BankAccount")
public class BankAccount {

  private static final Characters NAME = new Characters(3, 140);

  @AggregateIdentifier private String stream;
  private @Nullable BankAccountOpened opened;
  private @Nullable AccountTerms terms;
  private Tiyn closing = Tiyn.ZERO;
  private final Set<Hash> files = new HashSet<>();
  private final Map<String, Hash> numbers = new HashMap<>();

  protected BankAccount() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(OpenBankAccount command) {
    Acting by = command.by();
    StatementRule.OPENED_BY_ADMINISTRATOR.require(by.is(Role.ADMINISTRATOR));
    if (opened != null
        && opened.fund().equals(command.fund())
        && opened.iban().equals(command.iban())
        && opened.by().equals(by.person())) {
      return;
    }
    StatementRule.ACCOUNT_OPENED_ONCE.require(opened == null, "account", command.account().code());
    AggregateLifecycle.apply(
        new BankAccountOpened(
            command.account(), command.fund(), command.iban(), by.person(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(DescribeBankAccount command) {
    Acting by = command.by();
    StatementRule.OPENED_BY_ADMINISTRATOR.require(by.is(Role.ADMINISTRATOR));
    if (command.terms().equals(terms)) {
      return;
    }
    if (opened == null) {
      throw new Refused(StatementRule.ACCOUNT_IS_OPEN, "account", command.account().code());
    }
    StatementRule.TERMS_ARE_WELL_FORMED.require(areWellFormed(command.terms()));
    AggregateLifecycle.apply(
        new BankAccountDescribed(
            command.account(), opened.fund(), command.terms(), by.person(), by.at()));
  }

  private static boolean areWellFormed(AccountTerms terms) {
    return NAME.fit(terms.payerName().strip())
        && terms.kod().matches("[12][1-9]")
        && terms.knp().matches("\\d{3}");
  }

  /// Meets an account nobody opened too, so that the file is told whose it is not.
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(TakeStatement command) {
    Acting by = command.by();
    StatementRule.TAKEN_BY_THE_TREASURY.require(by.isAnyOf(Role.TREASURER, Role.ACCOUNTANT));
    StatementSums sums = command.sums();
    if (files.contains(sums.file())) {
      return;
    }
    if (opened == null || !opened.iban().equals(command.iban())) {
      throw new Refused(
          StatementRule.STATEMENT_IS_OF_THE_ACCOUNT, "account", command.account().code());
    }
    for (String number : sums.numbers()) {
      StatementRule.STATEMENT_TAKEN_ONCE.require(!numbers.containsKey(number), "number", number);
    }
    StatementRule.ENDED_BY_TODAY.require(
        !sums.to().isAfter(by.day()), "day", sums.to(), "today", by.day());
    requireBalances(sums);
    AggregateLifecycle.apply(
        new StatementTaken(command.account(), opened.fund(), sums, by.person(), by.at()));
  }

  private void requireBalances(StatementSums sums) {
    if (sums.opening() == null || sums.closing() == null) {
      return;
    }
    Tiyn counted = sums.opening().plus(sums.credits()).minus(sums.debits());
    StatementRule.LINES_ADD_UP.require(
        counted.equals(sums.closing()), "counted", counted, "closing", sums.closing());
    StatementRule.BALANCE_CONTINUES.require(
        sums.opening().equals(closing), "opening", sums.opening(), "closing", closing);
  }

  @EventSourcingHandler
  void on(BankAccountEvent event) {
    CorruptHistory.unless(event instanceof BankAccountOpened == (opened == null), event, stream);
    switch (event) {
      case BankAccountOpened first -> {
        stream = BankAccountCommand.stream(first.account());
        opened = first;
      }
      case BankAccountDescribed described -> terms = described.terms();
      case StatementTaken taken -> {
        StatementSums sums = taken.sums();
        CorruptHistory.unless(files.add(sums.file()), taken, closing);
        sums.numbers().forEach(number -> numbers.put(number, sums.file()));
        if (sums.closing() != null) {
          closing = sums.closing();
        }
      }
    }
  }
}
