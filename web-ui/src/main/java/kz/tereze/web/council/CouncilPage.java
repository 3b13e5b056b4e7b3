package kz.tereze.web.council;

import java.util.List;
import java.util.Optional;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.projections.award.AwardStatus;
import kz.tereze.projections.award.Awards;
import kz.tereze.projections.council.BallotRow;
import kz.tereze.projections.council.Ballots;
import kz.tereze.projections.council.CouncilRow;
import kz.tereze.projections.council.Councils;
import kz.tereze.projections.council.MemberRow;
import kz.tereze.projections.council.MinutesBook;
import kz.tereze.projections.council.SeatRow;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Missing;
import kz.tereze.web.application.Clearings;
import kz.tereze.web.application.NamedClearing;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Councils, their members and their ballots, for everybody.
@Controller
@Public
class CouncilPage {

  private static final int ROWS = 25;

  private final Councils councils;
  private final Ballots ballots;
  private final Organisations organisations;
  private final People people;
  private final MinutesBook minutes;
  private final Clearings clearings;
  private final Awards awards;

  CouncilPage(
      Councils councils,
      Ballots ballots,
      Organisations organisations,
      People people,
      MinutesBook minutes,
      Clearings clearings,
      Awards awards) {
    this.clearings = clearings;
    this.awards = awards;
    this.councils = councils;
    this.ballots = ballots;
    this.organisations = organisations;
    this.people = people;
    this.minutes = minutes;
  }

  @GetMapping("/council")
  ModelAndView list() {
    return new ModelAndView("council/list").addObject("councils", councils.list());
  }

  @GetMapping("/council/{code}")
  ModelAndView council(@PathVariable CouncilId code, Ui ui) {
    CouncilRow council = councils.find(code).orElseThrow(Missing::new);
    List<MemberRow> members = councils.members(code);
    Pages pages = Pages.of(ui.query("page"), ROWS, ballots.countOfCouncil(code));
    return new ModelAndView("council/council")
        .addObject("council", council)
        .addObject("members", members)
        .addObject("people", people.names(members.stream().map(MemberRow::person).toList()))
        .addObject(
            "employers", organisations.names(members.stream().map(MemberRow::employer).toList()))
        .addObject("pages", pages)
        .addObject("ballots", ballots.ofCouncil(code, ROWS, pages.offset()));
  }

  /// How each voted is there only when the ballot is closed.
  @GetMapping("/council/ballots/{ballot}")
  ModelAndView ballot(@PathVariable BallotId ballot) {
    BallotRow row = ballots.find(ballot).orElseThrow(Missing::new);
    List<SeatRow> seats = ballots.seats(ballot);
    return new ModelAndView("council/ballot")
        .addObject("ballot", row)
        .addObject("hasMinutes", minutes.find(ballot).isPresent())
        .addObject("council", councils.find(row.council()))
        .addObject("cleared", clearing(row).orElse(null))
        .addObject("seats", seats)
        .addObject("people", people.names(seats.stream().map(SeatRow::member).toList()))
        .addObject(
            "employers", organisations.names(seats.stream().map(SeatRow::employer).toList()));
  }

  /// Why, as soon as the award has made public what the application says.
  private Optional<NamedClearing> clearing(BallotRow ballot) {
    if (ballot.isAboutNeed()) {
      return Optional.empty();
    }
    ApplicationNumber number = new ApplicationNumber(ballot.reference());
    boolean isAwarded =
        awards.find(number).filter(award -> award.status() == AwardStatus.APPROVED).isPresent();
    return clearings.of(number, isAwarded);
  }
}
