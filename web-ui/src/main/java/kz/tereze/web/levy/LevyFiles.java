package kz.tereze.web.levy;

import kz.tereze.api.Role;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.projections.levy.LevyActs;
import kz.tereze.projections.levy.LevyDeclarations;
import kz.tereze.projections.levy.Obligations;
import kz.tereze.projections.levy.Receipts;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import org.springframework.stereotype.Component;

/// Puts together everything about one obligation, for those who may see it.
@Component
class LevyFiles {

  private final Obligations obligations;
  private final LevyDeclarations declarations;
  private final LevyActs acts;
  private final Receipts receipts;

  LevyFiles(
      Obligations obligations, LevyDeclarations declarations, LevyActs acts, Receipts receipts) {
    this.obligations = obligations;
    this.declarations = declarations;
    this.acts = acts;
    this.receipts = receipts;
  }

  /// What everybody may know of stands in it beside what only payer and state may know.
  LevyFile of(ObligationId obligation) {
    LevyFile file =
        new LevyFile(
            obligation,
            obligations.find(obligation),
            obligations.declaration(obligation),
            acts.exemption(obligation),
            acts.adjustments(obligation),
            acts.spendings(obligation),
            declarations.carries(obligation),
            receipts.of(obligation));
    if (!file.isKnown()) {
      throw new Missing();
    }
    return file;
  }

  /// Another company's obligation does not exist for a payer.
  LevyFile seenBy(SignedIn who, ObligationId obligation) {
    if (!isOfTheState(who) && !who.acting().actsFor(obligation.payer())) {
      throw new Missing();
    }
    return of(obligation);
  }

  static boolean isOfTheState(SignedIn who) {
    return who.acting().isAnyOf(Role.OFFICIAL, Role.TREASURER, Role.ACCOUNTANT, Role.AUDITOR);
  }
}
