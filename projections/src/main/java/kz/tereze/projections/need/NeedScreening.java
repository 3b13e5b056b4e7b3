package kz.tereze.projections.need;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.need.Resemblance;

/// How an official compared a version with earlier texts.
///
/// @param questionsUntil the last day on which questions were taken
public record NeedScreening(
    int version,
    List<Resemblance> found,
    String remark,
    LocalDate questionsUntil,
    String legalReference) {

  public NeedScreening {
    found = List.copyOf(found);
  }
}
