package kz.tereze.projections.call;

import java.time.Instant;
import kz.tereze.api.Text;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.Design;
import org.jspecify.annotations.Nullable;

/// One version of a call's design.
///
/// @param version 0 when nothing was designed yet
/// @param reason why an announced call changed
/// @param publishedAt null while it is the officials' alone
public record DesignRow(
    CallId call, int version, Design design, @Nullable Text reason, @Nullable Instant publishedAt) {

  /// What holds for a call that says nothing of its own.
  public static DesignRow plain(CallId call) {
    return new DesignRow(call, 0, Design.PLAIN, null, null);
  }
}
