package kz.tereze.web.call;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallId;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.call.Answer;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.Calls;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Numbers;
import kz.tereze.web.Once;
import kz.tereze.web.identity.SignedIn;
import org.springframework.stereotype.Component;

/// Plans a call under its number and waits for a moment until fund and needs have answered.
@Component
class Planning {

  private static final String SERIES = "call";
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(3);

  private final Numbers numbers;
  private final Dispatch dispatch;
  private final Calls calls;
  private final Freshness freshness;

  Planning(Numbers numbers, Dispatch dispatch, Calls calls, Freshness freshness) {
    this.numbers = numbers;
    this.dispatch = dispatch;
    this.calls = calls;
    this.freshness = freshness;
  }

  CallId plan(CallForm.Plan plan, Once once, SignedIn who) {
    int year = who.acting().day().getYear();
    CallId call = call(year, numbers.draw(SERIES, year, once));
    dispatch.send(new CallCommand.PlanCall(call, plan.fund(), plan.terms(), who.acting()));
    freshness.await(() -> calls.find(call).filter(Planning::isAnswered), ANSWERED_WITHIN);
    return call;
  }

  /// What the same form made before: then its needs and budget are taken, and by nobody else.
  Optional<CallId> planned(Once once, SignedIn who) {
    int year = who.acting().day().getYear();
    return numbers
        .drawn(SERIES, year, once)
        .map(number -> call(year, number))
        .filter(call -> calls.find(call).isPresent());
  }

  private static CallId call(int year, int number) {
    return new CallId(String.format(Locale.ROOT, "C-%d-%03d", year, number));
  }

  private static boolean isAnswered(CallRow call) {
    return call.funding() != Answer.AWAITED
        && call.needs().stream().noneMatch(need -> need.answer() == Answer.AWAITED);
  }
}
