package kz.tereze.domain.grant;

import java.util.Optional;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Refused;
import kz.tereze.api.appeal.Decisions;
import kz.tereze.api.appeal.Standstill;
import kz.tereze.api.application.Teams;
import kz.tereze.api.grant.ContractTerms;
import kz.tereze.api.grant.GrantCommand.AcceptContract;
import kz.tereze.api.grant.GrantCommand.ConcludeContract;
import kz.tereze.api.grant.GrantCommand.OfferContract;
import kz.tereze.api.grant.GrantCommand.SignContract;
import kz.tereze.api.grant.GrantEvent.ContractAccepted;
import kz.tereze.api.grant.GrantEvent.ContractConcluded;
import kz.tereze.api.grant.GrantEvent.ContractOffered;
import kz.tereze.api.grant.GrantEvent.ContractSigned;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.grant.Side;
import kz.tereze.api.registry.Register;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

/// From an award to a contract: offered, accepted, signed by both sides.
final class Contracting {

  private final Standing grant;

  Contracting(Standing grant) {
    this.grant = grant;
  }

  @CommandHandler
  void handle(OfferContract command, Decisions decisions, Register register, Teams teams) {
    Acting by = command.by();
    grant.requireOfficial(GrantRule.OFFERED_BY_OFFICIAL, by);
    if (grant.offer != null
        && grant.offer.by().equals(by.person())
        && grant.offer.plan().equals(command.plan())) {
      return;
    }
    GrantRule.AWAITS_OFFER.require(grant.offer == null);
    requireAppealsOver(decisions, by);
    requireGoodStanding(register, teams, by);
    Terms.require(command.plan(), grant.award().amount(), by.day());
    AggregateLifecycle.apply(
        new ContractOffered(
            command.grant(),
            command.customer(),
            command.plan().milestones(),
            command.plan().tranches(),
            by.person(),
            by.at()));
  }

  /// The register may have changed since the application: money goes to nobody it speaks against.
  private void requireGoodStanding(Register register, Teams teams, Acting by) {
    Bin recipient = grant.award().recipient();
    GrantRule.RECIPIENT_IS_ACCREDITED.require(
        register.isAccredited(recipient, by.day()), "recipient", recipient.digits());
    Optional<String> sanction = register.sanctionOn(recipient, by.day());
    GrantRule.RECIPIENT_IS_NOT_SANCTIONED.require(
        sanction.isEmpty(), "recipient", recipient.digits(), "reason", sanction.orElse(""));
    Optional<String> members =
        teams.teamOf(grant.award().application()).stream()
            .flatMap(member -> register.sanctionOn(member, by.day()).stream())
            .findFirst();
    GrantRule.TEAM_IS_NOT_SANCTIONED.require(members.isEmpty(), "reason", members.orElse(""));
  }

  /// What an appeal can still overturn is no ground for a contract.
  private void requireAppealsOver(Decisions decisions, Acting by) {
    Standstill standstill = decisions.standstill(grant.award().call(), grant.award().grant());
    GrantRule.APPEALS_ARE_OVER.require(
        decisions.isDecided(grant.award().grant()) && standstill.isOverAt(by.at()),
        "until",
        standstill.until() == null ? by.at() : standstill.until(),
        "open",
        standstill.open());
  }

  @CommandHandler
  void handle(AcceptContract command) {
    Acting by = command.by();
    GrantRule.ACCEPTED_BY_RECIPIENT.require(by.actsFor(grant.award().recipient()));
    if (grant.acceptance != null
        && grant.acceptance.by().equals(by.person())
        && grant.acceptance.payee().equals(command.payee())) {
      return;
    }
    GrantRule.AWAITS_ACCEPTANCE.require(grant.offer != null && grant.acceptance == null);
    AggregateLifecycle.apply(
        new ContractAccepted(command.grant(), command.payee(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(SignContract command) {
    Acting by = command.by();
    GrantRule.SIGNED_FOR_THE_RECIPIENT.require(by.actsFor(grant.award().recipient()));
    if (grant.signature != null && grant.signature.by().equals(by.person())) {
      return;
    }
    GrantRule.AWAITS_RECIPIENTS_SIGNATURE.require(
        grant.acceptance != null && grant.signature == null);
    requireUnderThisContract(command.signature());
    AggregateLifecycle.apply(
        new ContractSigned(
            command.grant(), Side.RECIPIENT, command.signature(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(ConcludeContract command, Register register, Teams teams) {
    Acting by = command.by();
    grant.requireOfficial(GrantRule.CONCLUDED_BY_OFFICIAL, by);
    if (grant.conclusion != null && grant.conclusion.by().equals(by.person())) {
      return;
    }
    GrantRule.AWAITS_CONCLUSION.require(grant.signature != null && grant.conclusion == null);
    requireGoodStanding(register, teams, by);
    requireUnderThisContract(command.signature());
    AggregateLifecycle.apply(
        new ContractSigned(command.grant(), Side.STATE, command.signature(), by.person(), by.at()));
    AggregateLifecycle.apply(new ContractConcluded(command.grant(), by.person(), by.at()));
  }

  private void requireUnderThisContract(Signature given) {
    if (grant.offer == null || grant.acceptance == null) {
      throw new Refused(GrantRule.AWAITS_RECIPIENTS_SIGNATURE);
    }
    ContractTerms terms =
        new ContractTerms(
            grant.award().grant(),
            grant.award().call(),
            grant.award().need(),
            grant.offer.customer(),
            grant.award().recipient(),
            grant.award().amount(),
            grant.offer.plan(),
            grant.acceptance.payee());
    GrantRule.SIGNATURE_IS_UNDER_THIS_CONTRACT.require(
        given.signs(
            ContractTerms.ACT,
            grant.award().grant().irn(),
            terms.hash(),
            SigningPower.RIGHT_TO_SIGN));
  }
}
