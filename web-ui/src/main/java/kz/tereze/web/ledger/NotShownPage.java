package kz.tereze.web.ledger;

import kz.tereze.web.identity.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What the register does not show, and why.
@Controller
@Public
class NotShownPage {

  @GetMapping("/not-shown")
  String notShown() {
    return "ledger/not-shown";
  }
}
