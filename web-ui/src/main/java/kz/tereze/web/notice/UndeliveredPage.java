package kz.tereze.web.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tereze.projections.notice.Outbox;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Fact;
import kz.tereze.web.page.Ui;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Letters that could not be delivered, for the administrator.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class UndeliveredPage {

  private static final String PATH = "/admin/letters";
  private static final int ROWS = 200;

  private final Outbox outbox;
  private final People people;
  private final boolean mails;

  UndeliveredPage(Outbox outbox, People people, @Value("${tereze.mail.host:}") String mailServer) {
    this.outbox = outbox;
    this.people = people;
    this.mails = !mailServer.isBlank();
  }

  @GetMapping(PATH)
  ModelAndView list(Ui ui) {
    List<Outbox.Undelivered> dead = outbox.undelivered(ROWS);
    return new ModelAndView("notice/undelivered")
        .addObject("mails", mails)
        .addObject("rows", dead)
        .addObject(
            "facts",
            outbox.counts().entrySet().stream()
                .map(state -> new Fact(ui.word(state.getKey()), ui.number(state.getValue())))
                .toList())
        .addObject(
            "names",
            people.names(
                dead.stream().map(Outbox.Undelivered::person).collect(Collectors.toSet())));
  }

  @PostMapping(PATH + "/{id}/again")
  Done again(@PathVariable UUID id, SignedIn who) {
    send(outbox, id, who.at());
    return Done.at(PATH).saying("notice.dead.again.done");
  }

  static void send(Outbox outbox, UUID id, Instant now) {
    if (!outbox.again(id, now)) {
      throw new Missing();
    }
  }
}
