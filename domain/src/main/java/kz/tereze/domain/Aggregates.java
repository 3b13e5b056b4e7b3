package kz.tereze.domain;

import java.util.List;
import kz.tereze.domain.appeal.Appeal;
import kz.tereze.domain.application.GrantApplication;
import kz.tereze.domain.assignment.Draw;
import kz.tereze.domain.award.Award;
import kz.tereze.domain.award.ImportedAwards;
import kz.tereze.domain.call.Call;
import kz.tereze.domain.council.Ballot;
import kz.tereze.domain.council.Council;
import kz.tereze.domain.expert.Expert;
import kz.tereze.domain.fund.Fund;
import kz.tereze.domain.grant.Grant;
import kz.tereze.domain.identity.Duties;
import kz.tereze.domain.identity.Erasure;
import kz.tereze.domain.ledger.SigningKeys;
import kz.tereze.domain.levy.Act;
import kz.tereze.domain.levy.Obligation;
import kz.tereze.domain.need.Need;
import kz.tereze.domain.payment.Batch;
import kz.tereze.domain.payment.PaymentOrder;
import kz.tereze.domain.payment.SanctionList;
import kz.tereze.domain.problem.Problem;
import kz.tereze.domain.registry.Interests;
import kz.tereze.domain.registry.Organisation;
import kz.tereze.domain.registry.Sanction;
import kz.tereze.domain.review.Review;
import kz.tereze.domain.statement.BankAccount;
import kz.tereze.domain.statement.Statement;
import kz.tereze.domain.statement.StatementLine;

/// Every aggregate that decides something.
public final class Aggregates {

  public static final List<Class<?>> ALL =
      List.of(
          Organisation.class,
          Interests.class,
          Expert.class,
          Sanction.class,
          Obligation.class,
          Act.class,
          Fund.class,
          BankAccount.class,
          Statement.class,
          StatementLine.class,
          Need.class,
          Council.class,
          Ballot.class,
          Call.class,
          GrantApplication.class,
          Review.class,
          Draw.class,
          Award.class,
          ImportedAwards.class,
          Appeal.class,
          Grant.class,
          PaymentOrder.class,
          Batch.class,
          SanctionList.class,
          Duties.class,
          Erasure.class,
          SigningKeys.class,
          Problem.class);

  private Aggregates() {}
}
