package kz.tereze.web.home;

import kz.tereze.web.identity.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Answers to what people ask first.
@Controller
@Public
class HelpPage {

  @GetMapping("/help")
  String help() {
    return "home/help";
  }
}
