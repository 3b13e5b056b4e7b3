package kz.tereze.web.verify;

import kz.tereze.web.identity.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Which keys signed the ledger from when to when.
@Controller
@Public
class KeysPage {

  private final KeyHistory history;

  KeysPage(KeyHistory history) {
    this.history = history;
  }

  @GetMapping("/verify/keys")
  ModelAndView show() {
    return new ModelAndView("verify/keys").addObject("known", history.known());
  }
}
