package kz.tereze.api.appeal;

import java.util.Optional;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;

/// What was decided, and what appeals hold up. The running system answers from the facts of other
/// contexts; command handlers take it as an argument.
public interface Decisions {

  /// The decision an appeal is against; empty while there is none, or none against the applicant.
  Optional<Decided> against(AppealId appeal);

  /// Whether the platform knows that the council's decision on an application was published.
  boolean isDecided(ApplicationNumber number);

  /// What appeals hold up for one application: those against decisions on everything that competes
  /// with it. In most calls that is the whole call; where a call is always open it is what answers
  /// the same need.
  Standstill standstill(CallId call, ApplicationNumber number);

  /// What appeals against these decisions hold up in a call.
  Standstill standstill(CallId call, Decision... decisions);
}
