package kz.tereze.web.application;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.Condition;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/// The team reads everything once more; the leader states what no register knows, and goes on to
/// sign.
@Controller
@PreAuthorize("isAuthenticated()")
class CheckPage {

  private final Sheets sheets;

  private final Dispatch dispatch;

  CheckPage(Sheets sheets, Dispatch dispatch) {
    this.sheets = sheets;
    this.dispatch = dispatch;
  }

  @GetMapping("/applications/{id}/check")
  Object show(@PathVariable ApplicationId id, SignedIn who, Entry entry) {
    Sheet sheet = sheets.ofTeam(id, who);
    return sheet.row().isDraft() ? page(sheet, entry) : Done.at(sheet.base());
  }

  private static ModelAndView page(Sheet sheet, Entry entry) {
    entry.labels("application.check");
    return new ModelAndView("application/check")
        .addObject("sheet", sheet)
        .addObject("readiness", sheet.readiness());
  }

  @PostMapping("/applications/{id}/check")
  View submit(@PathVariable ApplicationId id, SignedIn who, Entry entry) {
    Sheet sheet = sheets.ofTeam(id, who);
    entry.labels("application.check").shownAgainBy(() -> page(sheet, entry));
    if (!entry.isTicked("truth")) {
      entry.wrong("truth", "application.check.truth.missing");
    }
    List<String> stated = new ArrayList<>();
    for (Condition condition : sheet.stated()) {
      String field = "stated-" + condition.code();
      if (entry.isTicked(field)) {
        stated.add(condition.code());
      } else {
        entry.wrong(field, "application.check.stated.missing");
      }
    }
    entry.check();
    if (!stated.isEmpty()) {
      dispatch.send(new ApplicationCommand.StateConditions(id, stated, who.acting()));
    }
    return Done.at(sheet.base() + "/sign");
  }
}
