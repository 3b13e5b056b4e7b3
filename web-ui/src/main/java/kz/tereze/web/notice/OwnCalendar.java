package kz.tereze.web.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import kz.tereze.api.PersonId;
import kz.tereze.projections.notice.Deadline;
import kz.tereze.projections.notice.Deadlines;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.page.Ui;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A person's deadlines at their private address. Whoever has it reads them: calendar programs
/// cannot sign in.
@Controller
@Public
class OwnCalendar {

  private final Deadlines deadlines;

  OwnCalendar(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @GetMapping("/calendar/{secret}.ics")
  void calendar(@PathVariable String secret, Visitor visitor, Ui ui, HttpServletResponse response)
      throws IOException {
    PersonId person = deadlines.linked(secret).orElseThrow(Missing::new);
    write(deadlines.of(person, visitor.at()), visitor.at(), ui, response);
  }

  static void write(List<Deadline> own, Instant now, Ui ui, HttpServletResponse response)
      throws IOException {
    Calendar calendar = new Calendar(ui.t("notice.calendar.name"));
    for (Deadline deadline : own) {
      String id = deadline.duty() + "-" + deadline.subject() + "@tereze";
      String says = ui.word(deadline.duty()) + ": " + deadline.subject();
      String page = ui.site(ui.path(deadline.page()));
      if (deadline.moment() == null) {
        calendar.on(id, deadline.day(), now, says, page);
      } else {
        calendar.at(id, deadline.moment(), now, says, page);
      }
    }
    response.setContentType(Calendar.TYPE + ";charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    response.getOutputStream().write(calendar.bytes());
  }
}
