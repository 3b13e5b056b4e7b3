package kz.tereze.domain.application;

import static kz.tereze.domain.People.COLLEAGUE;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.People.later;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationEvent.ApplicationDrafted;
import kz.tereze.api.application.ApplicationEvent.ApplicationEdited;
import kz.tereze.api.application.ApplicationEvent.ApplicationSigned;
import kz.tereze.api.application.ApplicationEvent.ApplicationSubmitted;
import kz.tereze.api.application.ApplicationEvent.MemberInvited;
import kz.tereze.api.application.ApplicationEvent.MembershipConfirmed;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.application.ApplicationText;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;

/// An application the tests speak of: the call opens two days after its draft began, and closes in
/// thirty.
public final class Drafted {

  public static final ApplicationId APPLICATION =
      ApplicationId.of("0199f3a0-0000-7000-8000-000000000001");
  public static final ApplicationNumber NUMBER = new ApplicationNumber("AP26000001");
  public static final CallId CALL = new CallId("C-2026-001");
  public static final NeedId NEED = new NeedId("N-2026-00001");
  public static final Instant OPENS = NOON.plusSeconds(2 * 86_400);
  public static final Instant CLOSES = NOON.plusSeconds(30 * 86_400);
  public static final Instant CLOSED = CLOSES.plusMillis(1);
  public static final CallTerms TERMS =
      new CallTerms(
          new Text("Құмсыз ұңғыма", "Скважина без песка", null),
          new Text("Мақсаты", "Цель", null),
          List.of(NEED),
          Tiyn.ofTenge(100_000_000),
          Tiyn.ofTenge(40_000_000),
          OPENS,
          CLOSES,
          3,
          25);
  /// Of the institute.
  public static final Acting HEAD = acting(60, Role.RESEARCHER, INSTITUTE);
  public static final ApplicationContent CONTENT = asking(Tiyn.ofTenge(30_000_000), 24);

  private Drafted() {}

  public static ApplicationContent asking(Tiyn sum, int months) {
    return new ApplicationContent(
        new Text("Керамикалық сүзгі", "Керамический фильтр", null),
        new Text("Сүзгі жасаймыз.", "Сделаем фильтр.", null),
        new Text("Құм 50 г/м³", "Песок 50 г/м³", null),
        months,
        sum,
        Tiyn.ZERO,
        Region.ATYRAU);
  }

  public static ApplicationDrafted drafted() {
    return new ApplicationDrafted(
        APPLICATION, CALL, NEED, INSTITUTE, RESEARCHER.person(), TERMS, RESEARCHER.person(), NOON);
  }

  public static ApplicationEdited edited(int revision, ApplicationContent content, Acting by) {
    return new ApplicationEdited(APPLICATION, revision, content, by.person(), NOON);
  }

  public static MemberInvited invited(PersonId member) {
    return new MemberInvited(APPLICATION, member, RESEARCHER.person(), NOON);
  }

  public static MembershipConfirmed confirmed() {
    return new MembershipConfirmed(APPLICATION, COLLEAGUE.person(), NOON);
  }

  public static ApplicationText text() {
    return new ApplicationText(
        APPLICATION,
        CALL,
        CanonicalJson.hash(TERMS),
        NEED,
        INSTITUTE,
        List.of(RESEARCHER.person(), COLLEAGUE.person()),
        CONTENT);
  }

  public static Signature signature(String act, ApplicationText text, SigningPower power) {
    Statement statement =
        new Statement(
            act,
            text.application().toString(),
            text.content().requested(),
            text.hash(),
            List.of(),
            "commitment");
    return new Signature(
        statement, CanonicalJson.sha256(statement.bytes()), power, Authority.DEMONSTRATION);
  }

  public static Signature leaders(ApplicationText text) {
    return signature(ApplicationText.LEADER, text, SigningPower.PERSONAL);
  }

  public static Signature heads(ApplicationText text) {
    return signature(ApplicationText.HEAD, text, SigningPower.RIGHT_TO_SIGN);
  }

  public static ApplicationSigned signed() {
    return new ApplicationSigned(
        APPLICATION, text().hash(), leaders(text()), RESEARCHER.person(), CLOSES);
  }

  public static ApplicationSubmitted submitted() {
    return new ApplicationSubmitted(
        APPLICATION,
        NUMBER,
        CALL,
        NEED,
        INSTITUTE,
        List.of(RESEARCHER.person(), COLLEAGUE.person()),
        CONTENT,
        text().hash(),
        heads(text()),
        HEAD.person(),
        CLOSES);
  }

  /// Drafted, written, and confirmed by a colleague.
  public static List<Object> ready() {
    return List.of(
        drafted(), edited(1, CONTENT, RESEARCHER), invited(COLLEAGUE.person()), confirmed());
  }

  public static Acting whenClosed(Acting acting) {
    return later(acting, CLOSED);
  }
}
