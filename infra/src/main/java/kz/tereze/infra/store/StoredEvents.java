package kz.tereze.infra.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.tereze.api.Event;
import kz.tereze.api.Stored;
import kz.tereze.api.appeal.AppealEvent;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.assignment.DrawEvent;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.award.ImportEvent;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.council.BallotEvent;
import kz.tereze.api.council.CouncilEvent;
import kz.tereze.api.expert.ExpertEvent;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.identity.ErasureEvent;
import kz.tereze.api.identity.RoleEvent;
import kz.tereze.api.ledger.KeyEvent;
import kz.tereze.api.levy.ActEvent;
import kz.tereze.api.levy.ObligationEvent;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.payment.BatchEvent;
import kz.tereze.api.payment.ListEvent;
import kz.tereze.api.payment.PaymentEvent;
import kz.tereze.api.problem.ProblemEvent;
import kz.tereze.api.registry.InterestEvent;
import kz.tereze.api.registry.OrganisationEvent;
import kz.tereze.api.registry.SanctionEvent;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.api.statement.BankAccountEvent;
import kz.tereze.api.statement.LineEvent;
import kz.tereze.api.statement.StatementEvent;

/// Every kind of fact that can be stored, by its stable name and by its class.
public final class StoredEvents {

  private static final List<Class<? extends Event>> ROOTS =
      List.of(
          OrganisationEvent.class,
          InterestEvent.class,
          ExpertEvent.class,
          SanctionEvent.class,
          KeyEvent.class,
          ObligationEvent.class,
          ActEvent.class,
          FundEvent.class,
          BankAccountEvent.class,
          StatementEvent.class,
          LineEvent.class,
          NeedEvent.class,
          CouncilEvent.class,
          BallotEvent.class,
          CallEvent.class,
          ApplicationEvent.class,
          ReviewEvent.class,
          DrawEvent.class,
          AwardEvent.class,
          ImportEvent.class,
          GrantEvent.class,
          PaymentEvent.class,
          BatchEvent.class,
          ErasureEvent.class,
          RoleEvent.class,
          ListEvent.class,
          ProblemEvent.class,
          AppealEvent.class);

  private static final Map<String, Class<?>> BY_NAME = new HashMap<>();

  static {
    types()
        .forEach(
            type -> {
              if (BY_NAME.put(stored(type).value(), type) != null) {
                throw new IllegalStateException("two events are stored as " + stored(type).value());
              }
            });
  }

  private StoredEvents() {}

  /// All event classes, by stable name.
  public static Stream<Class<?>> types() {
    return ROOTS.stream()
        .flatMap(root -> Stream.<Class<?>>of(root.getPermittedSubclasses()))
        .sorted(Comparator.comparing(type -> stored(type).value()));
  }

  /// @throws IllegalArgumentException for a class that is not stored
  public static Stored stored(Class<?> type) {
    Stored stored = type.getAnnotation(Stored.class);
    if (stored == null) {
      throw new IllegalArgumentException(type.getName() + " has no stored name");
    }
    return stored;
  }

  /// @throws IllegalArgumentException for a name that no class carries
  public static Class<?> named(String name) {
    Class<?> type = BY_NAME.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no event is stored as " + name);
    }
    return type;
  }
}
