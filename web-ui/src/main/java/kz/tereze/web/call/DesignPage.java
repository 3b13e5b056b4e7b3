package kz.tereze.web.call;

import kz.tereze.api.call.CallId;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// An official sees how a call is designed, and its form as applicants will see it.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class DesignPage {

  private final Redesigning redesigning;

  DesignPage(Redesigning redesigning) {
    this.redesigning = redesigning;
  }

  @GetMapping("/official/calls/{call}/design")
  ModelAndView show(@PathVariable CallId call, SignedIn who, Entry entry) {
    return redesigning.page("call/design", call).addObject("now", who.at());
  }

  /// What the first of two stages asks.
  @GetMapping("/official/calls/{call}/design/outline")
  ModelAndView outline(@PathVariable CallId call, Entry entry) {
    return redesigning.page("call/outline-design", call);
  }
}
