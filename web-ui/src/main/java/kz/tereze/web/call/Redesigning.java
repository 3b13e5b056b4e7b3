package kz.tereze.web.call;

import java.util.function.UnaryOperator;
import kz.tereze.api.Text;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.Form;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.call.DesignRow;
import kz.tereze.projections.call.Designs;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// What the pages that design a call have in common: each shows the newest version, and sends it
/// back with one part changed.
@Component
class Redesigning {

  private static final String BASED_ON = "basedOn";
  private static final int REASON = 2_000;

  private final Calls calls;
  private final Designs designs;
  private final Dispatch dispatch;

  Redesigning(Calls calls, Designs designs, Dispatch dispatch) {
    this.calls = calls;
    this.designs = designs;
    this.dispatch = dispatch;
  }

  static String page(CallId call) {
    return "/official/calls/" + call + "/design";
  }

  CallRow call(CallId call) {
    return calls.find(call).orElseThrow(Missing::new);
  }

  DesignRow newest(CallId call) {
    return designs.newest(call);
  }

  /// A page with the call and its newest design.
  ModelAndView page(String template, CallId call) {
    return new ModelAndView(template)
        .addObject("call", call(call))
        .addObject("row", designs.newest(call));
  }

  /// Points refusals at the fields they are about.
  Entry prepare(Entry entry) {
    return entry
        .labels("call.design")
        .blames(CallRule.CHANGE_HAS_A_REASON, "reason.kk")
        .blames(CallRule.CRITERIA_ARE_SOUND, "criterion")
        .blames(CallRule.LIMITS_ARE_SOUND, "limit");
  }

  /// Sends the newest version with a part changed, once everything typed is read.
  ///
  /// @throws Missing when the official looked at no version at all
  void send(CallId call, Entry entry, SignedIn who, UnaryOperator<Design> change) {
    CallRow row = call(call);
    Text reason = row.isPublic() ? entry.wordsOfState("reason", REASON).orNull() : null;
    entry.check();
    send(call, basedOn(entry), change.apply(designs.newest(call).design()), reason, who);
  }

  /// The same for one of the call's forms.
  void send(CallId call, Entry entry, SignedIn who, FormPart part, UnaryOperator<Form> change) {
    send(call, entry, who, design -> part.in(design, change.apply(part.of(design))));
  }

  void send(CallId call, int basedOn, Design design, @Nullable Text reason, SignedIn who) {
    dispatch.send(new CallCommand.DesignCall(call, basedOn, design, reason, who.acting()));
  }

  private static int basedOn(Entry entry) {
    String typed = entry.typed(BASED_ON);
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }
}
