package kz.tereze.domain.need;

import static kz.tereze.domain.People.ENGINEER;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OIL_COMPANY;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.need.IpTerms;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedEvent.NeedApproved;
import kz.tereze.api.need.NeedEvent.NeedIncludedInCall;
import kz.tereze.api.need.NeedEvent.NeedPosted;
import kz.tereze.api.need.NeedEvent.NeedPutToCouncil;
import kz.tereze.api.need.NeedEvent.NeedReturnedUndecided;
import kz.tereze.api.need.NeedEvent.NeedScreened;
import kz.tereze.api.need.NeedId;

/// A need the tests speak of, and what happened to it.
public final class Posted {

  public static final NeedId NEED = new NeedId("N-2026-00001");
  public static final CouncilId COUNCIL = new CouncilId("NTS-ENERGY");
  public static final CallId CALL = new CallId("C-2026-001");
  public static final NeedContent SAND =
      new NeedContent(
          new Text("Құм шығуын азайту", "Снизить вынос песка", "Less sand in the wells"),
          new Text("Құм сорғыларды бұзады.", "Песок портит насосы.", "Sand ruins pumps."),
          new Text("құм, г/м³", "песок, г/м³", "sand, g/m³"),
          "400",
          "50",
          new Text("Қыста −40 °C", "Зимой −40 °C", null),
          Region.ATYRAU,
          4,
          7,
          Tiyn.ZERO,
          new Text("Ұңғыма деректері", "Данные скважин", null),
          IpTerms.OWNED_JOINTLY,
          LocalDate.of(2026, 12, 1));

  private Posted() {}

  public static NeedPosted posted() {
    return new NeedPosted(NEED, OIL_COMPANY, SAND, ENGINEER.person(), NOON);
  }

  /// Compared with earlier texts, and everybody has asked: yesterday was the last day.
  public static NeedScreened screened() {
    return screened(1, Kazakhstan.day(NOON).minusDays(1));
  }

  public static NeedScreened screened(int version, LocalDate questionsUntil) {
    return new NeedScreened(
        NEED, version, List.of(), "", questionsUntil, "rule", OFFICIAL.person(), NOON);
  }

  public static BallotId ballot(int version, int attempt) {
    return BallotId.of(NEED + "-V" + version, attempt);
  }

  public static NeedPutToCouncil put(int attempt) {
    return new NeedPutToCouncil(
        NEED, OIL_COMPANY, 1, SAND.hash(), COUNCIL, ballot(1, attempt), OFFICIAL.person(), NOON);
  }

  public static NeedApproved approved() {
    return new NeedApproved(NEED, 1, SAND.hash(), ballot(1, 1), PersonId.PLATFORM, NOON);
  }

  public static NeedReturnedUndecided undecided(int attempt) {
    return new NeedReturnedUndecided(NEED, ballot(1, attempt), PersonId.PLATFORM, NOON);
  }

  public static NeedIncludedInCall included(CallId call) {
    return new NeedIncludedInCall(NEED, call, PersonId.PLATFORM, NOON);
  }
}
