package kz.tereze.infra.store;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationEvent.ApplicationDrafted;
import kz.tereze.api.application.ApplicationEvent.ApplicationSubmitted;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.council.BallotEvent.BallotOpened;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.Fraction;
import kz.tereze.api.council.Seat;
import kz.tereze.api.council.Subject;
import kz.tereze.api.need.NeedId;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/// What one applicant asks of a call, as facts that are there before a test begins.
///
/// @param terms of the call
/// @param content what it says
public record Competing(
    CallId call,
    NeedId need,
    Bin applicant,
    PersonId leader,
    CallTerms terms,
    ApplicationContent content,
    Instant at) {

  /// The same words everywhere.
  public static ApplicationContent saying(String words) {
    Text text = new Text(words + " қазақша", words + " по-русски", words + " in English");
    return new ApplicationContent(
        text, text, text, 12, Tiyn.ofTenge(1_000_000), Tiyn.ZERO, Region.KARAGANDA);
  }

  /// Terms of a call that serves one need.
  static CallTerms terms(NeedId need, Instant opens, Instant closes) {
    return new CallTerms(
        new Text("Конкурс", "Конкурс", null),
        new Text("Мәні", "Суть", null),
        List.of(need),
        Tiyn.ofTenge(2_000_000),
        Tiyn.ofTenge(1_000_000),
        opens,
        closes,
        3,
        20);
  }

  public ApplicationDrafted drafted(ApplicationId application) {
    return new ApplicationDrafted(application, call, need, applicant, leader, terms, leader, at);
  }

  public ApplicationSubmitted submitted(
      ApplicationId application, ApplicationNumber number, List<PersonId> team) {
    return new ApplicationSubmitted(
        application,
        number,
        call,
        need,
        applicant,
        team,
        content,
        CanonicalJson.hash(content),
        null,
        leader,
        at);
  }

  /// A ballot on which one member has a seat.
  public static BallotOpened opened(
      BallotId ballot, Subject subject, Seat seat, Instant closes, Instant at) {
    Fraction twoThirds = new Fraction(2, 3, "council rules");
    return new BallotOpened(
        ballot,
        new CouncilId("NTS-ENERGY"),
        subject,
        List.of(seat),
        List.of(),
        twoThirds,
        twoThirds,
        closes,
        PersonId.PLATFORM,
        at);
  }

  /// Facts of one stream, the first of them in the place `from`.
  public static void happened(
      Configuration axon, String type, String stream, long from, Event... facts) {
    for (int i = 0; i < facts.length; i++) {
      axon.eventBus().publish(new GenericDomainEventMessage<>(type, stream, from + i, facts[i]));
    }
  }
}
