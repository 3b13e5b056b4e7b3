package kz.tereze.domain;

import java.util.List;
import kz.tereze.domain.award.Award;
import kz.tereze.domain.award.ImportedAwards;
import kz.tereze.domain.fund.Fund;
import kz.tereze.domain.grant.Grant;
import kz.tereze.domain.levy.Obligation;
import kz.tereze.domain.payment.PaymentOrder;

/// Every aggregate that decides something.
public final class Aggregates {

  public static final List<Class<?>> ALL =
      List.of(
          Obligation.class,
          Fund.class,
          Award.class,
          ImportedAwards.class,
          Grant.class,
          PaymentOrder.class);

  private Aggregates() {}
}
