package kz.tereze.web.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.tereze.api.PersonId;
import kz.tereze.api.WorkingDays;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.identity.Task;
import kz.tereze.projections.identity.Tasks;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Fact;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What waits for the person who is signed in, in the roles they act in.
@Controller
@PreAuthorize("isAuthenticated()")
class DeskPage {

  private final Tasks tasks;
  private final Applications applications;
  private final People people;

  DeskPage(Tasks tasks, Applications applications, People people) {
    this.tasks = tasks;
    this.applications = applications;
    this.people = people;
  }

  @GetMapping("/me")
  ModelAndView show(SignedIn who, Ui ui) {
    List<ApplicationRow> invitations = applications.inviting(who.person());
    Map<PersonId, String> leaders =
        people.names(invitations.stream().map(ApplicationRow::leader).collect(Collectors.toSet()));
    return new ModelAndView("desk/me")
        .addObject("tasks", facts(tasks.of(who.acting()), who.acting().day(), ui))
        .addObject("invitations", invitations)
        .addObject("leaders", leaders)
        .addObject("places", places(who, ui));
  }

  /// Invitations stand on the page itself.
  private static List<Fact> facts(List<Task> tasks, LocalDate today, Ui ui) {
    return tasks.stream()
        .filter(task -> task.kind() != Task.Kind.INVITATION)
        .map(task -> fact(task, today, ui))
        .toList();
  }

  private static Fact fact(Task task, LocalDate today, Ui ui) {
    Place place = place(task.kind());
    String question = task.kind() == Task.Kind.EXPERT_TO_ASSIGN ? "?status=ADMITTED" : "";
    return new Fact(
        ui.t("me.task." + task.kind().name()),
        ui.number(task.count()),
        term(task.dueOn(), today, ui),
        ui.exists(place.page()) ? place.page() + question : null);
  }

  /// The clock of what is due first.
  private static @Nullable String term(@Nullable LocalDate dueOn, LocalDate today, Ui ui) {
    if (dueOn == null) {
      return null;
    }
    return today.isAfter(dueOn)
        ? ui.t("me.task.late", "day", ui.date(dueOn))
        : ui.t("me.task.due", "day", ui.date(dueOn), "days", WorkingDays.between(today, dueOn));
  }

  private static Place place(Task.Kind kind) {
    return switch (kind) {
      case INVITATION, DRAFT, APPLICATION_TO_SIGN -> Place.APPLICATIONS;
      case CONTRACT_TO_ACCEPT,
          CONTRACT_TO_SIGN,
          CHANGE_TO_SIGN,
          REPORT_TO_SUBMIT,
          REPORT_TO_SIGN,
          REFUND_TO_PAY ->
          Place.GRANTS;
      case PILOT_TO_ACCEPT -> Place.PILOTS;
      case REPORT_TO_REVIEW -> Place.REPORTS;
      case PROBLEM_TO_ANSWER -> Place.PROBLEMS;
      case REVIEW -> Place.REVIEW;
      case FORMAL_CHECK, EXPERT_TO_ASSIGN -> Place.OFFICIAL_APPLICATIONS;
      case EXPERT_TO_ACCREDIT -> Place.OFFICIAL_EXPERTS;
      case AWARD_TO_DECIDE -> Place.OFFICIAL_AWARDS;
      case APPEAL_TO_ANSWER -> Place.OFFICIAL_APPEALS;
      case CONTRACT_TO_OFFER, CONTRACT_TO_CONCLUDE, CHANGE_TO_CONCLUDE -> Place.OFFICIAL_GRANTS;
      case PAYMENT_TO_PREPARE, PAYMENT_TO_APPROVE, PAYMENT_TO_CONFIRM -> Place.TREASURY;
      case BALLOT -> Place.COUNCIL;
      case NEED_RETURNED, QUESTION_TO_ANSWER -> Place.COMPANY;
      case NEED_TO_SCREEN, NEED_TO_PUT -> Place.OFFICIAL_NEEDS;
      case BALLOT_TO_CLOSE -> Place.OFFICIAL_BALLOTS;
      case CALL_TO_ANNOUNCE, RANKING_TO_PUBLISH, APPLICATIONS_TO_PUT -> Place.OFFICIAL_CALLS;
    };
  }

  private static List<Place> places(SignedIn who, Ui ui) {
    return Arrays.stream(Place.values())
        .filter(place -> ui.exists(place.page()))
        .filter(place -> place.roles().stream().anyMatch(who::is))
        .toList();
  }
}
