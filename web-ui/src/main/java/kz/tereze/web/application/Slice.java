package kz.tereze.web.application;

import kz.tereze.api.application.ApplicationContent;
import org.jspecify.annotations.Nullable;

/// A step in which a team writes a part of its application. Two people who write different slices
/// never get into each other's way.
public sealed interface Slice permits Part, Plan, Chapter {

  /// The last part of its pages' addresses.
  String path();

  /// The saved content with this slice taken from what was just written.
  ApplicationContent merge(ApplicationContent saved, ApplicationContent written);

  /// Changes whenever this slice does, and only then.
  String fingerprint(@Nullable ApplicationContent content);
}
