package kz.tereze.infra.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.Iban;
import kz.tereze.api.appeal.AppealId;
import kz.tereze.api.appeal.Point;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.Fraction;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.ledger.LogName;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.ListCode;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.problem.Place;
import kz.tereze.api.problem.ProblemId;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.LineId;

/// Makes one plausible instance of any record of the api, for the samples of stored events.
final class Samples {

  private static final Map<Class<?>, Object> KNOWN =
      Map.ofEntries(
          Map.entry(String.class, "Сөз / слово"),
          Map.entry(int.class, 3),
          Map.entry(Integer.class, 2),
          Map.entry(long.class, 1_234_567_89L),
          Map.entry(Long.class, 41L),
          Map.entry(ProblemId.class, new ProblemId("R-2026-00001")),
          Map.entry(Place.class, new Place("/ledger/AP26000001")),
          Map.entry(boolean.class, true),
          Map.entry(UUID.class, UUID.fromString("40d4fb3b-6677-4cf9-87e6-b7d9c0688aa0")),
          Map.entry(Instant.class, Instant.parse("2026-11-23T05:30:00Z")),
          Map.entry(LocalDate.class, LocalDate.of(2026, 11, 23)),
          Map.entry(Bin.class, new Bin("190340901012")),
          Map.entry(LogName.class, new LogName("tereze.example/log")),
          Map.entry(Iban.class, new Iban("KZ86125KZT5004100100")),
          Map.entry(Hash.class, new Hash("0123456789abcdef".repeat(4))),
          Map.entry(Fraction.class, new Fraction(2, 3, "council rules")),
          Map.entry(NeedId.class, new NeedId("N-2026-00001")),
          Map.entry(CallId.class, new CallId("C-2026-001")),
          Map.entry(DrawId.class, new DrawId("C-2026-001-D1")),
          Map.entry(CouncilId.class, new CouncilId("NTS-SUBSOIL")),
          Map.entry(BallotId.class, new BallotId("N-2026-00001-V1-B1")),
          Map.entry(AppealId.class, new AppealId("AP26000001-COUNCIL")),
          Map.entry(Point.class, new Point("CRITERION:METHOD")),
          Map.entry(FundId.class, new FundId("KBK-401103")),
          Map.entry(ObligationId.class, new ObligationId("190340901012-2026-CODE")),
          Map.entry(ApplicationNumber.class, new ApplicationNumber("AP26000001")),
          Map.entry(BankAccountId.class, new BankAccountId("OIL-MAIN")),
          Map.entry(LineId.class, new LineId("OIL-MAIN:TRB-2026-0000417")),
          Map.entry(Claim.class, new Claim(ClaimKind.OBLIGATION, "190340901012-2026-CODE")),
          Map.entry(Boolean.class, true),
          Map.entry(PaymentId.class, new PaymentId("AP26000001-T1-1")),
          Map.entry(BatchId.class, new BatchId("B-2026-000001")),
          Map.entry(ListCode.class, new ListCode("AFM")));

  private Samples() {}

  static Object of(Type type) {
    if (type instanceof ParameterizedType list) {
      Type element = list.getActualTypeArguments()[0];
      // Of a thing that has several forms the sample holds each.
      return element instanceof Class<?> forms && forms.isSealed()
          ? Arrays.stream(forms.getPermittedSubclasses()).map(Samples::of).toList()
          : List.of(of(element));
    }
    Class<?> plain = (Class<?>) type;
    Object known = KNOWN.get(plain);
    if (known != null) {
      return known;
    }
    return plain.isEnum() ? plain.getEnumConstants()[0] : record(plain);
  }

  private static Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components).map(component -> of(component.getGenericType())).toArray();
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("no sample of " + type, failure);
    }
  }
}
