package kz.tereze.web.award;

import java.util.List;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.AwardCommand;
import kz.tereze.api.award.AwardRule;
import kz.tereze.api.award.DepartureReason;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.application.Bindings;
import kz.tereze.projections.award.AwardRow;
import kz.tereze.projections.award.Awards;
import kz.tereze.projections.award.Departures;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.council.Ballots;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.application.Clearings;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.review.Opinions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// An official approves what the council supported, by an order, or sends it back with a reason.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class AwardPage {

  private static final int ORDER = 60;
  private static final int REASON = 2_000;

  private final Awards awards;
  private final Applications applications;
  private final Bindings bindings;
  private final Calls calls;
  private final Ballots ballots;
  private final Needs needs;
  private final Organisations organisations;
  private final Opinions opinions;
  private final People people;
  private final Dispatch dispatch;
  private final Departures departures;
  private final Clearings clearings;

  AwardPage(
      Awards awards,
      Applications applications,
      Bindings bindings,
      Calls calls,
      Ballots ballots,
      Needs needs,
      Organisations organisations,
      Opinions opinions,
      People people,
      Dispatch dispatch,
      Departures departures,
      Clearings clearings) {
    this.clearings = clearings;
    this.awards = awards;
    this.applications = applications;
    this.bindings = bindings;
    this.calls = calls;
    this.ballots = ballots;
    this.needs = needs;
    this.organisations = organisations;
    this.opinions = opinions;
    this.people = people;
    this.dispatch = dispatch;
    this.departures = departures;
  }

  @GetMapping("/official/awards/{number}")
  ModelAndView show(@PathVariable ApplicationNumber number, SignedIn who, Entry entry) {
    AwardRow award = find(number);
    ApplicationRow application = applications.find(number, who.reader()).orElseThrow(Missing::new);
    ApplicationContent content = application.content();
    String irn = number.irn();
    String need = award.need().number();
    entry.labels("award.form");
    return new ModelAndView("award/award")
        .addObject("award", award)
        .addObject("application", application)
        .addObject("design", bindings.find(award.application()).map(Bindings.Binding::design))
        .addObject("title", content == null ? new Text(irn, irn, irn) : content.title())
        .addObject("organisation", organisations.name(award.applicant()))
        .addObject(
            "need",
            needs
                .find(award.need())
                .map(row -> row.content().title())
                .orElse(new Text(need, need, need)))
        .addObject("call", calls.find(award.call()).orElseThrow(Missing::new))
        .addObject("ballot", ballots.find(award.ballot()).orElse(null))
        .addObject("opinions", opinions.of(award.application(), who))
        .addObject("team", List.copyOf(people.names(application.team()).values()))
        .addObject("decidedBy", award.decidedBy() == null ? "" : people.name(award.decidedBy()))
        .addObject("over", award.awaitsDecision() ? calls.passedOverBy(number) : List.of())
        .addObject("departure", departures.find(number).orElse(null))
        .addObject("cleared", clearings.of(number, content != null).orElse(null))
        .addObject("tookPart", award.involved().contains(who.person()))
        .addObject("isOfApplicant", award.applicant().equals(who.organisation()));
  }

  private AwardRow find(ApplicationNumber number) {
    return awards.find(number).orElseThrow(Missing::new);
  }

  @PostMapping("/official/awards/{number}/approve")
  Done approve(@PathVariable ApplicationNumber number, SignedIn who, Entry entry) {
    AwardRow award = find(number);
    entry
        .labels("award.form")
        .shownAgainBy(() -> show(number, who, entry))
        .blames(AwardRule.ORDER_NUMBER_GIVEN, "order");
    var order = entry.text("order", ORDER).required();
    entry.check();
    dispatch.send(new AwardCommand.ApproveAward(number, order.value(), who.acting()));
    return Done.at("/official/awards/" + number).saying("award.approved", "number", award.number());
  }

  @PostMapping("/official/awards/{number}/departure")
  Done explain(@PathVariable ApplicationNumber number, SignedIn who, Entry entry) {
    find(number);
    entry
        .labels("award.departure")
        .shownAgainBy(() -> show(number, who, entry))
        .blames(AwardRule.REASON_GIVEN, "departureReason");
    var code = entry.choice("code", DepartureReason.class).required();
    var reason = entry.text("departureReason", REASON).required();
    entry.check();
    dispatch.send(
        new AwardCommand.ExplainDeparture(number, code.value(), reason.value(), who.acting()));
    return Done.at("/official/awards/" + number + "/departure").saying("award.departure.explained");
  }

  @PostMapping("/official/awards/{number}/return")
  Done sendBack(@PathVariable ApplicationNumber number, SignedIn who, Entry entry) {
    AwardRow award = find(number);
    entry
        .labels("award.form")
        .shownAgainBy(() -> show(number, who, entry))
        .blames(AwardRule.REASON_GIVEN, "reason");
    var reason = entry.text("reason", REASON).required();
    entry.check();
    dispatch.send(new AwardCommand.ReturnAward(number, reason.value(), who.acting()));
    return Done.at("/official/awards/" + number).saying("award.returned", "number", award.number());
  }
}
