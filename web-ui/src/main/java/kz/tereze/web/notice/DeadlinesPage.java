package kz.tereze.web.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.tereze.projections.notice.Deadlines;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Ui;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The terms that run for a person, as a list, a file, and at a private address for their calendar
/// program.
@Controller
@PreAuthorize("isAuthenticated()")
class DeadlinesPage {

  private static final String PATH = "/me/deadlines";

  private final Deadlines deadlines;

  DeadlinesPage(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @GetMapping(PATH)
  ModelAndView list(SignedIn who) {
    return shown(who).addObject("link", "");
  }

  private ModelAndView shown(SignedIn who) {
    return new ModelAndView("notice/deadlines")
        .addObject("rows", deadlines.of(who.person(), who.at()))
        .addObject("since", deadlines.linkedSince(who.person()));
  }

  /// The address is shown this once: only its hash is kept.
  @PostMapping(PATH + "/link")
  ModelAndView makeLink(SignedIn who, Ui ui) {
    String secret = deadlines.makeLink(who.person(), who.at());
    return shown(who).addObject("link", ui.site(ui.path("/calendar/" + secret + ".ics")));
  }

  @PostMapping(PATH + "/link/end")
  Done dropLink(SignedIn who) {
    deadlines.dropLink(who.person());
    return Done.at(PATH).saying("notice.calendar.ended");
  }

  @GetMapping(PATH + ".ics")
  void file(SignedIn who, Ui ui, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tereze.ics\"");
    OwnCalendar.write(deadlines.of(who.person(), who.at()), who.at(), ui, response);
  }
}
