package kz.tereze.domain.levy;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.levy.Declaration;
import kz.tereze.api.levy.ObligationCommand.DeclareBase;
import kz.tereze.api.levy.ObligationEvent.BaseDeclared;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ObligationRule;
import org.axonframework.modelling.command.AggregateLifecycle;

/// What the payer says of the year before. It changes nothing by itself: an official assesses, or
/// corrects what was assessed.
final class Declaring {

  private static final int FILES_AT_MOST = 10;

  private final Owed owed;

  Declaring(Owed owed) {
    this.owed = owed;
  }

  void declare(DeclareBase command) {
    Acting by = command.by();
    ObligationId obligation = command.obligation();
    Owed.requirePayer(obligation, by);
    Declaration declared = command.declaration();
    BaseDeclared before = owed.declaration;
    if (before != null
        && before.base().equals(declared.base())
        && before.productionYear() == declared.productionYear()
        && before.evidence().equals(declared.evidence())) {
      return;
    }
    ObligationRule.PAYER_IS_NOT_EXEMPT.require(owed.exemption == null);
    ObligationRule.BASE_IS_POSITIVE.require(declared.base().isPositive());
    Assessing.rate(obligation);
    Assessing.requireProductionYear(obligation, declared.productionYear());
    requireEvidence(declared.evidence());
    AggregateLifecycle.apply(
        new BaseDeclared(
            obligation,
            before == null ? 1 : before.attempt() + 1,
            declared.base(),
            declared.productionYear(),
            declared.evidence(),
            by.person(),
            by.at()));
  }

  static void requireEvidence(List<Hash> evidence) {
    ObligationRule.EVIDENCE_IS_GIVEN.require(
        !evidence.isEmpty()
            && evidence.size() <= FILES_AT_MOST
            && evidence.stream().distinct().count() == evidence.size());
  }
}
