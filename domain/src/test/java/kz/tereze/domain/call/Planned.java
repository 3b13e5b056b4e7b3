package kz.tereze.domain.call;

import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.bin;
import static kz.tereze.domain.People.later;
import static kz.tereze.domain.People.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallEvent.ApplicationAdmitted;
import kz.tereze.api.call.CallEvent.ApplicationPutToCouncil;
import kz.tereze.api.call.CallEvent.ApplicationScored;
import kz.tereze.api.call.CallEvent.AwardReserved;
import kz.tereze.api.call.CallEvent.CallAnnounced;
import kz.tereze.api.call.CallEvent.CallFunded;
import kz.tereze.api.call.CallEvent.CallNeedIncluded;
import kz.tereze.api.call.CallEvent.CallPlanned;
import kz.tereze.api.call.CallEvent.DeadlineMoved;
import kz.tereze.api.call.CallEvent.RankingPublished;
import kz.tereze.api.call.CallEvent.TiesDrawn;
import kz.tereze.api.call.CallEvent.TiesPublished;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.call.Lot;
import kz.tereze.api.call.MoveCause;
import kz.tereze.api.call.Outage;
import kz.tereze.api.call.Ranked;
import kz.tereze.api.call.Tied;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;

/// A call the tests speak of, for two needs, with a budget of 100 and a ceiling of 60. Its
/// applications are numbered from 1; three experts score each, and 25 points of 36 are enough.
final class Planned {

  static final CallId CALL = new CallId("C-2026-001");
  static final FundId FUND = new FundId("KBK-401103-OIL");
  static final CouncilId COUNCIL = new CouncilId("NTS-ENERGY");
  static final NeedId SAND = new NeedId("N-2026-00001");
  static final NeedId GAS = new NeedId("N-2026-00002");
  static final NeedId OTHER_NEED = new NeedId("N-2026-00003");
  static final Tiyn BUDGET = Tiyn.ofTenge(100);
  static final Tiyn CEILING = Tiyn.ofTenge(60);
  static final Text TITLE = new Text("Құмсыз ұңғыма", "Скважина без песка", null);
  static final Instant CLOSES = NOON.plusSeconds(30 * 86_400);
  static final Instant CLOSED = CLOSES.plusMillis(1);
  static final int THRESHOLD = 25;
  static final CallTerms TERMS = terms(List.of(SAND, GAS), BUDGET, CEILING);
  static final Acting OFFICIAL_AFTER = later(OFFICIAL, CLOSED);
  static final Acting PLATFORM_AFTER = later(PLATFORM, CLOSED);

  private Planned() {}

  static CallTerms terms(List<NeedId> needs, Tiyn budget, Tiyn ceiling) {
    return new CallTerms(TITLE, TITLE, needs, budget, ceiling, NOON, CLOSES, 3, THRESHOLD);
  }

  static CallPlanned planned() {
    return new CallPlanned(CALL, FUND, TERMS, OFFICIAL.person(), NOON);
  }

  static CallFunded funded() {
    return new CallFunded(CALL, FUND, BUDGET, PersonId.PLATFORM, NOON);
  }

  static CallNeedIncluded included(NeedId need) {
    return new CallNeedIncluded(CALL, need, PersonId.PLATFORM, NOON);
  }

  static CallAnnounced announced() {
    return new CallAnnounced(CALL, FUND, TERMS, OFFICIAL.person(), NOON);
  }

  static DeadlineMoved moved(Outage outage, Instant from, Instant to, Text reason) {
    return new DeadlineMoved(
        CALL, from, to, MoveCause.OUTAGE, reason, outage, PLATFORM.person(), outage.until());
  }

  static List<Object> open(Object... more) {
    return joined(List.of(planned(), funded(), included(SAND), included(GAS), announced()), more);
  }

  static List<Object> joined(List<?> first, Object... more) {
    List<Object> all = new ArrayList<>(first);
    all.addAll(List.of(more));
    return all;
  }

  static ApplicationId application(int number) {
    return new ApplicationId(new UUID(0xa, number));
  }

  static ApplicationNumber irn(int number) {
    return new ApplicationNumber("AP%08d".formatted(26_000_000 + number));
  }

  static Bin applicant(int number) {
    return bin(300 + number);
  }

  static List<PersonId> team(int number) {
    return List.of(person(300 + number));
  }

  static List<PersonId> experts() {
    return List.of(person(201), person(202), person(203));
  }

  static ApplicationAdmitted admitted(int number, NeedId need, long tenge) {
    return new ApplicationAdmitted(
        CALL,
        application(number),
        irn(number),
        need,
        applicant(number),
        team(number),
        Tiyn.ofTenge(tenge),
        PersonId.PLATFORM,
        CLOSED);
  }

  static ApplicationScored scored(int number, int points) {
    return new ApplicationScored(
        CALL, application(number), points, experts(), PersonId.PLATFORM, CLOSED);
  }

  static Ranked line(int rank, int number, int points, long tenge) {
    return new Ranked(
        rank,
        application(number),
        irn(number),
        applicant(number),
        points,
        3,
        Tiyn.ofTenge(tenge),
        points >= 3 * THRESHOLD);
  }

  static RankingPublished ranked(Ranked... lines) {
    return new RankingPublished(CALL, List.of(lines), THRESHOLD, OFFICIAL.person(), CLOSED);
  }

  /// Ranked 1 with 60, 2 and 2 with 50 and 30, and one below the threshold.
  static List<Object> ranking(Object... more) {
    return joined(
        open(
            admitted(1, SAND, 60),
            admitted(2, SAND, 50),
            admitted(3, GAS, 30),
            admitted(4, GAS, 10),
            scored(1, 100),
            scored(2, 90),
            scored(3, 90),
            scored(4, 74),
            ranked(
                line(1, 1, 100, 60), line(2, 2, 90, 50), line(2, 3, 90, 30), line(4, 4, 74, 10))),
        more);
  }

  /// The second rank is shared where the line of the budget runs; the third drew the better lot.
  static List<Object> drawn() {
    Hash hash = new Hash("0a".repeat(32));
    return List.of(
        new TiesPublished(
            CALL,
            List.of(new Tied(2, List.of(irn(2), irn(3)))),
            hash,
            hash,
            PersonId.PLATFORM,
            CLOSED),
        new TiesDrawn(
            CALL,
            hash,
            7,
            hash,
            hash,
            List.of(
                new Lot(2, application(3), irn(3), hash), new Lot(3, application(2), irn(2), hash)),
            PersonId.PLATFORM,
            CLOSED));
  }

  static BallotId ballot(int number, int attempt) {
    return BallotId.of(irn(number).irn(), attempt);
  }

  static ApplicationPutToCouncil put(int number, int attempt) {
    List<PersonId> people = new ArrayList<>(team(number));
    people.addAll(experts());
    return new ApplicationPutToCouncil(
        CALL,
        application(number),
        irn(number),
        COUNCIL,
        ballot(number, attempt),
        applicant(number),
        people,
        OFFICIAL.person(),
        CLOSED);
  }

  static List<PersonId> voters() {
    return List.of(person(101), person(102));
  }

  static AwardReserved reserved(int number, NeedId need, long tenge) {
    List<PersonId> involved = new ArrayList<>(team(number));
    involved.addAll(experts());
    involved.addAll(voters());
    return new AwardReserved(
        CALL,
        FUND,
        application(number),
        irn(number),
        need,
        applicant(number),
        Tiyn.ofTenge(tenge),
        ballot(number, 1),
        involved,
        PersonId.PLATFORM,
        CLOSED);
  }
}
