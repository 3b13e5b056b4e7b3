package kz.tereze.api.application;

import java.util.List;
import kz.tereze.api.need.Resemblance;

/// Projects that were or are paid for by somebody, with which an application is compared. The
/// running system answers from their texts; command handlers take it as an argument.
public interface EarlierProjects {

  /// Those an application resembles, the most alike first.
  List<Resemblance> resembledBy(ApplicationId application);
}
