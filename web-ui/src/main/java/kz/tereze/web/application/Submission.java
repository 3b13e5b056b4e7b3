package kz.tereze.web.application;

import java.util.Locale;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.signature.Signature;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Numbers;
import kz.tereze.web.Once;
import kz.tereze.web.identity.SignedIn;
import org.springframework.stereotype.Component;

/// Draws an application's registration number and submits it in the name of the head.
@Component
class Submission {

  private static final String SERIES = "application";
  private static final int CENTURY = 100;

  private final Numbers numbers;
  private final Dispatch dispatch;

  Submission(Numbers numbers, Dispatch dispatch) {
    this.numbers = numbers;
    this.dispatch = dispatch;
  }

  /// The application itself is the key of its number, so that sending twice submits once.
  ApplicationNumber submit(ApplicationId application, Signature signature, SignedIn who) {
    int year = Kazakhstan.day(who.at()).getYear();
    int drawn = numbers.draw(SERIES, year, new Once(application.id()));
    ApplicationNumber number =
        new ApplicationNumber(String.format(Locale.ROOT, "AP%02d%06d", year % CENTURY, drawn));
    dispatch.send(
        new ApplicationCommand.SubmitApplication(application, number, signature, who.acting()));
    return number;
  }
}
