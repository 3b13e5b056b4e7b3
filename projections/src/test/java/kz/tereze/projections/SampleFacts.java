package kz.tereze.projections;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.Hash;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.Stored;
import kz.tereze.api.Text;
import kz.tereze.api.appeal.AppealEvent;
import kz.tereze.api.appeal.AppealId;
import kz.tereze.api.appeal.Point;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.assignment.DrawEvent;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.award.ImportEvent;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotEvent;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilEvent;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.expert.ExpertEvent;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.identity.ErasureEvent;
import kz.tereze.api.identity.RoleEvent;
import kz.tereze.api.ledger.KeyEvent;
import kz.tereze.api.ledger.LogName;
import kz.tereze.api.levy.ActEvent;
import kz.tereze.api.levy.ObligationEvent;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.payment.BatchEvent;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.ListCode;
import kz.tereze.api.payment.ListEvent;
import kz.tereze.api.payment.PaymentEvent;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.problem.Place;
import kz.tereze.api.problem.ProblemEvent;
import kz.tereze.api.problem.ProblemId;
import kz.tereze.api.registry.InterestEvent;
import kz.tereze.api.registry.OrganisationEvent;
import kz.tereze.api.registry.SanctionEvent;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.api.statement.BankAccountEvent;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.LineEvent;
import kz.tereze.api.statement.LineId;
import kz.tereze.api.statement.StatementEvent;

/// One made-up fact of every kind, filled by the names and types of its components, so that a new
/// kind of fact is covered without anybody remembering it.
public final class SampleFacts {

  public static final Iban ACCOUNT = new Iban("KZ86125KZT5004100100");
  public static final PersonId HIDDEN = PersonId.of("dddddddd-dddd-4ddd-8ddd-dddddddddddd");
  public static final PersonId SOMEBODY = PersonId.of("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa");
  public static final String COMMITMENT = "c29tZXRoaW5nIHNlYWxlZA";
  public static final Bin BIN = new Bin("240140000001");
  public static final Instant TIME = Instant.parse("2026-03-02T05:00:00Z");

  /// Components that may name an expert or a member of a team.
  private static final Set<String> HIDING =
      Set.of("expert", "experts", "involved", "people", "team", "leader");

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
          AppealEvent.class,
          ImportEvent.class,
          GrantEvent.class,
          ErasureEvent.class,
          RoleEvent.class,
          PaymentEvent.class,
          BatchEvent.class,
          ListEvent.class,
          ProblemEvent.class);

  private SampleFacts() {}

  public static Stream<Event> all() {
    return ROOTS.stream()
        .flatMap(root -> Arrays.stream(root.getPermittedSubclasses()))
        .map(type -> (Event) record(type));
  }

  /// The name under which a fact is stored.
  public static String kind(Event fact) {
    return fact.getClass().getAnnotation(Stored.class).value();
  }

  private static Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      return type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new))
          .newInstance(
              Arrays.stream(components)
                  .map(component -> value(component.getName(), component.getGenericType()))
                  .toArray());
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError("no sample of " + type, failure);
    }
  }

  private static Object value(String name, Type type) {
    if (type instanceof ParameterizedType list) {
      return List.of(value(name, list.getActualTypeArguments()[0]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return plain.getEnumConstants()[0];
    }
    if (plain == PersonId.class) {
      return HIDING.contains(name) ? HIDDEN : SOMEBODY;
    }
    if (plain.isSealed()) {
      return value(name, plain.getPermittedSubclasses()[0]);
    }
    Object known = known(plain);
    return known == null ? record(plain) : known;
  }

  private static Object known(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "int", "Integer" -> 3;
      case "long", "Long" -> 12_345L;
      case "boolean" -> true;
      case "String" -> "GBP";
      case "Instant" -> TIME;
      case "LocalDate" -> LocalDate.of(2026, 3, 2);
      case "UUID" -> UUID.fromString("eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee");
      case "Text" -> new Text("Қалдық", "Хвосты", "Tailings");
      case "Bin" -> BIN;
      case "Iban" -> ACCOUNT;
      case "Hash" -> new Hash("ab".repeat(32));
      case "SealedText" -> new SealedText(new UUID(1, 1), COMMITMENT);
      case "LogName" -> new LogName("tereze.example/log");
      case "NeedId" -> new NeedId("N-2026-00001");
      case "CallId" -> new CallId("C-2026-001");
      case "DrawId" -> new DrawId("C-2026-001-D1");
      case "CouncilId" -> new CouncilId("NTS-ENERGY");
      case "AppealId" -> new AppealId("AP26000001-COUNCIL");
      case "Point" -> new Point("CRITERION:METHOD");
      case "BallotId" -> new BallotId("N-2026-00001-V1-B1");
      case "FundId" -> new FundId("SUBSOIL");
      case "ApplicationNumber" -> new ApplicationNumber("AP26000001");
      case "PaymentId" -> new PaymentId("AP26000001-T1-1");
      case "BatchId" -> new BatchId("B-2026-000001");
      case "ListCode" -> new ListCode("AFM");
      case "Boolean" -> true;
      case "ProblemId" -> new ProblemId("R-2026-00001");
      case "Place" -> new Place("/ledger/AP26000001");
      case "BankAccountId" -> new BankAccountId("OIL-MAIN");
      case "LineId" -> new LineId("OIL-MAIN:TRB-2026-0000417");
      case "Claim" -> new Claim(ClaimKind.PAYMENT, "AP26000001-T1-1");
      case "ObligationId" -> new ObligationId("240140000001-2025-CODE");
      default -> null;
    };
  }
}
