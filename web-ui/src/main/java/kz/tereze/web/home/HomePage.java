package kz.tereze.web.home;

import kz.tereze.web.identity.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What the site is for, and the three doors into it.
@Controller
@Public
class HomePage {

  @GetMapping("")
  String home() {
    return "home/home";
  }
}
