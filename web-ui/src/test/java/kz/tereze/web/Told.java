package kz.tereze.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.call.Ranked;
import kz.tereze.api.council.BallotEvent;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilEvent;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.Fraction;
import kz.tereze.api.council.Seat;
import kz.tereze.api.council.Subject;
import kz.tereze.api.council.SubjectKind;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.IpTerms;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.need.Resemblance;
import kz.tereze.api.registry.OrganisationEvent;
import kz.tereze.api.registry.OrganisationKind;

/// Facts that tests of pages begin with.
public final class Told {

  public static final Bin MINE = new Bin("240140000001");
  public static final Bin INSTITUTE = new Bin("190340901012");
  public static final NeedId NEED = new NeedId("N-2026-00001");
  public static final CouncilId COUNCIL = new CouncilId("NTS-ENERGY");
  public static final BallotId BALLOT = BallotId.of("N-2026-00001-V1", 1);
  public static final FundId FUND = new FundId("ENERGY");
  public static final CallId CALL = new CallId("C-2026-001");
  public static final ApplicationId APPLICATION = new ApplicationId(new UUID(0, 9));
  public static final ApplicationNumber IRN = new ApplicationNumber("AP26000001");
  public static final PersonId SOMEBODY = new PersonId(new UUID(0, 1));
  public static final Instant EARLIER = WebTest.NOW.minusSeconds(864_000);
  public static final Fraction TWO_THIRDS = new Fraction(2, 3, "rules");
  public static final CallTerms TERMS = terms(WebTest.NOW.plusSeconds(864_000));

  private Told() {}

  public static Event organisation(Bin bin, String russian) {
    return new OrganisationEvent.OrganisationRegistered(
        bin,
        new Text("Кеніш", russian, null),
        OrganisationKind.SUBSOIL_USER,
        Region.KARAGANDA,
        SOMEBODY,
        EARLIER);
  }

  public static NeedContent content() {
    return new NeedContent(
        new Text("Қалдықтағы суды азайту", "Меньше воды в хвостах", "Less water in tailings"),
        new Text("Су көп", "Воды много", null),
        new Text("Су үлесі, %", "Доля воды, %", null),
        "60",
        "40",
        null,
        Region.KARAGANDA,
        4,
        7,
        Tiyn.ofTenge(1_500_000),
        null,
        IpTerms.OWNED_JOINTLY,
        LocalDate.of(2027, 6, 1));
  }

  public static Event needPosted() {
    return new NeedEvent.NeedPosted(NEED, MINE, content(), SOMEBODY, EARLIER);
  }

  /// @param daysLeft how many days are left for questions; negative when they are over
  public static Event needScreened(int daysLeft) {
    return new NeedEvent.NeedScreened(
        NEED,
        1,
        List.of(new Resemblance("N-2025-00003", 35)),
        "",
        Kazakhstan.day(WebTest.NOW).plusDays(daysLeft),
        "rules",
        SOMEBODY,
        EARLIER);
  }

  public static Event needPutToCouncil() {
    return new NeedEvent.NeedPutToCouncil(
        NEED, MINE, 1, content().hash(), COUNCIL, BALLOT, SOMEBODY, EARLIER);
  }

  public static Event needApproved() {
    return new NeedEvent.NeedApproved(
        NEED, 1, content().hash(), BALLOT, PersonId.PLATFORM, EARLIER);
  }

  public static Event council() {
    return new CouncilEvent.CouncilEstablished(
        COUNCIL, new Text("Энергетика кеңесі", "Совет по энергетике", null), SOMEBODY, EARLIER);
  }

  public static Event appointed(PersonId member, Bin employer) {
    return new CouncilEvent.MemberAppointed(
        COUNCIL,
        member,
        employer,
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2028, 12, 31),
        SOMEBODY,
        EARLIER);
  }

  public static Subject subject() {
    return new Subject(SubjectKind.NEED, NEED.number(), 1, null, null, List.of(MINE), List.of());
  }

  public static Event ballotOpened(Seat... seats) {
    return ballotOpened(WebTest.NOW.plusSeconds(86_400), seats);
  }

  public static Event ballotOpened(Instant closesAt, Seat... seats) {
    return new BallotEvent.BallotOpened(
        BALLOT,
        COUNCIL,
        subject(),
        List.of(seats),
        List.of(),
        TWO_THIRDS,
        TWO_THIRDS,
        closesAt,
        PersonId.PLATFORM,
        EARLIER);
  }

  public static Event fund() {
    return new FundEvent.FundEstablished(
        FUND, new Text("Энергетика қоры", "Фонд энергетики", null), SOMEBODY, EARLIER);
  }

  public static CallTerms terms(Instant closesAt) {
    return new CallTerms(
        new Text("Су үнемдеу", "Экономия воды", null),
        new Text("Қысқаша", "Кратко о конкурсе", null),
        List.of(NEED),
        Tiyn.ofTenge(70_000_000),
        Tiyn.ofTenge(30_000_000),
        EARLIER,
        closesAt,
        3,
        20);
  }

  public static Event callPlanned(CallTerms terms) {
    return new CallEvent.CallPlanned(CALL, FUND, terms, SOMEBODY, EARLIER);
  }

  public static Event callAnnounced(CallTerms terms) {
    return new CallEvent.CallAnnounced(CALL, FUND, terms, SOMEBODY, EARLIER);
  }

  public static Event admitted() {
    return new CallEvent.ApplicationAdmitted(
        CALL,
        APPLICATION,
        IRN,
        NEED,
        INSTITUTE,
        List.of(SOMEBODY),
        Tiyn.ofTenge(25_000_000),
        PersonId.PLATFORM,
        EARLIER);
  }

  public static Event ranked() {
    return new CallEvent.RankingPublished(
        CALL,
        List.of(new Ranked(1, APPLICATION, IRN, INSTITUTE, 80, 3, Tiyn.ofTenge(25_000_000), true)),
        20,
        SOMEBODY,
        EARLIER);
  }
}
